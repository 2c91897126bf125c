import { answerAuth } from '#server/auth/oauth/answer.ts'

export const GET = answerAuth
export const POST = answerAuth
