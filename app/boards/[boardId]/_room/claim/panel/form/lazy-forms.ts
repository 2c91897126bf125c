'use client'

import { part } from '../../../shell/part.ts'

// A claim is read without its forms. They come as soon as the board is live, in the order in which they are likely to be wanted.
export const AttachForm = part(() => import('../../evidence/form/attach-form.tsx').then((file) => file.AttachForm))
export const VerdictForm = part(() => import('../../verdicts/form/verdict-form.tsx').then((file) => file.VerdictForm))
export const EditForm = part(() => import('../../evidence/form/edit-form.tsx').then((file) => file.EditForm))
export const WordingForm = part(() => import('../../head/edit/wording-form.tsx').then((file) => file.WordingForm))
export const CommentEditor = part(() =>
  import('../../threads/item/comment-editor.tsx').then((file) => file.CommentEditor),
)
