import { notFound } from 'next/navigation'
import { Lab } from './_specimens/lab.tsx'

/** Every component of `_ui` on one page, for looking at. Development only. */
export default function UiLabPage() {
  if (process.env.NODE_ENV === 'production') notFound()
  return <Lab />
}
