import { Avatar } from './avatar.tsx'

export type AvatarStackProps = {
  people: readonly { id: string; name: string; live?: boolean }[]
  /** How many are drawn before the rest is counted. */
  max?: number
  size?: 'xs' | 'sm'
}

/** Several people in little room; those who do not fit are counted, and named in the title. */
export function AvatarStack({ people, max = 4, size = 'sm' }: AvatarStackProps) {
  const shown = people.slice(0, max)
  const rest = people.slice(max)
  return (
    <span className="inline-flex items-center gap-1">
      {shown.map((person) => (
        <Avatar key={person.id} name={person.name} seed={person.id} size={size} live={person.live} />
      ))}
      {rest.length > 0 && (
        <span className="text-xs text-ink-quiet" title={rest.map((person) => person.name).join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  )
}
