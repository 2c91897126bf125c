import { db } from '../../house.ts'
import { hasNoPeople } from './people.ts'

/** True once somebody has an account, so that the first-owner link is over. */
export async function hasPeople(): Promise<boolean> {
  return !(await hasNoPeople(db()))
}
