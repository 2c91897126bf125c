import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { renderUi } from '#app/_ui/testing/render-ui.tsx'
import type { World } from '#board/testing/world.ts'
import { RoomOf } from '../live/room-context.tsx'
import type { LiveRoom } from '../live/room.ts'
import { RouteOf } from '../route-provider.tsx'
import { roomOn, type RoomTest } from './room-on.ts'

/** Renders a component of the room on a world. Answers Testing Library's result, the user, the room and the address. */
export function renderRoom(element: ReactElement, world: World, test: RoomTest = {}) {
  const made = roomOn(world, test)
  const address = { href: '' }
  const ui = renderUi(
    <RoomOf room={made.room}>
      <Living room={made.room} />
      <Address query={test.query ?? ''} tell={(href) => (address.href = href)}>
        {element}
      </Address>
    </RoomOf>,
    { language: test.language, now: world.now },
  )
  return { ...made, ...ui, address }
}

function Living({ room }: { room: LiveRoom }) {
  useEffect(() => {
    room.start()
    return room.stop
  }, [room])
  return null
}

function Address({ query, tell, children }: { query: string; tell: (href: string) => void; children: ReactNode }) {
  const [text, setText] = useState(query)
  const go = (href: string) => {
    tell(href)
    setText(href.split('?')[1] ?? '')
  }
  return (
    <RouteOf path="/boards/b" text={text} go={go}>
      {children}
    </RouteOf>
  )
}
