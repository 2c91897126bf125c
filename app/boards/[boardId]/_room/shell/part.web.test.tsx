import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { earlyPart, part, preloadParts } from './part.ts'

function Words({ label }: { label: string }) {
  const [text, setText] = useState('')
  return <input aria-label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} />
}

const shown = (Part: ReturnType<typeof part<{ label: string }>>, label: string) => (
  <Suspense fallback={<p>on its way</p>}>
    <Part label={label} />
  </Suspense>
)

test('an early part that was fetched before it is wanted stands there in the first drawing', async () => {
  const Ready = earlyPart<{ label: string }>(() => Promise.resolve(Words))
  await preloadParts()
  render(shown(Ready, 'Ready'))
  expect(screen.getByRole('textbox', { name: 'Ready' })).toBeTruthy()
  expect(screen.queryByText('on its way')).toBeNull()
})

test('what is typed in a part that was waited for stays when the part is fetched once more', async () => {
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  const Late = earlyPart<{ label: string }>(() => arrived.then(() => Words))
  const { rerender } = render(shown(Late, 'Late'))
  expect(screen.getByText('on its way')).toBeTruthy()
  await act(async () => arrive())
  const field = await screen.findByRole('textbox', { name: 'Late' })
  await userEvent.type(field, 'kept')
  await preloadParts()
  rerender(shown(Late, 'Late'))
  expect(screen.getByRole('textbox', { name: 'Late' })).toBe(field)
  expect(field).toHaveProperty('value', 'kept')
})

test('what holds no words is fetched when a hand comes near it, and not before', async () => {
  const load = vi.fn(() => Promise.resolve(Words))
  const View = part<{ label: string }>(load)
  await preloadParts()
  expect(load).not.toHaveBeenCalled()
  await act(async () => View.fetch())
  expect(load).toHaveBeenCalledOnce()
  render(shown(View, 'View'))
  expect(screen.getByRole('textbox', { name: 'View' })).toBeTruthy()
})
