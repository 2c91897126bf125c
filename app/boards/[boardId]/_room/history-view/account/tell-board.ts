import type { Tellers } from './account.ts'

const justSo = () => ({ values: {} })

/** What happened to the board itself and to its members. */
export const boardTellers: Tellers<'board' | 'member'> = {
  'board.created': ({ data }) => ({ values: {}, said: data.title }),
  'board.renamed': ({ data }) => ({ values: {}, changes: [{ field: 'title', was: data.was, now: data.title }] }),
  'board.archived': justSo,
  'board.reopened': justSo,
  'board.removed': justSo,
  'member.added': ({ data }, { label, nameOf }) => ({
    values: { person: nameOf(data.userId), role: label.role(data.role) },
  }),
  'member.roleSet': ({ data }, { label, nameOf }) => ({
    values: { person: nameOf(data.userId), role: label.role(data.role), was: label.role(data.was) },
  }),
  'member.removed': ({ data }, { nameOf }) => ({ values: { person: nameOf(data.userId) } }),
}
