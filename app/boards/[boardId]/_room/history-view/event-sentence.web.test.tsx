import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Event, EventType } from '#board/law/event.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { LANGUAGES, type Language } from '#board/kernel/language.ts'
import { deskWorld, SALE } from '../list/testing/desk-world.ts'
import { renderRoom } from '../testing/render-room.tsx'
import { EventSentence } from './event-sentence.tsx'

const world = deskWorld()

function told(type: EventType, nth = 0, language: Language = 'en') {
  const event = world.events.filter((one) => one.type === type)[nth]
  if (!event) throw new Error(`no ${type} in the world`)
  return renderRoom(<EventSentence event={event} />, world, { language }).container.textContent ?? ''
}

test.each(LANGUAGES)('every event of a busy board is a whole sentence in %s', async (language) => {
  const { container } = renderRoom(
    <ul>
      {world.events.map((event) => (
        <li key={event.seq}>
          <EventSentence event={event} />
        </li>
      ))}
    </ul>,
    world,
    { language },
  )
  for (const sentence of container.querySelectorAll('li > div > p:first-child'))
    expect(sentence.textContent).toMatch(/^\p{Lu}.*[.?]$/u)
  expect(container.textContent).not.toMatch(/events\.|[{}<>]|undefined/)
  await expectAccessible(container)
})

test('who, what, before and after are said', () => {
  expect(told('claim.statusSet')).toBe('Cem Checker moved C1 from To do to In progress.')
  expect(told('claim.edited')).toContain('Before: SoftBank verkauft alle NVIDIA-Aktien')
  expect(told('claim.edited')).toContain('After: SoftBank hat im Oktober alle NVIDIA-Aktien verkauft.')
  expect(told('claim.dropped')).toBe('Edda Editor dropped C4.Reason:Nur eine Wertung')
})

test('a changed verdict names both ratings, a first one only its own', () => {
  expect(told('verdict.given')).toBe('Cem Checker rated C1 Half true.')
  expect(told('verdict.given', 1)).toContain('Cem Checker changed the verdict on C1 from Half true to True.')
  expect(told('verdict.given', 1, 'de')).toContain('das Urteil zu C1 von Halb wahr zu Wahr geändert.')
})

test('taking in hand reads otherwise than being given work', () => {
  expect(told('claim.assigned')).toBe('Cem Checker took C1 in hand.')
  expect(told('claim.assigned', 1)).toContain('In hand withBefore: nobody→After: Dora Checker')
  expect(told('claim.assigned', 1)).toContain('Reviewed byBefore: nobody→After: Edda Editor')
})

test('mentions are names, and words that were removed are shown nowhere', () => {
  expect(told('comment.added')).toContain('Welcher Zeitraum, @Dora Checker?')
  expect(told('comment.added', 1)).toContain('Dora Checker replied on C2.')
  const removal = world.events.find((event) => event.type === 'comment.removed')
  const isOfIt = (event: Event) => event.type === 'comment.added' && event.data.commentId === removal?.data.commentId
  const added = world.events.find(isOfIt)
  if (!removal || added?.type !== 'comment.added') throw new Error('nothing was removed')
  const { container } = renderRoom(<EventSentence event={added} />, world)
  expect(added.data.body).not.toBe('')
  expect(container.textContent).not.toContain(added.data.body)
  expect(container.textContent).toContain('The words were removed later')
})

test('the claim is a link that opens it', async () => {
  const event = world.events.find((one) => one.type === 'claim.statusSet')
  if (!event) throw new Error('no such event')
  const { user, address } = renderRoom(<EventSentence event={event} />, world)
  await user.click(screen.getByRole('link', { name: 'C1' }))
  expect(address.href).toBe(`/boards/b?claim=${SALE}`)
})
