'use client'

import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete } from '../../../_ui/fields/autocomplete.tsx'
import { Checkbox } from '../../../_ui/fields/checkbox.tsx'
import { Combobox } from '../../../_ui/fields/combobox.tsx'
import { Field } from '../../../_ui/fields/field.tsx'
import { MultiSelect } from '../../../_ui/fields/multi-select.tsx'
import { RadioCards } from '../../../_ui/fields/radio-cards.tsx'
import { Segmented } from '../../../_ui/fields/segmented.tsx'
import { Select } from '../../../_ui/fields/select.tsx'
import { Switch } from '../../../_ui/fields/switch.tsx'
import { TextArea } from '../../../_ui/fields/text-area.tsx'
import { TextInput } from '../../../_ui/fields/text-input.tsx'
import { Panel } from '../../../_ui/layout/panel.tsx'
import { VERDICT_TONES } from '../../../_ui/tone.ts'
import { names, signs } from './signs.tsx'

const ratings = VERDICT_TONES.slice(0, 8).map((tone) => {
  const Sign = signs[tone]
  return {
    value: tone,
    label: names[tone],
    hint: 'In allen wesentlichen Teilen durch Quellen belegt.',
    tone,
    icon: <Sign />,
  }
})

/** Every kind of field. */
export function Fields() {
  const [rating, setRating] = useState<(typeof VERDICT_TONES)[number] | null>('mostly-true')
  const [chosen, setChosen] = useState<string[]>(['false', 'misleading'])
  const [kind, setKind] = useState<string | null>(null)
  const [publisher, setPublisher] = useState('')
  const [stance, setStance] = useState<'supports' | 'refutes' | 'context'>('supports')
  const [on, setOn] = useState(true)
  return (
    <Panel title="Fields" className="lg:row-span-2">
      <div className="grid gap-3">
        <Field
          label="Address"
          required
          hint="As in the browser’s address bar."
          error="This is not an address. It starts with https://"
        >
          <TextInput icon={<Link2 className="size-4" />} defaultValue="htp:/example" />
        </Field>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Type of source">
            <Combobox value={kind} onChange={setKind} options={ratings} placeholder="Type to find" />
          </Field>
          <Field label="Rating">
            <Select value={rating} onChange={setRating} options={ratings} placeholder="Choose" />
          </Field>
          <Field label="Publisher">
            <Autocomplete
              value={publisher}
              onChange={setPublisher}
              suggestions={['Handelsblatt', 'Reuters', 'Reporter ohne Grenzen']}
            />
          </Field>
          <Field label="Read only">
            <TextInput readOnly defaultValue="cannot be changed" />
          </Field>
        </div>
        <Field label="Rationale" hint="What the sources show, and what they do not.">
          <TextArea rows={3} defaultValue="Die Zahl steht so im Quartalsbericht." />
        </Field>
        <div className="flex flex-wrap gap-2">
          <MultiSelect label="Verdict" value={chosen} onChange={setChosen} options={ratings} />
          <MultiSelect label="Status" value={[]} onChange={() => undefined} options={ratings} />
          <Segmented
            label="Stance"
            value={stance}
            onChange={setStance}
            options={[
              { value: 'supports', label: 'Supports' },
              { value: 'refutes', label: 'Refutes' },
              { value: 'context', label: 'Context' },
            ]}
          />
        </div>
        <Checkbox checked={on} onChange={setOn} label="Confidential" hint="Stays out of every report." />
        <Switch checked={on} onChange={setOn} label="Shortcuts of a single key" />
        <RadioCards label="Rating" value={rating} onChange={setRating} options={ratings} density="compact" />
        <RadioCards label="Rating, in full" value={rating} onChange={setRating} options={ratings.slice(0, 3)} />
      </div>
    </Panel>
  )
}
