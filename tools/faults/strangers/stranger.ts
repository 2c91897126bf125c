// Somebody without an account, in a process of their own: whoever attacks must not slow down those who measure.
import { setPriority } from 'node:os'
import { z } from 'zod'
import { ATTACKS, type AttackName } from './attacks.ts'

const isAttack = (name: string): name is AttackName => name in ATTACKS
const order = z.object({
  name: z.string().refine(isAttack),
  size: z.enum(['short', 'long']),
  target: z.object({ port: z.int(), from: z.string() }),
})

// The server is what is tried here, not how a small machine shares its processors among two programs.
setPriority(15)
process.on('message', (message) => {
  const { name, size, target } = order.parse(message)
  const done = () => process.send?.('done')
  ATTACKS[name](target, size).then(done, done)
})
process.once('disconnect', () => process.exit())
