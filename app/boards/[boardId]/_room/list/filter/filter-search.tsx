'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'

// Safari refuses more than a hundred changes of the address in half a minute.
const PAUSE_MS = 180

/** The search field of a list. What is typed goes into the address after a short pause. */
export function FilterSearch({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const t = useTranslations('views.filter')
  const keys = useTranslations('keys')
  const input = useRef<HTMLInputElement>(null)
  const { value, type } = useSettling(words, onWords)
  useShortcut({
    keys: '/',
    label: keys('moves.search'),
    group: keys('groups.list'),
    run: () => input.current?.select(),
  })
  return (
    <div className="min-w-40 flex-1 md:max-w-72">
      <TextInput
        ref={input}
        type="search"
        aria-label={t('words')}
        placeholder={t('wordsHint')}
        icon={<Search className="size-3.5" />}
        className="h-7! text-sm"
        value={value}
        onChange={type}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') type('')
        }}
      />
    </div>
  )
}

function useSettling(words: string, onWords: (words: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const tell = useRef(onWords)
  useEffect(() => {
    tell.current = onWords
  })
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => {
      tell.current(typed)
      // From here on the address is the truth again: "clear" and "back" show in the field.
      setTyped(null)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return { value: typed ?? words, type: setTyped }
}
