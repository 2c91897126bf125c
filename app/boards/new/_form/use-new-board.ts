'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useReaderLanguage } from '#app/_text/use-reader-language.ts'
import { opened } from '#board/answers/accepted.ts'
import { ask } from '#app/_rest/ask.ts'
import { useToast } from '#app/_ui/overlays/toast.tsx'
import { type Draft, type DraftField, emptyDraft, forgetDraft, keepDraft } from './draft.ts'
import { toRequest, type Wrongs } from './to-request.ts'

const KEEP_AFTER_MS = 400

export type NewBoard = {
  readonly draft: Draft
  readonly wrong: Wrongs
  readonly isRestored: boolean
  readonly isBusy: boolean
  readonly set: (field: DraftField, value: string) => void
  readonly discard: () => void
  readonly submit: () => void
}

/** The state of the form: a draft that survives a reload, what is wrong with it, and sending it. */
export function useNewBoard(userId: string, kept: Draft | null): NewBoard {
  const language = useReaderLanguage()
  const [draft, setDraft] = useState(() => kept ?? emptyDraft(language))
  const [wrong, setWrong] = useState<Wrongs>({})
  const [isRestored, setRestored] = useState(kept !== null)
  const { send, isBusy } = useSend(userId)
  useKept(userId, draft, !isBusy)

  function set(field: DraftField, value: string) {
    setDraft((before) => ({ ...before, [field]: value }))
    setWrong(({ [field]: _mended, ...others }) => others)
  }

  function discard() {
    forgetDraft(userId)
    setDraft(emptyDraft(language))
    setWrong({})
    setRestored(false)
  }

  function submit() {
    if (isBusy) return
    const request = toRequest(draft)
    setWrong('wrong' in request ? request.wrong : {})
    if ('body' in request) void send(draft, request.body)
  }

  return { draft, wrong, isRestored, isBusy, set, discard, submit }
}

function useKept(userId: string, draft: Draft, isOn: boolean): void {
  const isFirst = useRef(true)
  useEffect(() => {
    // What the form began with is kept already, or empty; another tab may hold the newer words.
    if (isFirst.current || !isOn) {
      isFirst.current = false
      return
    }
    const timer = setTimeout(() => keepDraft(userId, draft), KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [userId, draft, isOn])
}

function useSend(userId: string): { send: (draft: Draft, body: object) => Promise<void>; isBusy: boolean } {
  const t = useTranslations('boards')
  const router = useRouter()
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)

  async function send(draft: Draft, body: object) {
    setBusy(true)
    keepDraft(userId, draft)
    const answer = await ask('POST', '/api/v1/boards', { body, answer: opened })
    // The id was made with this draft: in use means that an earlier request arrived and only its answer was lost.
    const isThere = 'told' in answer || answer.trouble.code === 'ID_IN_USE'
    if (isThere) {
      forgetDraft(userId)
      router.push(`/boards/${draft.boardId}`)
      return
    }
    setBusy(false)
    toast.show({ title: answer.trouble.detail || t('offline'), tone: 'danger' })
  }

  return { send, isBusy }
}
