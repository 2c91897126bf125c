import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Words } from './words.tsx'

it('shows a text to the letter, with places to break where it had none', () => {
  const text = `Er sagte: ${'ب'.repeat(1_000)} und ging.`
  const { container } = render(<Words>{text}</Words>)
  expect(container.textContent).toBe(text)
  expect(container.querySelectorAll('wbr')).toHaveLength(4)
})

it('leaves an ordinary text one piece', () => {
  const { container } = render(<Words>Die Hälfte sagte ja.</Words>)
  expect(container.innerHTML).toBe('Die Hälfte sagte ja.')
})
