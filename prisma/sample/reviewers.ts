import type { Role } from '#board/kernel/role.ts'

/** The sample's reviewers: roles, not persons. They cannot sign in. */
export const REVIEWERS = {
  research: { id: '01939000-0000-7000-8000-000000000001', name: 'Research (sample)', role: 'checker' },
  markets: { id: '01939000-0000-7000-8000-000000000002', name: 'Markets desk (sample)', role: 'checker' },
  second: { id: '01939000-0000-7000-8000-000000000003', name: 'Second reader (sample)', role: 'checker' },
  lead: { id: '01939000-0000-7000-8000-000000000004', name: 'Lead editor (sample)', role: 'editor' },
} as const satisfies Record<string, { id: string; name: string; role: Role }>

export type Reviewer = keyof typeof REVIEWERS
