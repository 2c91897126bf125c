import { nowhere } from '../door.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = nowhere()
