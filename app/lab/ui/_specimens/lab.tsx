'use client'

import { AppHeader } from '../../../_shell/app-header.tsx'
import { Page } from '../../../_ui/layout/page.tsx'
import { Actions } from './actions.tsx'
import { Article } from './article.tsx'
import { Display } from './display.tsx'
import { Fields } from './fields.tsx'
import { Overlays } from './overlays.tsx'
import { Panes } from './panes.tsx'
import { Tones } from './tones.tsx'

const person = {
  id: 'p1',
  name: 'Wilhelmine Oberschulte-Beckmann',
  email: 'oberschulte-beckmann@lokalredaktion.example',
}

/** Specimens of every component in every state that matters. */
export function Lab() {
  return (
    <>
      <AppHeader person={person} current="boards" unread={3} settingsHref="/account" signOut={async () => undefined} />
      <Page title="Components" lead="Every primitive in the states that matter." width="page">
        <div className="grid min-w-0 gap-4 lg:grid-cols-2 *:min-w-0">
          <Tones />
          <Article />
          <Actions />
          <Overlays />
          <Fields />
          <Display />
        </div>
        <Panes />
      </Page>
    </>
  )
}
