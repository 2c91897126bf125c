import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Report } from '#board/report/report-shape.ts'

type Waiting = {
  resolve: (pdf: Uint8Array<ArrayBuffer>) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}
type Answer = { id: number; pdf?: Uint8Array<ArrayBuffer>; problem?: string }

// One report is set in well under a second; a minute means that something is broken.
const PATIENCE_MS = 60_000
const IDLE_MS = 120_000
// So many wait a few seconds at most, and nobody can keep the thread busy for everybody.
const MOST_WAITING = 8

/** Sets reports in a thread of its own, so that the event loop of the live boards never waits for one. */
class PdfThread {
  private worker: Worker | null = null
  private waiting = new Map<number, Waiting>()
  private last = 0
  private idle: NodeJS.Timeout | null = null

  set(report: Report): Promise<Uint8Array<ArrayBuffer>> | null {
    if (this.waiting.size >= MOST_WAITING) return null
    const id = ++this.last
    const worker = this.open()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.close(new Error('setting the report took too long')), PATIENCE_MS)
      this.waiting.set(id, { resolve, reject, timer })
      worker.postMessage({ id, report })
    })
  }

  private open(): Worker {
    if (this.idle) clearTimeout(this.idle)
    if (this.worker) return this.worker
    // By path and not by import, since a bundle of the pages has no threads of its own; and not by `new`, which the
    // bundler would follow into the worker's fonts and fail at.
    const place = join(process.cwd(), 'server', 'exports', 'pdf-worker.ts')
    const limits = { resourceLimits: { maxOldGenerationSizeMb: 512 } }
    const worker: Worker = Reflect.construct(Worker, [place, limits])
    worker.on('message', (answer: Answer) => this.take(answer))
    worker.on('error', (error) => this.close(error instanceof Error ? error : new Error(String(error))))
    worker.unref()
    this.worker = worker
    return worker
  }

  private take({ id, pdf, problem }: Answer): void {
    const waiting = this.waiting.get(id)
    if (!waiting) return
    this.waiting.delete(id)
    clearTimeout(waiting.timer)
    if (pdf) waiting.resolve(pdf)
    else waiting.reject(new Error(problem ?? 'no answer'))
    // The fonts take memory that an idle desk should have back.
    if (this.waiting.size === 0) this.idle = setTimeout(() => this.close(new Error('idle')), IDLE_MS).unref()
  }

  private close(error: Error): void {
    const left = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject, timer } of left) {
      clearTimeout(timer)
      reject(error)
    }
    void this.worker?.terminate()
    this.worker = null
  }
}

const thread = new PdfThread()

/**
 * The report as PDF with embedded fonts: PDF/UA-1, or tagged PDF where a glyph is missing. Same input, same bytes. Null
 * when too many reports are waiting already.
 */
export function writePdf(report: Report): Promise<Uint8Array<ArrayBuffer>> | null {
  return thread.set(report)
}
