import clsx from 'clsx'
import { LoaderCircle } from 'lucide-react'

/** A turning ring. Decoration: say in words what is under way. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={clsx('size-4 animate-spin', className)} />
}
