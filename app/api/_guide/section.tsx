import type { ReactNode } from 'react'

/** A part of the guide that can be linked to. */
export function Section({
  id,
  title,
  text,
  children,
}: {
  id: string
  title: string
  text?: string
  children?: ReactNode
}) {
  return (
    <section id={id} className="flex scroll-mt-16 flex-col gap-3">
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      {text && <p className="max-w-prose text-base text-ink-quiet">{text}</p>}
      {children}
    </section>
  )
}
