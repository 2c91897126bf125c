'use client'

import { useTranslations } from 'use-intl'
import { Button } from '../_ui/actions/button.tsx'

export type OtherWaysProps = {
  ways: readonly { id: string; name: string }[]
  /** A server action; it is sent the fields `way`, and `next` or `token`. */
  start: (form: FormData) => Promise<void>
  fields?: Readonly<Record<string, string>>
}

/** Signing in through others, one button each; nothing where none is switched on. */
export function OtherWays({ ways, start, fields = {} }: OtherWaysProps) {
  const t = useTranslations('people.signIn')
  if (ways.length === 0) return null
  return (
    <>
      <div className="my-5 flex items-center gap-3 text-sm text-ink-faint">
        <span aria-hidden className="h-px flex-1 bg-line" />
        {t('or')}
        <span aria-hidden className="h-px flex-1 bg-line" />
      </div>
      <form action={start} className="flex flex-col gap-2">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {ways.map((way) => (
          <Button key={way.id} type="submit" name="way" value={way.id} className="w-full justify-center">
            {t('with', { name: way.name })}
          </Button>
        ))}
      </form>
    </>
  )
}
