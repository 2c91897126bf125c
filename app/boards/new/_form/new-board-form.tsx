'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { LinkButton } from '#app/_ui/actions/link-button.tsx'
import { Callout } from '#app/_ui/display/callout.tsx'
import { Kbd } from '#app/_ui/display/kbd.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { Page } from '#app/_ui/layout/page.tsx'
import { AboutFields } from './about-fields.tsx'
import { keptDraft } from './draft.ts'
import { TextField } from './text-field.tsx'
import { TitleFields } from './title-fields.tsx'
import { useNewBoard } from './use-new-board.ts'

/** The form that opens a board on a pasted text. What is typed is kept on the device until the board is there. */
export function NewBoardForm({ userId }: { userId: string }) {
  // The server knows nothing of this device: its form is empty, and is replaced as soon as the page has come to life.
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return <Form key={String(isHere)} userId={userId} isHere={isHere} />
}

const never = () => () => undefined

function Form({ userId, isHere }: { userId: string; isHere: boolean }) {
  const t = useTranslations('boards.form')
  const common = useTranslations('common')
  const [kept] = useState(() => (isHere ? keptDraft(userId) : null))
  const board = useNewBoard(userId, kept)
  const form = useFirstWrong(board.wrong)
  useShortcut({ keys: 'mod+enter', label: t('create'), group: t('title'), inFields: true, run: board.submit })
  return (
    <Page title={t('title')} lead={t('lead')} width="measure">
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          board.submit()
        }}
      >
        {board.isRestored && (
          <Callout
            action={
              <Button size="sm" onClick={board.discard}>
                {t('discard')}
              </Button>
            }
          >
            {t('kept')}
          </Callout>
        )}
        <TextField board={board} />
        <TitleFields board={board} />
        <AboutFields board={board} />
        <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
          <Button type="submit" variant="primary" busy={board.isBusy}>
            {t('create')}
          </Button>
          <LinkButton href="/boards" variant="quiet">
            {common('cancel')}
          </LinkButton>
          <span className="ml-auto max-sm:hidden">
            <Kbd keys="mod+enter" />
          </span>
        </div>
      </form>
    </Page>
  )
}

/** After a refused attempt the first wrong field has the caret, so that nobody has to look for it. */
function useFirstWrong(wrong: object) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(wrong).length === 0) return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')
    // Fields are also mended one by one; the caret stays where somebody is typing.
    if (first && !form.current?.querySelector('[aria-invalid="true"]:focus')) first.focus()
  }, [wrong])
  return form
}
