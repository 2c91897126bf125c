import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { TONE_COLOURS } from '#board/report/html/html-sign.ts'

const css = readFileSync(path.join(import.meta.dirname, '../../app/_ui/tones.css'), 'utf8')

it.each(Object.entries(TONE_COLOURS))('the report draws %s in the colour of the room by day', (tone, colour) => {
  expect(css).toContain(`--verdict-${tone}: light-dark(${colour},`)
})
