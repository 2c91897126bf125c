import { reportPlace, type ReportPlace } from '#board/answers/report-place.ts'

// So long the server waits before it says where a report stands: a quick one comes at once, and a slow one is asked after
// again and again.
const WAIT_S = 2
const MOST_TRIES_WHEN_BUSY = 4
const LONGEST_PAUSE_S = 15

/** Why a report did not come: the server has too much to do, or something else. */
export class NoReport extends Error {
  override name = 'NoReport'
  readonly isBusy: boolean

  constructor(status: number) {
    super(`the report answered ${status}`)
    this.isBusy = status === 503
  }
}

/** Fetches a report, however long it waits in the queue of the server; says meanwhile where it stands. Throws NoReport. */
export async function fetchReport(
  address: string,
  { signal, onPlace }: { signal: AbortSignal; onPlace: (place: ReportPlace) => void },
): Promise<Response> {
  for (let tries = 1; ;) {
    const response = await fetch(address, { headers: { prefer: `wait=${WAIT_S}` }, cache: 'no-store', signal })
    if (response.status === 202) {
      onPlace(reportPlace.parse(await response.json()))
      continue
    }
    if (response.ok) return response
    if (response.status !== 503 || tries >= MOST_TRIES_WHEN_BUSY) throw new NoReport(response.status)
    tries += 1
    const told = Number(response.headers.get('retry-after') ?? 1)
    await pause(Math.min(LONGEST_PAUSE_S, Math.max(0, told)) * 1_000, signal)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true })
  })
}
