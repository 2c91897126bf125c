'use client'

import { memo } from 'react'
import { TextLink } from '#app/_ui/actions/text-link.tsx'
import { useMe, useName } from '../../../live/hooks.ts'
import { bodyParts } from '../text/body-parts.ts'
import { Words } from '../../../parts/words.tsx'

/** The words of a comment: people by their names, addresses as links, everything else as plain text. */
export const CommentBody = memo(function CommentBody({ body }: { body: string }) {
  return (
    <p className="text-base break-words whitespace-pre-wrap">
      {bodyParts(body).map((part, at) => {
        if (part.kind === 'mention') return <Mention key={at} userId={part.userId} />
        if (part.kind === 'text') return <Words key={at}>{part.text}</Words>
        return (
          <TextLink key={at} href={part.href} outside className="break-all">
            <Words>{part.text}</Words>
          </TextLink>
        )
      })}
    </p>
  )
})

function Mention({ userId }: { userId: string }) {
  const me = useMe()
  const isMe = me.userId === userId
  return (
    <span
      className={isMe ? 'rounded-sm bg-accent-soft px-0.5 font-semibold text-accent-strong' : 'font-medium text-accent'}
    >
      @{useName(userId)}
    </span>
  )
}
