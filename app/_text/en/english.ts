import { common } from './common.ts'
import { theme } from './theme.ts'
import { errors } from './errors.ts'
import { room } from './room.ts'
import { claim } from './claim.ts'
import { evidence } from './evidence.ts'
import { verdict } from './verdict.ts'
import { comment } from './comment.ts'
import { views } from './views.ts'
import { events } from './events.ts'
import { api } from './api.ts'
import { boards } from './boards.ts'
import { people } from './people.ts'
import { inbox } from './inbox.ts'
import { report } from './report.ts'
import { refusals } from './refusals.ts'
import { limits } from './limits.ts'
import { keys } from './keys.ts'
import { lab } from './lab.ts'
import { labels } from './labels.ts'
import { sample } from './sample.ts'
import { unsaved } from './unsaved.ts'

/** Every English sentence of the face, by area. The shape that other languages must fill. */
export const english = {
  common,
  theme,
  errors,
  room,
  claim,
  evidence,
  verdict,
  comment,
  views,
  events,
  api,
  boards,
  people,
  inbox,
  report,
  refusals,
  limits,
  keys,
  lab,
  labels,
  sample,
  unsaved,
}

export type Messages = typeof english
