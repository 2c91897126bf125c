import { z } from 'zod'

const question = z.object({ no: z.int(), name: z.string(), question: z.unknown().optional() })
type Question = z.output<typeof question>
type Answers = Record<string, (question: unknown) => unknown>

const known: Answers = {}
// Asked for by name before whoever knows the answer was loaded.
const early: Question[] = []
let isListening = false

/** Makes this process answer the one that started it; several parts of it may each know some of the answers. */
export function answerParent(answers: Answers): void {
  Object.assign(known, answers)
  for (const asked of early.splice(0)) void reply(asked)
  if (isListening) return
  isListening = true
  process.on('message', (message) => {
    const asked = question.safeParse(message)
    if (asked.success) void reply(asked.data)
  })
}

async function reply(asked: Question): Promise<void> {
  const { no, name } = asked
  const work = known[name]
  if (!work) return void early.push(asked)
  try {
    process.send?.({ no, answer: await work(asked.question) })
  } catch (error) {
    process.send?.({ no, answer: null, failed: error instanceof Error ? error.message : String(error) })
  }
}

/** Ends this process when the one that started it is gone. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit())
}
