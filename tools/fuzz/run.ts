import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { randomFrom } from '#board/testing/random.ts'
import { faultIn } from './judge.ts'
import { eachAction, KINDS } from './requests.ts'
import { openTarget, type Target } from './target.ts'
import { exchange, type Sent } from './wire.ts'

// `node tools/fuzz/run.ts [--requests 25000] [--at 4711] [--json file]`; FUZZ_SEED repeats a run, --at one request of it.
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '25000' }, at: { type: 'string' }, json: { type: 'string' } },
})
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1_000_000))
const AT_ONCE = 12
const HONEST_EVERY = 250
// Other programs share this machine: what takes longer than this is not slow but stuck.
const LONGEST_MS = 30_000
const MOST_SAID = 20
// From so many requests on it is the long form, which has time for everything that is listed.
const LONG = 100_000
const MOST_SHOWN = 700
const HONEST = 'honest requests in between'
const EACH_ACTION = 'each action'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const tallies = new Map(
  [EACH_ACTION, ...KINDS.map(({ name }) => name), HONEST].map((name) => [name, { sent: 0, wrong: 0 }]),
)
const said: string[] = []

function note(kind: string, n: number, sent: Sent, wrong: string | null): void {
  const tally = tallies.get(kind) ?? { sent: 0, wrong: 0 }
  tally.sent += 1
  if (wrong === null) return
  tally.wrong += 1
  if (said.length >= MOST_SAID) return
  const shown = JSON.stringify(sent.bytes.toString('latin1').slice(0, MOST_SHOWN))
  // Only what chance made has a number by which it is made again; the rest is shown whole.
  const again = kind === EACH_ACTION || kind === HONEST ? '' : ` (--at ${n})`
  said.push(`${kind}, request ${n}${again}: ${wrong}\n    ${shown}`)
  say(`  ${said.at(-1)}`)
}

/** The request of a number: the same for the same seed, but for what the desk itself chose, such as its port. */
function requestOf({ known }: Target, n: number) {
  const random = randomFrom(seed + n * 7_919)
  let ticket = random.below(KINDS.reduce((sum, { share }) => sum + share, 0))
  const kind = KINDS.find(({ share }) => (ticket -= share) < 0) ?? KINDS[0]
  if (!kind) throw new Error('there are no kinds of requests')
  return { kind: kind.name, sent: kind.make(known, random) }
}

/** What anybody would ask, and must be answered well whatever the others send. */
function honestRequest({ known, honest }: Target, n: number): Sent {
  const isPage = n % (2 * HONEST_EVERY) === 0
  const who = isPage ? `Cookie: ${honest.cookie}` : `Authorization: ${honest.token}`
  const text = `GET ${isPage ? '/boards' : '/api/v1/me'} HTTP/1.1\r\nHost: ${known.host}\r\nConnection: close\r\n${who}\r\n\r\n`
  return { bytes: Buffer.from(text), isCut: false }
}

async function sendOne(target: Target, n: number): Promise<void> {
  const { kind, sent } = requestOf(target, n)
  note(kind, n, sent, faultIn(sent, await exchange(target.port, sent, LONGEST_MS)))
  if (n % HONEST_EVERY !== 0) return
  const honest = honestRequest(target, n)
  const { status } = await exchange(target.port, honest, LONGEST_MS)
  note(HONEST, n, honest, status === 200 ? null : `answered ${status}`)
}

/** Sends a dozen at once, until all are sent or the server has ended. */
async function sendAll(target: Target, requests: number, send: (n: number) => Promise<void>): Promise<void> {
  let next = 1
  const sender = async () => {
    while (next <= requests && target.isAlive()) await send(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))
}

async function sendEachAction(target: Target): Promise<void> {
  const all = eachAction(target.known, randomFrom(seed), Number(values.requests) < LONG ? 3 : 1)
  await sendAll(target, all.length, async (n) => {
    const sent = all[n - 1]
    if (sent) note(EACH_ACTION, n, sent, faultIn(sent, await exchange(target.port, sent, LONGEST_MS)))
  })
}

say(`seed ${seed} (FUZZ_SEED=${seed} repeats this run)`)
const target = await openTarget()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void target.close().then(() => process.exit(130)))
try {
  const started = performance.now()
  if (values.at === undefined) {
    await sendEachAction(target)
    await sendAll(target, Number(values.requests), async (n) => {
      await sendOne(target, n)
      if (n % LONG === 0) say(`  ${n} sent, ${said.length} answered wrongly`)
    })
  } else {
    const { sent } = requestOf(target, Number(values.at))
    const reply = await exchange(target.port, sent, LONGEST_MS)
    say(`${sent.bytes.toString('latin1')}\n── ${reply.ended}\n${reply.head}\n\n${reply.body.slice(0, 2_000)}`)
  }
  const seconds = (performance.now() - started) / 1_000
  if (!target.isAlive()) note(HONEST, 0, { bytes: Buffer.alloc(0), isCut: false }, 'the server has ended')
  const memory = Math.round(target.memory() / 1_000_000)
  const count = [...tallies.values()].reduce((sum, { sent }) => sum + sent, 0)
  for (const [name, { sent, wrong }] of tallies)
    say(`${wrong === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${sent} sent, ${wrong} answered wrongly`)
  say(`${count} requests in ${seconds.toFixed(0)} s; the server holds ${memory} MB`)
} finally {
  await target.close()
}
const failed = [...tallies.values()].filter(({ wrong }) => wrong > 0).length
// A kind of request is one test, however many of it were sent.
if (values.json !== undefined)
  await writeFile(values.json, JSON.stringify({ seed, passed: tallies.size - failed, failed, said }))
process.exit(failed === 0 ? 0 : 1)
