import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import type { Answer } from '#board/live/protocol.ts'
import { recordId, userId } from '#board/testing/world.ts'
import { BARE, CASE, caseWorld } from '../claim/testing/case-world.ts'
import { showPanel } from '../claim/testing/show-panel.tsx'
import { memoryKeep } from '../live/keep/memory-keep.ts'
import { ConnectionBadge } from '../shell/header/connection-badge.tsx'
import { renderRoom } from '../testing/render-room.tsx'
import { UnsavedBar } from './unsaved-bar.tsx'

/** Holds the answer to the next command back until the test gives it. */
function holdAnswer({ line }: Pick<ReturnType<typeof showPanel>, 'line'>) {
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const { command } = line
  line.command = () => {
    line.command = command
    return promise
  }
  return resolve
}

const notSaved = () => within(screen.getByRole('list', { name: 'Not saved' }))
const bar = () => screen.queryByText(/was not saved/)

describe('a verdict that is refused after the next one was begun', () => {
  test('stands beside the new words, and neither is lost', async () => {
    const made = showPanel({ as: 4, claimId: BARE })
    const { user, room, container } = made
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    const answer = holdAnswer(made)
    await user.keyboard('v')
    await user.click(await screen.findByRole('radio', { name: 'True' }))
    await user.type(screen.getByRole('textbox', { name: /Rationale/ }), 'The first thought')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.keyboard('v')
    const field = await screen.findByRole('textbox', { name: /Rationale/ })
    await user.clear(field)
    await user.type(field, 'The second thought')
    act(() => answer({ refused: { code: 'UNKNOWN_EVIDENCE' } }))
    expect(await screen.findByRole('list', { name: 'Not saved' })).toBeTruthy()
    expect(await notSaved().findByText('The first thought')).toBeTruthy()
    expect(notSaved().getByText('Chosen: True')).toBeTruthy()
    expect(field).toHaveProperty('value', 'The second thought')
    const toForm = notSaved().getByRole('button', { name: 'Put it into the form' })
    expect(toForm.getAttribute('aria-disabled')).toBe('true')
    await expectAccessible(container)
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(notSaved().getByRole('button', { name: 'Put it into the form' }))
    expect(await screen.findByDisplayValue('The first thought')).toBeTruthy()
    expect(screen.queryByRole('list', { name: 'Not saved' })).toBeNull()
  })
})

describe('evidence that is refused after the next one was begun', () => {
  test('stands beside the new words; discarded, it can be brought back', async () => {
    const made = showPanel({ claimId: BARE })
    const { user, room, keep } = made
    await waitFor(() => expect(room.store.state().link).toBe('live'))
    const answer = holdAnswer(made)
    await user.keyboard('s')
    await user.type(await screen.findByRole('textbox', { name: /Address/ }), 'https://one.example/a')
    await user.type(screen.getByRole('textbox', { name: /^Title/ }), 'The first source')
    await user.click(screen.getByRole('radio', { name: 'Supports' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.keyboard('s')
    const title = await screen.findByRole('textbox', { name: /^Title/ })
    await user.type(title, 'The second source')
    act(() => answer({ refused: { code: 'TOO_LARGE' } }))
    expect(await notSavedSoon('The first source')).toBeTruthy()
    expect(title).toHaveProperty('value', 'The second source')
    await user.click(notSaved().getByRole('button', { name: 'Discard' }))
    await waitFor(() => expect(keep.unsaved.size).toBe(0))
    await user.click(await screen.findByRole('button', { name: 'Bring them back' }))
    expect(await notSavedSoon('The first source')).toBeTruthy()
  })
})

async function notSavedSoon(words: string) {
  await screen.findByRole('list', { name: 'Not saved' })
  return notSaved().findByText(words)
}

describe('what a crashed page had sent and the server refused', () => {
  const left = {
    id: recordId(99),
    command: { type: 'comment.add', commentId: recordId(98), claimId: BARE, body: `Ask <@${userId(4)}> first` },
    at: 5,
  } as const

  function showBar(keep = memoryKeep({ commands: [left] })) {
    const world = caseWorld()
    world.must(2, { type: 'claim.drop', claimId: BARE, reason: 'Twice' })
    return renderRoom(
      <>
        <ConnectionBadge />
        <UnsavedBar />
      </>,
      world,
      { keep },
    )
  }

  test('is on a list that leads to its words, by badge and bar, until it has been dealt with [R5] [R6]', async () => {
    const { user, container, net, keep } = showBar()
    await waitFor(() => expect(bar()).toBeTruthy())
    expect(document.querySelector('[data-connection]')?.textContent).toBe('Not saved: the board changed, choose')
    await user.click(screen.getByRole('button', { name: 'Choose what to do' }))
    expect(await screen.findByText('Comment, C2')).toBeTruthy()
    expect(screen.getByText('Ask @Dora Checker first')).toBeTruthy()
    expect(
      screen.getByText('This claim was dropped. Restore it to work on it.', { selector: 'article *' }),
    ).toBeTruthy()
    await expectAccessible(container)
    net.execute({ userId: userId(2), kind: 'person' }, recordId(77), { type: 'claim.restore', claimId: BARE })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(net.server.board.claims[BARE]?.threads[0]?.comments[0]?.by).toBe(userId(3)))
    await waitFor(() => expect(bar()).toBeNull())
    expect(keep.unsaved.size + keep.commands.size).toBe(0)
  })

  test('is there again after a reload, and gone once discarded', async () => {
    const first = showBar()
    await waitFor(() => expect(bar()).toBeTruthy())
    first.unmount()
    const second = showBar(first.keep)
    await waitFor(() => expect(bar()).toBeTruthy())
    await second.user.click(screen.getByRole('button', { name: 'Choose what to do' }))
    await second.user.click(await screen.findByRole('button', { name: 'Discard' }))
    await waitFor(() => expect(bar()).toBeNull())
    expect(second.keep.unsaved.size).toBe(0)
  })
})

describe('an edit of a crashed page that somebody else had overtaken', () => {
  test('opens in its form with both versions side by side, and the badge says so', async () => {
    const before = caseWorld().board.claims[CASE]
    if (!before) throw new Error('the claim is there')
    const { statement, claimant, claimType, checkability, priority, priorityReason } = before
    const base = { statement, claimant, claimType, checkability, priority, priorityReason }
    const now = { ...base, statement: `${statement} My addition.` }
    const value = { rev: before.rev, base, now, isSent: false }
    const left = {
      id: recordId(99),
      command: { type: 'claim.edit', claimId: CASE, rev: before.rev, ...now },
      at: 5,
      home: { key: `wording:${CASE}`, value, free: [{ ...value, isSent: true }] },
    }
    const keep = memoryKeep({ commands: [left] })
    const { give, room } = showPanel({ keep })
    act(() => void give(2, { type: 'claim.edit', claimId: CASE, rev: before.rev, statement: 'Said quite otherwise.' }))
    const clash = within(await screen.findByRole('alert', { name: /Edda Editor saved a newer version/ }))
    expect(clash.getByRole('group', { name: 'Saved by Edda Editor' }).textContent).toContain('Said quite otherwise.')
    expect(clash.getByRole('group', { name: /Yours/ }).textContent).toContain('My addition.')
    expect(room.store.state().clashes.size).toBe(1)
    expect(keep.commands.size).toBe(0)
  })
})
