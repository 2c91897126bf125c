import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Directory } from '#board/board.ts'
import { userId, World } from '#board/testing/world.ts'
import { useNameOf } from '../live/hooks.ts'
import { useMentionable } from '../claim/threads/composer/use-mentionable.ts'
import { EMPTY_DRAFT, toBody, toDraft } from '../claim/threads/text/mention-text.ts'
import { renderRoom } from '../testing/render-room.tsx'
import { PersonName } from './person-name.tsx'

const named = (...names: string[]): Directory =>
  Object.fromEntries(names.map((name, at) => [userId(at + 1), { name, kind: 'person' }]))

const TWINS = named('Anna Berg', 'Edda', 'Cem', 'Аnna Berg', 'Owner')

test('people who could be mistaken for each other are shown apart, in either language', () => {
  const everybody = [1, 2, 4, 5].map((n) => <PersonName key={n} userId={userId(n)} avatar />)
  const { unmount } = renderRoom(<p>{everybody}</p>, World.open(), { people: TWINS })
  for (const name of ['Anna Berg (Owner · 0001)', 'Edda', 'Аnna Berg (Checker · 0004)', 'Owner (Viewer)'])
    expect(screen.getByText(name)).toBeTruthy()
  unmount()
  renderRoom(<p>{everybody}</p>, World.open(), { people: TWINS, language: 'de' })
  expect(screen.getByText('Owner (Nur lesen)')).toBeTruthy()
})

test('a role that changes is told at once', async () => {
  const { give } = renderRoom(<PersonName userId={userId(5)} />, World.open(), { people: TWINS })
  give(1, { type: 'member.setRole', userId: userId(5), role: 'checker' })
  expect(await screen.findByText('Owner (Checker)')).toBeTruthy()
})

test('a mention means the one whose mark was typed, and comes back the same when it is edited', () => {
  function Mentions() {
    const people = useMentionable()
    const nameOf = useNameOf()
    const body = toBody({ ...EMPTY_DRAFT, text: '@Anna Berg (Owner · 0001) and @Owner (Viewer)' }, people)
    return <output aria-label="made">{`${body} | ${toDraft(body, nameOf).text}`}</output>
  }
  renderRoom(<Mentions />, World.open(), { people: TWINS })
  const [body, draft] = screen.getByRole('status', { name: 'made' }).textContent.split(' | ')
  expect(body).toBe(`<@${userId(1)}> and <@${userId(5)}>`)
  expect(draft).toBe('@Anna Berg (Owner · 0001) and @Owner (Viewer)')
})
