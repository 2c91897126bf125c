import { type ChildProcess, fork, type ForkOptions } from 'node:child_process'
import { join } from 'node:path'
import type { Refusal } from '#board/kernel/refusal.ts'
import { env } from '../env.ts'
import { log } from '../log.ts'
import type { MadeReport, ReportOrder } from './order.ts'

/** What came of an order: the report, why there is none now, or that the process ended over it. */
export type Outcome = MadeReport | { readonly refused: Refusal } | { readonly ended: string }

/** What the process says of an order. `memory` is what it holds after it, in bytes. */
export type Said = { readonly id: number; readonly memory: number } & (
  | { readonly made: MadeReport }
  | { readonly refused: Refusal }
  // A bug of ours, in its own words.
  | { readonly problem: string }
)

/** What may be shorter in a test. */
export type ProcessLimits = {
  /** So long one report may take, in milliseconds: the largest takes seconds. */
  readonly patienceMs: number
  /** So long the process stays without work: what it holds, some 200 MB with the fonts, an idle desk should have back. */
  readonly idleMs: number
  /** One that holds more after a report makes no other; what the typesetter has taken it never gives back. In bytes. */
  readonly mostMemory: number
  readonly mostReports: number
}

const LIMITS: ProcessLimits = { patienceMs: 45_000, idleMs: 30_000, mostMemory: 600_000_000, mostReports: 300 }
const GOODBYE_MS = 3_000

type Asked = { readonly id: number; readonly tell: (said: Said | { readonly ended: string }) => void }

/**
 * Makes reports in a process of its own, one after the other: the event loop of the live boards neither reads nor folds nor
 * writes one, and memory outside the heap goes back when the process ends. It has one connection to the database, which
 * cannot write. A thread would keep the memory.
 */
export class ReportProcess {
  readonly #limits: ProcessLimits
  readonly #program: string
  #child: ChildProcess | null = null
  #made = 0
  #last = 0
  #asked: Asked | null = null
  #idle: NodeJS.Timeout | undefined

  // By path and not by import, since a bundle of the pages has no programs of its own.
  constructor(limits: Partial<ProcessLimits> = {}, program = join('server', 'exports', 'make-reports.ts')) {
    this.#limits = { ...LIMITS, ...limits }
    this.#program = join(process.cwd(), program)
  }

  /** Makes one; only after the one before it is done. Rejects for a bug of ours; a process that ends is no bug: come again. */
  async make(order: ReportOrder): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Said | { readonly ended: string }>()
    const id = (this.#last += 1)
    this.#asked = { id, tell: resolve }
    const timer = setTimeout(() => this.#end('took too long'), this.#limits.patienceMs)
    this.#open().send({ id, order }, (error) => error && this.#end(error.message))
    const said = await promise
    clearTimeout(timer)
    this.#asked = null
    if ('ended' in said) {
      const { boardId, seq, format } = order
      log().error({ boardId, seq, format, why: said.ended }, 'the process that makes reports ended over one')
      return said
    }
    this.#rest(said.memory)
    if ('problem' in said) throw new Error(said.problem)
    return 'made' in said ? said.made : { refused: said.refused }
  }

  /** Ends the process; one that is making a report is not waited for. */
  close(): void {
    this.#end('closed')
  }

  #open(): ChildProcess {
    clearTimeout(this.#idle)
    if (this.#child) return this.#child
    const options: ForkOptions = {
      execArgv: ['--max-old-space-size=512'],
      // None of our secrets but the way to the database.
      env: { NODE_ENV: 'production', PATH: process.env.PATH, DATABASE_URL: env().DATABASE_URL },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }
    // Not by a plain call, which the bundler would follow into the fonts and fail at.
    const child: ChildProcess = Reflect.apply(fork, null, [this.#program, [], options])
    child.on('message', (said: Said) => said.id === this.#asked?.id && this.#asked.tell(said))
    child.once('error', (error) => this.#child === child && this.#end(error.message))
    child.once('exit', (code, signal) => this.#child === child && this.#end(`ended with ${code ?? signal}`))
    // It must not keep us alive; it ends when we do.
    child.unref()
    child.channel?.unref()
    this.#made = 0
    this.#child = child
    return child
  }

  #rest(memory: number): void {
    this.#made += 1
    if (memory > this.#limits.mostMemory || this.#made >= this.#limits.mostReports) this.#retire()
    else this.#idle = setTimeout(() => this.#retire(), this.#limits.idleMs).unref()
  }

  // It says goodbye to the database and ends by itself.
  #retire(): void {
    const child = this.#child
    this.#child = null
    if (child?.connected) child.disconnect()
    setTimeout(() => child?.kill('SIGKILL'), GOODBYE_MS).unref()
  }

  #end(why: string): void {
    clearTimeout(this.#idle)
    this.#child?.kill('SIGKILL')
    this.#child = null
    this.#asked?.tell({ ended: why })
  }
}
