import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { loadShape } from '#app/boards/[boardId]/_room/live/command-shape.ts'
import { renderUi } from '#app/_ui/testing/render-ui.tsx'
import { SyncLab } from './sync-lab.tsx'

await loadShape()

const PATIENCE = { timeout: 8_000 }
const side = (name: string) => within(screen.getByRole('region', { name }))
const say = (who: string, words: string) => {
  fireEvent.change(side(who).getByLabelText(/Comment on the first claim/), { target: { value: words } })
  fireEvent.click(side(who).getByRole('button', { name: 'Send' }))
}
const dial = (label: RegExp, value: number) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('two copies part while a plug is pulled, and agree again over a line that loses a third of everything', async () => {
  renderUi(<SyncLab />)
  dial(/Round trip/, 50)
  dial(/Lost packets/, 0)
  await waitFor(() => expect(side('Edda').getByText(/Live/)).toBeTruthy(), PATIENCE)
  fireEvent.click(side('Cem').getByRole('switch', { name: 'Plug pulled' }))
  say('Cem', 'Written in a tunnel')
  expect(side('Cem').getByText(/Written in a tunnel/)).toBeTruthy()
  say('Edda', 'Written at the desk')
  expect(screen.getByText('On the way')).toBeTruthy()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(side('Edda').queryByText(/Written in a tunnel/)).toBeNull()
  dial(/Lost packets/, 30)
  fireEvent.click(side('Cem').getByRole('switch', { name: 'Plug pulled' }))
  await waitFor(() => expect(side('Edda').getByText(/Written in a tunnel/)).toBeTruthy(), PATIENCE)
  await waitFor(() => expect(screen.getByText('Converged')).toBeTruthy(), PATIENCE)
  expect(side('Cem').getByText(/Written at the desk/)).toBeTruthy()
})

test('speaks German', () => {
  renderUi(<SyncLab />, { language: 'de' })
  expect(screen.getByRole('heading', { name: 'Zwei Kopien eines Boards' })).toBeTruthy()
})
