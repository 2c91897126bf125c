export const boards = {}
