import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { renderUi } from '#app/_ui/testing/render-ui.tsx'
import { Guide } from './guide.tsx'

const fields = [{ name: 'title', kind: 'string ≤ 500', needed: true }]
const contents = {
  endpoints: [
    {
      id: 'openBoard',
      method: 'POST',
      path: '/api/v1/boards',
      summary: 'Open a board',
      query: [],
      body: fields,
      curl: 'curl x',
    },
  ],
  commands: [
    { type: 'board.rename', summary: 'Renames it', fields },
    { type: 'board.archive', summary: 'Puts it away', fields: [] },
  ],
  problems: [{ code: 'FORBIDDEN', status: 403, meaning: 'Ask the editor in charge.' }],
  livePath: '/live',
}

it('shows endpoints, commands and problems, each with an address of its own', async () => {
  const { container } = renderUi(<Guide contents={contents} />)
  expect(screen.getByRole('heading', { name: /POST\s*\/api\/v1\/boards/ })).toBeTruthy()
  expect(screen.getByText('No fields besides the type.')).toBeTruthy()
  for (const id of ['openBoard', 'board.rename', 'forbidden']) expect(document.getElementById(id)).not.toBe(null)
  expect(screen.getByText(/on the path \/live/)).toBeTruthy()
  await expectAccessible(container)
})
