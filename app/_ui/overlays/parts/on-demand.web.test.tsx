import { screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test, vi } from 'vitest'
import { renderUi } from '../../testing/render-ui.tsx'
import { onDemand } from './on-demand.ts'

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

test('the first movement of a hand fetches whatever may be opened', async () => {
  const load = vi.fn(async () => Window)
  onDemand(load)
  const { user } = renderUi(<p />)
  expect(load).not.toHaveBeenCalled()
  await user.keyboard('j')
  expect(load).toHaveBeenCalledOnce()
})
