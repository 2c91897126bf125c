import { expect, test } from 'vitest'
import { ROLES } from '#board/kernel/role.ts'
import type { Role } from '#board/kernel/role.ts'
import { judgeDesk } from './policy.ts'
import type { DeskQuestion } from './policy.ts'

const questions: DeskQuestion[] = [
  { do: 'see-people' },
  { do: 'see-addresses' },
  { do: 'see-invitations' },
  ...ROLES.map((role) => ({ do: 'invite' as const, role })),
  ...ROLES.map((role) => ({ do: 'revoke-invitation' as const, role })),
  ...ROLES.map((was) => ({ do: 'set-role' as const, was, role: 'viewer' as const, isLastOwner: false })),
  ...ROLES.map((was) => ({ do: 'remove' as const, was, isLastOwner: false })),
  ...ROLES.map((was) => ({ do: 'bring-back' as const, was })),
]

const named = (question: DeskQuestion) =>
  [question.do, 'was' in question ? question.was : 'role' in question ? question.role : ''].join(' ').trim()

const allowedTo = (role: Role) => questions.filter((question) => judgeDesk(role, question) === null).map(named)

test('an owner may do everything', () => {
  expect(allowedTo('owner')).toEqual(questions.map(named))
})

test('an editor sees all, invites checkers and viewers, and changes nobody', () => {
  expect(allowedTo('editor')).toEqual([
    'see-people',
    'see-addresses',
    'see-invitations',
    'invite checker',
    'invite viewer',
    'revoke-invitation checker',
    'revoke-invitation viewer',
  ])
})

test.each(['checker', 'viewer'] as const)('a %s sees who is there and no more', (role) => {
  expect(allowedTo(role)).toEqual(['see-people'])
})

test('the last owner can be neither removed nor given another role, but stay owner', () => {
  expect(judgeDesk('owner', { do: 'remove', was: 'owner', isLastOwner: true })).toBe('LAST_OWNER')
  for (const role of ROLES) {
    const problem = judgeDesk('owner', { do: 'set-role', was: 'owner', role, isLastOwner: true })
    expect(problem).toBe(role === 'owner' ? null : 'LAST_OWNER')
  }
})

test('somebody without the right is not told whether it is the last owner', () => {
  expect(judgeDesk('editor', { do: 'remove', was: 'owner', isLastOwner: true })).toBe('FORBIDDEN')
})
