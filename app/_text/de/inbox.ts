import type { inbox as english } from '../en/inbox.ts'
import type { Shape } from '../shape.ts'

export const inbox: Shape<typeof english> = {
  title: 'Eingang',
  lead: 'Wo Sie erwähnt wurden, Antwort bekamen oder Arbeit erhielten.',
  unread: 'Ungelesen',
  earlier: 'Früher',
  kinds: {
    mention: '<who>{name}</who> hat Sie erwähnt',
    reply: '<who>{name}</who> hat in einem Gespräch geantwortet, in dem Sie geschrieben haben',
    assigned: '<who>{name}</who> hat Ihnen diese Behauptung übertragen',
    review_asked: '<who>{name}</who> bittet Sie, diese Behauptung gegenzulesen',
  },
  more: '{count, plural, one {und eine weitere Antwort} other {und # weitere Antworten}}',
  markRead: 'Als gelesen markieren',
  markAll: 'Alles als gelesen markieren',
  isUnread: 'ungelesen',
  allRead: 'Alles ist als gelesen markiert.',
  noneUnread: 'Es gibt nichts Ungelesenes.',
  emptyTitle: 'Noch nichts eingegangen',
  empty: 'Wenn jemand Sie mit @ erwähnt, Ihnen antwortet oder eine Behauptung überträgt, finden Sie es hier.',
  noneUnreadTitle: 'Nichts Ungelesenes',
  group: 'Eingang',
}
