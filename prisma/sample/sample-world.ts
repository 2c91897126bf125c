import type { Directory } from '#board/board.ts'
import { randomFrom } from '#board/testing/random.ts'
import { World } from '#board/testing/world.ts'
import { sampleSteps } from './commands.ts'
import { REVIEWERS } from './reviewers.ts'
import { sampleArticle } from './sample-article.ts'
import { readSample } from './sample-file.ts'

/** The sample as a world of the law, the same at every call: for tests of what shows or exports it. */
export function sampleWorld(): { world: World; people: Directory } {
  const sample = readSample()
  const members = Object.values(REVIEWERS).map(({ id, role }) => ({ userId: id, role }))
  const { article, ...rest } = sampleArticle(sample)
  const world = World.open(sample.text, { ...rest, article, isSample: true, members })
  const random = randomFrom(51)
  for (const { by, command } of sampleSteps(sample, random.uuid))
    world.must({ userId: REVIEWERS[by].id, kind: 'person' }, command)
  const people = Object.values(REVIEWERS).map(({ id, name }) => [id, { name, kind: 'demo' }] as const)
  return { world, people: Object.fromEntries(people) }
}
