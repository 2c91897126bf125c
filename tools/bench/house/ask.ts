import type { ChildProcess } from 'node:child_process'
import { z } from 'zod'

const answer = z.object({ no: z.int(), answer: z.unknown().optional(), failed: z.string().optional() })
type Said = z.output<typeof answer>

/** Asks a process for something by name and waits for what it answers in this shape. */
export type Ask = <T>(shape: z.ZodType<T>, name: string, question?: unknown) => Promise<T>

/** Questions to a process over its channel; rejects with what went wrong there, or with its end. */
export function askBy(child: ChildProcess): Ask {
  const waiting = new Map<number, (said: Said) => void>()
  let asked = 0
  child.on('message', (message) => {
    const said = answer.safeParse(message)
    if (!said.success) return
    waiting.get(said.data.no)?.(said.data)
    waiting.delete(said.data.no)
  })
  child.once('exit', (code, signal) => {
    for (const [no, tell] of waiting) tell({ no, answer: null, failed: `the process ended with ${code ?? signal}` })
  })
  return async (shape, name, question) => {
    const no = (asked += 1)
    const { promise, resolve } = Promise.withResolvers<Said>()
    waiting.set(no, resolve)
    // One that has ended answers nothing; without a listener the failure would be nobody's and end us too.
    child.send({ no, name, question }, (error) => error && resolve({ no, answer: null, failed: error.message }))
    const said = await promise
    if (said.failed !== undefined) throw new Error(`${name}: ${said.failed}`)
    return shape.parse(said.answer)
  }
}
