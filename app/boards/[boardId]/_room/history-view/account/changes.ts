import { type Field, namesOf } from '#board/kernel/fields.ts'
import type { FieldName } from '../../list/use-labels.ts'
import type { Change, Words } from './account.ts'

/** The fields of a list in which two states of a record differ, in words. */
export function changesIn<Name extends FieldName>(
  fields: Readonly<Record<Name, Field>>,
  was: State<NoInfer<Name>>,
  now: State<NoInfer<Name>>,
  { label }: Words,
): Change[] {
  return namesOf(fields)
    .map((field) => ({ field, was: label.value(field, was[field]), now: label.value(field, now[field]) }))
    .filter((change) => change.was !== change.now)
}

type State<Name extends string> = Readonly<Record<Name, string | null>>
