'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { RoomOf } from '#app/boards/[boardId]/_room/live/room-context.tsx'
import { Badge } from '#app/_ui/display/badge.tsx'
import { Spinner } from '#app/_ui/display/spinner.tsx'
import { Page } from '#app/_ui/layout/page.tsx'
import { Panel } from '#app/_ui/layout/panel.tsx'
import { Dial } from './dial.tsx'
import { LabServer } from './lab-server.ts'
import { openSide, type LabSide } from './lab-room.ts'
import { Side } from './side.tsx'

// An editor and a checker.
const MEMBERS = [2, 3]

/** A server in the page and two rooms on it, over lines whose latency and loss one sets: watch them part and agree again. */
export function SyncLab() {
  const t = useTranslations('lab')
  const [server] = useState(() => new LabServer())
  const [sides] = useState(() => MEMBERS.map((n) => openSide(server, n)))
  const [dials, setDials] = useState(server.dials)
  useEffect(() => {
    for (const { room } of sides) room.start()
    return () => sides.forEach(({ room }) => room.stop())
  }, [sides])
  useEffect(() => void (server.dials = dials), [server, dials])

  return (
    <Page title={t('title')} lead={t('lead')}>
      <Panel title={t('line')} actions={<Agreement server={server} sides={sides} />} className="mb-4">
        <div className="flex flex-wrap gap-x-8 gap-y-3 *:basis-60">
          <Dial
            label={t('latency')}
            shown={t('milliseconds', { value: dials.latencyMs })}
            value={dials.latencyMs}
            most={3_000}
            step={50}
            onChange={(latencyMs) => setDials({ ...dials, latencyMs })}
          />
          <Dial
            label={t('loss')}
            shown={t('percent', { value: Math.round(dials.loss * 100) })}
            value={Math.round(dials.loss * 100)}
            most={60}
            step={5}
            onChange={(percent) => setDials({ ...dials, loss: percent / 100 })}
          />
        </div>
      </Panel>
      <div className="grid gap-4 md:grid-cols-2">
        {sides.map(({ room, wire }) => (
          <RoomOf key={room.store.state().me.userId} room={room}>
            <Side onPull={(isPulled) => wire.pull(isPulled)} />
          </RoomOf>
        ))}
      </div>
    </Page>
  )
}

/** Whether both replicas show exactly what the server has, and wait for nothing. */
function Agreement({ server, sides }: { server: LabServer; sides: readonly LabSide[] }) {
  const t = useTranslations('lab')
  const seq = useSyncExternalStore(server.subscribe, server.seq, server.seq)
  const agree = () =>
    sides.every(({ room }) => {
      const { replica } = room.store.state()
      return replica.pending.length === 0 && replica.confirmed.seq === server.seq()
    })
  const haveAgreed = useSyncExternalStore(
    (listener) => {
      const stops = sides.map(({ room }) => room.store.subscribe(listener))
      return () => stops.forEach((stop) => stop())
    },
    agree,
    agree,
  )
  return (
    <span role="status" className="flex items-center gap-3 text-sm">
      <span className="tabular-nums text-ink-quiet">{t('server', { seq })}</span>
      <Badge tone={haveAgreed ? 'ok' : 'info'} icon={haveAgreed ? undefined : <Spinner className="size-3!" />}>
        {haveAgreed ? t('converged') : t('apart')}
      </Badge>
    </span>
  )
}
