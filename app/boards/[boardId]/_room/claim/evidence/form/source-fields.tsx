'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '#app/_ui/fields/field.tsx'
import { Select } from '#app/_ui/fields/select.tsx'
import { TextInput } from '#app/_ui/fields/text-input.tsx'
import { sourceFields } from '#board/evidence/fields.ts'
import { useLabels } from '../../../list/use-labels.ts'
import type { FieldGroupProps } from './evidence-fields.tsx'
import { readAddress, readDate } from './read-typed.ts'

/** What a reader needs to find the source again. */
export function SourceFields({ children, ...group }: FieldGroupProps & { children?: ReactNode }) {
  const { values, set } = group
  const t = useTranslations('evidence.form')
  const label = useLabels()
  const text = (name: 'title' | 'publisher' | 'author') => (
    <Field label={t(name)}>
      <TextInput
        name={name}
        maxLength={sourceFields[name].most}
        value={values[name]}
        onChange={(next) => set({ [name]: next })}
      />
    </Field>
  )
  return (
    <>
      <AddressField {...group} />
      {children}
      {text('title')}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(10rem,100%),1fr))] items-end gap-3">
        {text('publisher')}
        {text('author')}
        <DateField {...group} />
        <Field label={t('sourceType')}>
          <Select
            value={values.sourceType}
            onChange={(sourceType) => set({ sourceType })}
            options={sourceFields.sourceType.of.map((one) => ({ value: one, label: label.sourceType(one) }))}
          />
        </Field>
      </div>
    </>
  )
}

function AddressField({ values, set, errorOf, leave }: FieldGroupProps) {
  const t = useTranslations('evidence.form')
  function tidy() {
    leave('url')
    const read = readAddress(values.url)
    if (!read) return
    set({ url: read.url, title: values.title || read.words })
  }
  return (
    <Field label={t('url')} hint={t('urlHint')} error={errorOf('url')} required>
      <TextInput
        name="url"
        inputMode="url"
        maxLength={sourceFields.url.most}
        placeholder="https://"
        value={values.url}
        onChange={(url) => set({ url })}
        onBlur={tidy}
      />
    </Field>
  )
}

function DateField({ values, set, errorOf, leave }: FieldGroupProps) {
  const t = useTranslations('evidence.form')
  function tidy() {
    leave('publishedAt')
    const date = readDate(values.publishedAt)
    if (date) set({ publishedAt: date })
  }
  return (
    <Field label={t('publishedAt')} hint={t('publishedHint')} error={errorOf('publishedAt')}>
      <TextInput
        name="publishedAt"
        maxLength={40}
        value={values.publishedAt}
        onChange={(publishedAt) => set({ publishedAt })}
        onBlur={tidy}
      />
    </Field>
  )
}
