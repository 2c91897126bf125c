'use client'

import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { v7 as makeId } from 'uuid'
import { accepted } from '#board/answers/accepted.ts'
import { ask } from '#app/_rest/ask.ts'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import type { CommandInput } from '#board/law/command.ts'

/** Sends a command to a board that is not open here; true when it was carried out, else a toast says why not. */
export function useBoardCommand(): (boardId: string, command: CommandInput) => Promise<boolean> {
  const t = useTranslations('boards')
  const { show } = useToast()
  return useCallback(
    async (boardId, command) => {
      const answer = await ask('POST', `/api/v1/boards/${boardId}/commands`, {
        body: { id: makeId(), command },
        answer: accepted,
      })
      if ('told' in answer) return true
      show({ title: answer.trouble.detail || t('offline'), tone: 'danger' })
      return false
    },
    [show, t],
  )
}
