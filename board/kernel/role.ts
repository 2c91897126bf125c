import * as z from 'zod/mini'

/** Roles of a board and of a desk, from most to least rights. */
export const ROLES = ['owner', 'editor', 'checker', 'viewer'] as const
export const role = z.enum(ROLES)
export type Role = (typeof ROLES)[number]
