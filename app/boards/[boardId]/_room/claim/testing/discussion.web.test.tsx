import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { recordId, userId } from '#board/testing/world.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { ANSWER, BARE, CASE, QUESTION } from './case-world.ts'
import { showPanel } from './show-panel.tsx'

const field = () => screen.getByRole('textbox', { name: 'Your comment' })

async function showDiscussion(test: Parameters<typeof showPanel>[0] = {}) {
  const made = showPanel(test)
  await made.tab(/Discussion/)
  return made
}

describe('the discussion', () => {
  test('names people, links addresses, folds what is settled, and is accessible', async () => {
    const { container } = await showDiscussion()
    const thread = within(screen.getByRole('article', { name: 'Open question by Dora Checker' }))
    expect(thread.getByText('@Cem Checker')).toBeTruthy()
    expect(thread.getByRole('link', { name: 'https://sec.example/a' }).getAttribute('rel')).toBe('noopener noreferrer')
    expect(screen.getByText('1 resolved thread')).toBeTruthy()
    await expectAccessible(container)
  })

  test('marks what is new to the reader and counts it on the tab', async () => {
    const { tab } = showPanel({ readMarks: { [CASE]: 7 } })
    expect(screen.getByRole('tab', { name: /Discussion/ }).textContent).toMatch(/2 new comments/)
    await tab(/Discussion/)
    const thread = within(screen.getByRole('article', { name: 'Open question by Dora Checker' }))
    expect(thread.getByText('New')).toBeTruthy()
    await waitFor(() => expect(screen.getByRole('tab', { name: /Discussion/ }).textContent).not.toMatch(/new/), {
      timeout: 3_000,
    })
    expect(thread.getByText('New')).toBeTruthy()
  })

  test('a comment of one’s own shows at once and is sent by Ctrl+Enter', async () => {
    const { user, claim } = await showDiscussion({ claimId: BARE })
    await user.type(field(), 'Where is this from?{Control>}{Enter}{/Control}')
    expect(screen.getByText('Where is this from?')).toBeTruthy()
    expect(claim().threads[0]?.comments[0]).toMatchObject({ body: 'Where is this from?', by: userId(3) })
    expect(field()).toHaveProperty('value', '')
  })

  test('a reply goes to its thread', async () => {
    const { user, claim } = await showDiscussion()
    const thread = within(screen.getByRole('article', { name: 'Open question by Dora Checker' }))
    await user.click(thread.getByRole('button', { name: 'Reply' }))
    expect(document.activeElement).toBe(field())
    await user.keyboard('Thanks{Control>}{Enter}{/Control}')
    expect(
      claim()
        .threads.find((one) => one.id === QUESTION)
        ?.comments.at(-1)?.body,
    ).toBe('Thanks')
  })

  test('resolving keeps the thread in its place while one reads', async () => {
    const { user } = await showDiscussion()
    const thread = within(screen.getByRole('article', { name: 'Open question by Dora Checker' }))
    await user.click(thread.getByRole('button', { name: 'Resolve' }))
    expect(thread.getByText(/Resolved by Cem Checker/)).toBeTruthy()
    await user.click(thread.getByRole('button', { name: 'Reopen' }))
    expect(thread.queryByText(/Resolved by/)).toBeNull()
  })
})

describe('mentions', () => {
  test('are completed by keyboard and sent as people', async () => {
    const { user, claim, container } = await showDiscussion({ claimId: BARE })
    await user.type(field(), 'Ask @')
    const list = screen.getByRole('listbox', { name: 'People on this board' })
    expect(within(list).getAllByRole('option')).toHaveLength(4)
    await expectAccessible(container)
    await user.keyboard('d')
    expect(
      within(list)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['Dora Checker'])
    await user.keyboard('{Enter}')
    expect(field()).toHaveProperty('value', 'Ask @Dora Checker ')
    await user.keyboard('please{Control>}{Enter}{/Control}')
    expect(claim().threads[0]?.comments[0]?.body).toBe(`Ask <@${userId(4)}> please`)
    expect(screen.getByText('@Dora Checker')).toBeTruthy()
  })

  test('arrow keys move through the list, Escape closes it and nothing else', async () => {
    const { user, address } = await showDiscussion({ claimId: BARE })
    await user.type(field(), '@')
    const active = () => field().getAttribute('aria-activedescendant')
    const first = active()
    await user.keyboard('{ArrowDown}')
    expect(active()).not.toBe(first)
    await user.keyboard('{ArrowUp}')
    expect(active()).toBe(first)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(address.href).toBe('')
    expect(field()).toHaveProperty('value', '@')
  })
})

describe('one’s own comments', () => {
  async function choose(made: Awaited<ReturnType<typeof showDiscussion>>, name: RegExp) {
    await made.user.click(screen.getByRole('button', { name: 'What to do with the comment of Cem Checker' }))
    await made.user.click(await screen.findByRole('menuitem', { name }))
  }

  test('are edited in their place and say so', async () => {
    const made = await showDiscussion()
    await choose(made, /Edit/)
    const editor = await screen.findByRole('textbox', { name: 'Edit your comment' })
    await made.user.clear(editor)
    await made.user.type(editor, 'The twelfth.{Control>}{Enter}{/Control}')
    expect(await screen.findByText('The twelfth.')).toBeTruthy()
    expect(screen.getByText(/edited/)).toBeTruthy()
  })

  test('leave a mark where they were removed', async () => {
    const made = await showDiscussion()
    await choose(made, /Remove/)
    await made.user.click(await screen.findByRole('button', { name: 'Remove' }))
    expect(await screen.findByText('Comment removed by Cem Checker')).toBeTruthy()
    expect(screen.queryByText('The eleventh.')).toBeNull()
    expect(made.claim().threads[0]?.comments.find((one) => one.id === ANSWER)?.body).toBe('')
  })

  test('come back into the field when they were refused', async () => {
    const { user, net, room } = await showDiscussion({ claimId: BARE })
    net.server.execute(
      recordId(900),
      { type: 'member.setRole', userId: userId(3), role: 'viewer' },
      { userId: userId(1), kind: 'person' },
      Date.now(),
    )
    await user.type(field(), 'Lost?{Control>}{Enter}{/Control}')
    const told = await screen.findAllByText('Your comment was not sent; it stands in the field again.')
    expect(told.length).toBeGreaterThan(0)
    expect(room.drafts.get(`comment:${BARE}:new`)?.value).toMatchObject({ text: 'Lost?' })
  })
})

describe('while others write', () => {
  test('what stands between is held back until asked for, and the field keeps its words and focus', async () => {
    const { user, give } = await showDiscussion()
    act(() => void give(4, { type: 'comment.add', commentId: recordId(60), claimId: CASE, body: 'A second thread' }))
    await screen.findByText('A second thread')
    await user.type(field(), 'I am writing')
    act(
      () =>
        void give(4, {
          type: 'comment.add',
          commentId: recordId(61),
          claimId: CASE,
          threadId: QUESTION,
          body: 'In between',
        }),
    )
    const show = await screen.findByRole('button', { name: '1 new reply' })
    expect(screen.queryByText('In between')).toBeNull()
    expect(document.activeElement).toBe(field())
    expect(field()).toHaveProperty('value', 'I am writing')
    await user.click(show)
    expect(screen.getByText('In between')).toBeTruthy()
  })

  test('typing is shown, and told', async () => {
    const { net, user, line } = await showDiscussion()
    const sign = { connectionId: 'x', userId: userId(4), claimId: CASE, at: null, selection: null, typing: QUESTION }
    act(() => net.present([sign]))
    expect(await screen.findByText('Dora Checker is writing …')).toBeTruthy()
    act(() => net.present([{ ...sign, typing: null }]))
    expect(screen.queryByText('Dora Checker is writing …')).toBeNull()
    await user.type(field(), 'x')
    await waitFor(() => expect(line.signs.at(-1)).toMatchObject({ typing: 'new' }))
  })

  test('somebody else’s claim that was dropped cannot be commented', async () => {
    const { give } = await showDiscussion()
    act(() => void give(2, { type: 'claim.drop', claimId: CASE, reason: 'Void' }))
    expect(await screen.findByText('This claim was dropped. Restore it to work on it.')).toBeTruthy()
  })

  test('words half written when the claim is dropped stay in sight', async () => {
    const { user, give } = await showDiscussion()
    await user.type(field(), 'Half a thought')
    act(() => void give(2, { type: 'claim.drop', claimId: CASE, reason: 'Void' }))
    expect(await screen.findByText('Half a thought')).toBeTruthy()
    act(() => void give(2, { type: 'claim.restore', claimId: CASE }))
    await waitFor(() => expect(field()).toHaveProperty('value', 'Half a thought'))
  })
})
