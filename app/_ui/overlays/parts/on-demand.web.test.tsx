import { act, screen, waitFor } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test, vi } from 'vitest'
import { renderUi } from '../../testing/render-ui.tsx'
import { Coming } from './coming.tsx'
import { fetchedWhenNear, onDemand } from './on-demand.ts'

function Window() {
  return <p>here</p>
}

test('offline it waits for the line to come back instead of breaking the page', async () => {
  const load = vi.fn(async () => Window)
  load.mockRejectedValueOnce(new Error('Failed to fetch dynamically imported module'))
  const Late = onDemand(load)
  renderUi(
    <Suspense fallback={<p>waiting</p>}>
      <Late />
    </Suspense>,
  )
  expect(await screen.findByText('waiting')).toBeTruthy()
  expect(load).toHaveBeenCalledOnce()
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('here')).toBeTruthy()
})

test('who only looks and moves about is sent nothing; the first letter written fetches whatever may be opened', async () => {
  const load = vi.fn(async () => Window)
  onDemand(load)
  const { user } = renderUi(<input aria-label="Words" />)
  await user.hover(screen.getByRole('textbox'))
  await user.click(screen.getByRole('textbox'))
  expect(load).not.toHaveBeenCalled()
  await user.keyboard('j')
  expect(load).toHaveBeenCalledOnce()
})

test('a hand or the focus that comes near a button fetches what it opens', async () => {
  const load = vi.fn(async () => Window)
  const Near = onDemand(load)
  const { user } = renderUi(<button {...fetchedWhenNear(Near)}>Open</button>)
  await user.hover(screen.getByRole('button'))
  expect(load).toHaveBeenCalledOnce()
  await user.tab()
  expect(load).toHaveBeenCalledTimes(2)
})

test('something that was asked for and takes long says that it is on its way, until it is there', async () => {
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  const Late = onDemand(() => arrived.then(() => Window))
  renderUi(
    <Suspense fallback={<Coming />}>
      <Late />
    </Suspense>,
  )
  const notices = screen.getByRole('region', { name: 'Notices', hidden: true })
  await waitFor(() => expect(notices.textContent).toMatch(/Not on this device yet/), { timeout: 3_000 })
  await act(async () => arrive())
  expect(await screen.findByText('here')).toBeTruthy()
  expect(notices.textContent).toBe('')
})
