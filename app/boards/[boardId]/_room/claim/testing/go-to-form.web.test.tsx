import { expect, test } from 'vitest'
import { goToForm } from '../panel/form/go-to-form.ts'

const frames = async (count: number) => {
  for (let at = 0; at < count; at += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}

const MORE_THAN_IT_WAITS = 60

function page(html: string) {
  document.body.innerHTML = html
}

const form = '<form id="form"><input id="first"></form>'

test('a form whose code is long on its way still gets the focus once it is there', async () => {
  page('<div data-part-coming></div>')
  goToForm('form')
  await frames(MORE_THAN_IT_WAITS)
  page(form)
  await expect.poll(() => document.activeElement?.id).toBe('first')
})

test('who has begun to write elsewhere while the form was on its way is left there', async () => {
  page('<input id="elsewhere"><div data-part-coming></div>')
  goToForm('form')
  await frames(2)
  document.getElementById('elsewhere')?.focus()
  await frames(2)
  document.querySelector('[data-part-coming]')?.remove()
  document.body.insertAdjacentHTML('beforeend', form)
  await frames(5)
  expect(document.activeElement?.id).toBe('elsewhere')
})

test('a form that nobody draws is given up', async () => {
  page('')
  goToForm('form')
  await frames(MORE_THAN_IT_WAITS)
  page(form)
  await frames(5)
  expect(document.activeElement).toBe(document.body)
})
