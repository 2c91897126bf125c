import { type ChildProcess, fork, type ForkOptions } from 'node:child_process'
import { join } from 'node:path'
import type { Report } from '#board/report/report-shape.ts'

type Waiting = {
  resolve: (pdf: Uint8Array<ArrayBuffer>) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}
type Answer = { id: number; pdf?: Uint8Array<ArrayBuffer>; problem?: string }

// One report is set in well under a second; a minute means that something is broken.
const PATIENCE_MS = 60_000
const IDLE_MS = 30_000
// So many wait a few seconds at most, and nobody can keep the process busy for everybody.
const MOST_WAITING = 8

const OPTIONS: ForkOptions = {
  execArgv: ['--max-old-space-size=512'],
  // It needs none of our secrets.
  env: { NODE_ENV: 'production', PATH: process.env.PATH },
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
}

/**
 * Sets reports in a process of its own: the event loop of the live boards never waits for one, and the fonts and what
 * the typesetter remembers, some 200 MB outside the heap, go back when it ends. A thread would keep them.
 */
class Typesetter {
  private child: ChildProcess | null = null
  private waiting = new Map<number, Waiting>()
  private last = 0
  private idle: NodeJS.Timeout | null = null

  set(report: Report): Promise<Uint8Array<ArrayBuffer>> | null {
    if (this.waiting.size >= MOST_WAITING) return null
    const id = ++this.last
    const child = this.open()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.close(new Error('setting the report took too long')), PATIENCE_MS)
      this.waiting.set(id, { resolve, reject, timer })
      child.send({ id, report }, (error) => error && this.close(error))
    })
  }

  private open(): ChildProcess {
    if (this.idle) clearTimeout(this.idle)
    if (this.child) return this.child
    // By path and not by import, since a bundle of the pages has no programs of its own; and not by a plain call, which
    // the bundler would follow into the fonts and fail at.
    const place = join(process.cwd(), 'server', 'exports', 'typeset.ts')
    const child: ChildProcess = Reflect.apply(fork, null, [place, [], OPTIONS])
    child.on('message', (answer: Answer) => this.take(answer))
    child.once('error', (error) => this.close(error))
    child.once('exit', () => this.child === child && this.close(new Error('the typesetter ended')))
    // It must not keep us alive; it ends when we do.
    child.unref()
    child.channel?.unref()
    this.child = child
    return child
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
    this.child?.kill('SIGKILL')
    this.child = null
  }
}

const typesetter = new Typesetter()

/**
 * The report as PDF with embedded fonts: PDF/UA-1, or tagged PDF where a glyph is missing. Same input, same bytes. Null
 * when too many reports are waiting already.
 */
export function writePdf(report: Report): Promise<Uint8Array<ArrayBuffer>> | null {
  return typesetter.set(report)
}
