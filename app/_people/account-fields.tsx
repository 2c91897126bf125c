'use client'

import { useTranslations } from 'use-intl'
import { PASSWORD } from '#board/answers/people-problem.ts'
import { Field } from '../_ui/fields/field.tsx'
import { TextInput } from '../_ui/fields/text-input.tsx'

export type AccountFieldProps = {
  /** What is wrong with a field. */
  wrong: (field: string) => string | null
}

/** The address one signs in with. */
export function EmailField({ wrong, kept, hint }: AccountFieldProps & { kept: string | undefined; hint?: string }) {
  const t = useTranslations('people')
  return (
    <Field label={t('email')} hint={hint} error={wrong('email')}>
      <TextInput
        name="email"
        type="email"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={kept ?? ''}
      />
    </Field>
  )
}

/** A name as colleagues know it. */
export function NameField({ wrong, kept, hideLabel }: AccountFieldProps & { kept: string; hideLabel?: boolean }) {
  const t = useTranslations('people')
  return (
    <Field label={t('name')} hideLabel={hideLabel} hint={t('join.nameHint')} error={wrong('name')}>
      <TextInput name="name" autoComplete="name" maxLength={80} defaultValue={kept} />
    </Field>
  )
}

/** A password that one chooses. */
export function NewPasswordField({ wrong, label }: AccountFieldProps & { label: string }) {
  const t = useTranslations('people')
  return (
    <Field label={label} hint={t('passwordHint', { min: PASSWORD.min })} error={wrong('password')}>
      <TextInput name="password" type="password" autoComplete="new-password" />
    </Field>
  )
}
