// Apart from the shapes, so that a page can offer these without the library that judges shapes.

export const THREAD_KINDS = ['note', 'query', 'change_request'] as const
