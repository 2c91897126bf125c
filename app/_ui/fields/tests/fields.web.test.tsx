import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { expectAccessible } from '../../testing/accessible.ts'
import { renderUi } from '../../testing/render-ui.tsx'
import { Autocomplete } from '../autocomplete.tsx'
import { Checkbox } from '../checkbox.tsx'
import { Combobox } from '../combobox.tsx'
import { Field } from '../field.tsx'
import { MultiSelect } from '../multi-select.tsx'
import { PlainSelect } from '../parts/plain-select.tsx'
import { RadioCards } from '../radio-cards.tsx'
import { Segmented } from '../segmented.tsx'
import { Select } from '../select.tsx'
import { Switch } from '../switch.tsx'
import { TextArea } from '../text-area.tsx'
import { TextInput } from '../text-input.tsx'

const fruits = [
  { value: 'apple', label: 'Apple', hint: 'Grows on trees.' },
  { value: 'pear', label: 'Pear', hint: 'Grows on trees, too.' },
  { value: 'plum', label: 'Plum' },
]

test('a field ties label, hint and error to its control', async () => {
  renderUi(
    <Field label="Address" hint="As in the address bar." error="This is not an address." required>
      <TextInput defaultValue="x" />
    </Field>,
  )
  const input = screen.getByLabelText(/Address/)
  const described = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(expect.arrayContaining(['As in the address bar.', 'This is not an address.']))
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(input.getAttribute('aria-required')).toBe('true')
  await expectAccessible()
})

test('typing in input and text area gives the words', async () => {
  const line = vi.fn()
  const text = vi.fn()
  const { user } = renderUi(
    <>
      <Field label="Title">
        <TextInput onChange={line} />
      </Field>
      <Field label="Rationale">
        <TextArea onChange={text} />
      </Field>
    </>,
  )
  await user.type(screen.getByLabelText('Title'), 'Zahl')
  await user.type(screen.getByLabelText('Rationale'), 'Weil.{Enter}Darum.')
  expect(line).toHaveBeenLastCalledWith('Zahl')
  expect(text).toHaveBeenLastCalledWith('Weil.\nDarum.')
})

function Picking() {
  const [value, setValue] = useState<string | null>(null)
  return (
    <>
      <Field label="Fruit">
        <Select value={value} onChange={setValue} options={fruits} placeholder="Choose" />
      </Field>
      <output>{value}</output>
    </>
  )
}

test('a select is named by its field and picked from by keyboard', async () => {
  const { user } = renderUi(<Picking />)
  const trigger = screen.getByRole('combobox', { name: 'Fruit' })
  await user.tab()
  expect(document.activeElement).toBe(trigger)
  await user.keyboard('{Enter}')
  await screen.findByRole('listbox')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(document.querySelector('output')?.textContent).toMatch(/apple|pear/)
  await expectAccessible()
})

test('where the list cannot be had, the select of the browser itself has the name, the focus and the choices', async () => {
  const pick = vi.fn()
  const { user } = renderUi(
    <Field label="Fruit" required>
      <PlainSelect value={null} pick={pick} options={fruits} placeholder="Choose" />
    </Field>,
  )
  const select = screen.getByRole('combobox', { name: /Fruit/ })
  expect(document.activeElement).toBe(select)
  expect(select.getAttribute('aria-required')).toBe('true')
  await expectAccessible()
  await user.selectOptions(select, 'Pear')
  expect(pick).toHaveBeenCalledWith('pear')
})

test('several choices stand behind one button that counts them', async () => {
  renderUi(<MultiSelect label="Fruit" value={['apple', 'plum']} onChange={() => undefined} options={fruits} />)
  expect(screen.getByRole('combobox').textContent).toBe('Fruit: Apple +1')
  await expectAccessible()
})

test('a combobox finds by typing, picks with Enter and clears', async () => {
  const change = vi.fn()
  const { user } = renderUi(
    <Field label="Fruit">
      <Combobox value={null} onChange={change} options={fruits} />
    </Field>,
  )
  const input = await screen.findByRole('combobox', { name: 'Fruit' })
  await user.type(input, 'plu')
  const list = await screen.findByRole('listbox')
  expect(
    within(list)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Plum'])
  await user.keyboard('{Enter}')
  expect(change).toHaveBeenLastCalledWith('plum')
})

test('an autocomplete keeps words that match nothing', async () => {
  const change = vi.fn()
  const { user } = renderUi(<Autocomplete label="Publisher" value="" onChange={change} suggestions={['Reuters']} />)
  await user.type(screen.getByRole('combobox', { name: 'Publisher' }), 'X')
  expect(change).toHaveBeenLastCalledWith('X')
})

function Rating() {
  const [value, setValue] = useState<string | null>(null)
  return <RadioCards label="Rating" value={value} onChange={setValue} options={fruits} />
}

test('rating cards: one group, definitions described, arrows choose', async () => {
  const { user } = renderUi(<Rating />)
  const group = screen.getByRole('radiogroup', { name: 'Rating' })
  const [apple, pear] = within(group).getAllByRole<HTMLInputElement>('radio')
  const hint = document.getElementById(apple?.getAttribute('aria-describedby') ?? '')
  expect(hint?.textContent).toBe('Grows on trees.')
  await user.click(apple ?? group)
  expect(apple?.checked).toBe(true)
  await user.keyboard('{ArrowDown}')
  expect(pear?.checked).toBe(true)
  await expectAccessible()
})

test('checkbox, switch and segments are named and pressed by keyboard', async () => {
  const check = vi.fn()
  const flip = vi.fn()
  const choose = vi.fn()
  const { user } = renderUi(
    <>
      <Checkbox checked={false} onChange={check} label="Confidential" hint="Stays out of reports." />
      <Switch checked={false} onChange={flip} label="Single keys" />
      <Segmented label="Fruit" value="apple" onChange={choose} options={fruits} />
    </>,
  )
  await user.click(screen.getByRole('checkbox', { name: /Confidential/ }))
  await user.click(screen.getByRole('switch', { name: 'Single keys' }))
  await user.click(screen.getByRole('radio', { name: 'Pear' }))
  expect(check.mock.calls[0]?.[0]).toBe(true)
  expect(flip.mock.calls[0]?.[0]).toBe(true)
  expect(choose.mock.calls[0]?.[0]).toBe('pear')
  await expectAccessible()
})
