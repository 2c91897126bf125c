import clsx from 'clsx'

/** Grey lines in the place of text that is on its way. Give the region around it `aria-busy`. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <span aria-hidden className={clsx('flex animate-pulse flex-col gap-2', className)}>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className="block h-3 rounded-sm bg-sunken last:w-2/3" />
      ))}
    </span>
  )
}
