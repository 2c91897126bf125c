'use client'

import type { ComponentProps, MouseEvent } from 'react'
import { useRoomRoute } from '../route.ts'

export type ClaimLinkProps = Omit<ComponentProps<'a'>, 'href'> & { claimId: string }

/** A link that takes a claim in hand here, and still opens in a new tab when asked to. */
export function ClaimLink({ claimId, onClick, ...rest }: ClaimLinkProps) {
  const { hrefOfClaim, openClaim } = useRoomRoute()

  function onPress(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    openClaim(claimId)
  }

  return <a {...rest} href={hrefOfClaim(claimId)} onClick={onPress} />
}
