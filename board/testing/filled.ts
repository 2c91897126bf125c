import type { Field, Fields, Values } from '../kernel/fields.ts'

/** A record in which every field of the list holds something of its own, and nothing that stands there initially. */
export function filled<F extends Fields>(fields: F): Values<F>
export function filled(fields: Fields): object {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueFor(name, field)]))
}

function valueFor(name: string, field: Field): string | readonly string[] {
  switch (field.kind) {
    case 'line':
      return `Some ${name} “ä” 🙂`
    case 'prose':
      return `First line of ${name}\nand a second \\ with "quotes"`
    case 'address':
      return `https://www.example.org/${name}?page=2`
    case 'date':
      return '2025-11-16'
    case 'grade':
      return 'B2'
    case 'choice':
      return field.of.findLast((one) => one !== field.initially) ?? ''
    case 'code':
      return 'true'
    case 'choices':
      return field.of.slice(-2)
    case 'references':
      return ['01890000-0000-7000-8000-000000000001']
  }
}
