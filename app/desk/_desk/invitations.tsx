'use client'

import { MailPlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Role } from '#board/kernel/role.ts'
import { useDeed } from '../../_people/use-deed.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { EmptyState } from '../../_ui/display/empty-state.tsx'
import { Cell, Row, Table } from '../../_ui/display/table.tsx'
import { Time } from '../../_ui/display/time.tsx'
import type { InvitationLine } from '#board/answers/desk-lines.ts'
import type { DeskActions } from './desk-types.ts'

export type InvitationsProps = {
  invitations: readonly InvitationLine[]
  /** Roles whose invitations this viewer may take back. */
  mayRevoke: readonly Role[]
  actions: DeskActions
}

/** The open invitations, and folded away what became of earlier ones. */
export function Invitations({ invitations, mayRevoke, actions }: InvitationsProps) {
  const t = useTranslations('people.desk')
  const open = invitations.filter((one) => one.state === 'open')
  const earlier = invitations.filter((one) => one.state !== 'open')
  return (
    <>
      {open.length > 0 ? (
        <Lines caption={t('invitations')} lines={open} mayRevoke={mayRevoke} actions={actions} />
      ) : (
        <EmptyState
          icon={<MailPlus />}
          title={t('noInvitations')}
          className="max-w-none! rounded-lg border border-line"
        >
          {t('noInvitationsBody')}
        </EmptyState>
      )}
      {earlier.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer rounded-sm text-sm text-ink-quiet hover:text-ink">{t('earlier')}</summary>
          <div className="mt-2">
            <Lines caption={t('earlier')} lines={earlier} mayRevoke={[]} actions={actions} />
          </div>
        </details>
      )}
    </>
  )
}

type LinesProps = { caption: string; lines: readonly InvitationLine[] } & Omit<InvitationsProps, 'invitations'>

function Lines({ caption, lines, mayRevoke, actions }: LinesProps) {
  const t = useTranslations('people')
  const columns = [
    { key: 'note', label: t('desk.note') },
    { key: 'role', label: t('role') },
    { key: 'by', label: t('desk.invitedBy'), className: 'max-sm:hidden' },
    { key: 'expires', label: t('desk.expires'), className: 'max-sm:hidden' },
    { key: 'state', label: t('desk.state') },
  ]
  return (
    <Table caption={caption} columns={columns} className="rounded-lg border border-line bg-raised">
      {lines.map((line) => (
        <Line key={line.id} line={line} mayRevoke={mayRevoke.includes(line.role)} revoke={actions.revoke} />
      ))}
    </Table>
  )
}

type LineProps = { line: InvitationLine; mayRevoke: boolean; revoke: DeskActions['revoke'] }

function Line({ line, mayRevoke, revoke }: LineProps) {
  const t = useTranslations('people.desk')
  const label = useTranslations('labels.role')
  const { busy, run } = useDeed()
  const name = line.note || t('unnamed')
  return (
    <Row>
      <Cell className={line.note ? 'align-middle! font-medium' : 'align-middle! text-ink-faint'}>{name}</Cell>
      <Cell className="align-middle!">{label(line.role)}</Cell>
      <Cell className="align-middle! max-sm:hidden">{line.invitedBy}</Cell>
      <Cell className="align-middle! whitespace-nowrap text-ink-quiet max-sm:hidden">
        <Time at={line.expiresAt} look="full" />
      </Cell>
      <Cell className="align-middle!">
        {line.state === 'open' && mayRevoke ? (
          <Button
            size="sm"
            busy={busy}
            aria-label={t('revokeFor', { note: name })}
            onClick={() => run(() => revoke(line.id), t('revoked'))}
          >
            {t('revoke')}
          </Button>
        ) : line.usedBy ? (
          t('usedBy', { name: line.usedBy })
        ) : (
          t(`states.${line.state}`)
        )}
      </Cell>
    </Row>
  )
}
