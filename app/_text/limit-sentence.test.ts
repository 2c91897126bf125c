import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import type { Refusal } from '#board/kernel/refusal.ts'
import type { Language } from '#board/kernel/language.ts'
import { LOCALES } from './languages.ts'
import { limitSentence } from './limit-sentence.ts'
import { messagesOf } from './messages.ts'

const said = (refusal: Refusal, language: Language = 'en') =>
  limitSentence(refusal, createTranslator({ locale: LOCALES[language], messages: messagesOf(language) }))

describe('the sentence of a limit', () => {
  const full: Refusal = { code: 'LIMIT', problem: 'boardBytes', holds: 15_987_654, most: 16_000_000 }

  test('says what is full, how full it is and how much is left, in both languages', () => {
    expect(said(full)).toContain('15.99 of 16 MB, its history included. There is room for 12 kB more')
    expect(said(full, 'de')).toContain('16 MB und hält davon 15,99. Frei sind noch 12 kB')
    expect(said({ ...full, problem: 'claimBytes', most: 4_000_000, holds: 3_000_000 })).toContain('3 of 4 MB')
    expect(said({ ...full, problem: 'dayBytes', holds: 17_000_000 })).toContain('room for 0 kB')
  })

  test('counts what is counted', () => {
    expect(said({ code: 'LIMIT', problem: 'claims', holds: 2_000, most: 2_000 })).toContain('2,000 of 2,000 claims')
  })

  test('leaves to others what it knows nothing of', () => {
    expect(said({ code: 'LIMIT', problem: 'boards' })).toBeNull()
    expect(said({ ...full, problem: 'toString' })).toBeNull()
    expect(said({ ...full, code: 'INVALID' })).toBeNull()
  })
})
