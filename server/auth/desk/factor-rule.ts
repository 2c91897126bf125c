import { z } from 'zod'
import { asksFactorOf, FACTOR_RULES } from '#board/answers/second-factor.ts'
import type { FactorRule } from '#board/answers/second-factor.ts'
import type { Trouble } from '#board/answers/people-problem.ts'
import { role } from '#board/kernel/role.ts'
import { now } from '../../clock.ts'
import { commandDb, db, furnish } from '../../house.ts'
import { noteSecurity } from '../../security-log.ts'
import { needsProof } from '../sign-in/step-up.ts'
import { announceUserRevoked } from '../revocations.ts'
import type { Viewer } from '../viewer.ts'
import { judgeDesk } from './policy.ts'

declare module '../../house.ts' {
  interface House {
    factorRule: { rule: FactorRule; readAt: number }
  }
}

const KEY = 'second-factor-rule'
// Asked at every request: other processes hear of a new rule this much later.
const KEPT_MS = 5_000

/** The fields of the form that sets the rule. */
export const factorRuleForm = z.strictObject({ rule: z.enum(FACTOR_RULES) })

/** Of whom this desk asks a second factor. */
export async function factorRule(): Promise<FactorRule> {
  const kept = furnish('factorRule', () => ({ rule: 'nobody', readAt: -Infinity }))
  if (Math.abs(now().getTime() - kept.readAt) < KEPT_MS) return kept.rule
  const found = await commandDb().setting.findUnique({ where: { key: KEY } })
  Object.assign(kept, { rule: z.enum(FACTOR_RULES).safeParse(found?.value).data ?? 'nobody', readAt: now().getTime() })
  return kept.rule
}

/** Sets the rule. Whoever lacks what it asks for is led to set one up; until then their sign-ins and API tokens rest. */
export async function setFactorRule(viewer: Viewer, rule: FactorRule): Promise<{ rule: FactorRule } | Trouble> {
  const problem = judgeDesk(viewer.role, { do: 'set-factor-rule' })
  if (problem) return { problem }
  const me = await db().user.findUnique({ where: { id: viewer.userId }, select: { secondFactorSince: true } })
  const stale = await needsProof(viewer)
  if (stale) return stale
  // Whoever asks it of others has tried it first, and does not shut themselves out.
  if (rule !== 'nobody' && !me?.secondFactorSince) return { problem: 'FACTOR_FIRST' }
  await db().setting.upsert({ where: { key: KEY }, create: { key: KEY, value: rule }, update: { value: rule } })
  Object.assign(
    furnish('factorRule', () => ({ rule, readAt: 0 })),
    { rule, readAt: now().getTime() },
  )
  noteSecurity('desk_rule_changed', { userId: viewer.userId, rule })
  const without = await db().user.findMany({
    where: { kind: 'person', deactivatedAt: null, secondFactorSince: null },
    select: { id: true, role: true },
  })
  const asked = without.filter((one) => asksFactorOf(rule, role.parse(one.role)))
  for (const { id } of asked) await announceUserRevoked(id)
  return { rule }
}
