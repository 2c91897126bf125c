import { piece } from '../house.ts'

declare module '../house.ts' {
  interface House {
    /** Set by the live connection: user ids of who has a board open here and now, one for each connection. */
    presentOn: (boardId: string) => readonly string[]
  }
}

/** User ids of the people who have a board open now, each once; nobody where no live connection is served. */
export function presentOn(boardId: string): readonly string[] {
  return [...new Set(piece('presentOn')?.(boardId) ?? [])]
}
