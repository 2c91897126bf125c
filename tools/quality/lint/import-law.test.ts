import { ESLint, Linter } from 'eslint'
import path from 'node:path'
import ts from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { ROOT } from '#server/ground/build.ts'
import { importLaw } from './import-law.mjs'

const linter = new Linter({ cwd: ROOT })

function messages(file: string, code: string): string[] {
  const config = [
    {
      files: ['**/*.ts', '**/*.tsx'],
      languageOptions: { parser: ts.parser },
      plugins: { claimboard: { rules: { 'import-law': importLaw } } },
      rules: { 'claimboard/import-law': 'error' as const },
    },
  ]
  return linter.verify(code, config, path.join(ROOT, file)).map((found) => found.message)
}

const forbidden: readonly (readonly [file: string, code: string, law: RegExp])[] = [
  ['board/claim/decide.ts', `import { readFile } from 'node:fs'`, /zod and itself/],
  ['board/claim/decide.ts', `import { v7 } from 'uuid'`, /zod and itself/],
  ['board/claim/decide.ts', `import { db } from '#server/house.ts'`, /zod and itself/],
  ['board/claim/decide.ts', `import { db } from '../../server/house.ts'`, /zod and itself/],
  ['board/claim/decide.test.ts', `import { db } from '#server/house.ts'`, /even its tests/],
  ['board/claim/decide.ts', `import { give } from '../verdict/give.ts'`, /no other chapter/],
  ['board/claim/decide.ts', `import { give } from '#board/verdict/give.ts'`, /no other chapter/],
  ['board/claim/decide.ts', `const { give } = await import('#board/verdict/give.ts')`, /no other chapter/],
  ['server/commands/execute.ts', `import { Room } from '#app/boards/_room/room.tsx'`, /never imports app/],
  ['app/boards/[boardId]/_room/card.tsx', `import { db } from '#server/house.ts'`, /Client code never/],
  ['app/boards/[boardId]/_room/card.tsx', `import type { Db } from '#server/db.ts'`, /Client code never/],
  ['app/boards/[boardId]/_room/card.tsx', `import { readFile } from 'node:fs'`, /Client code never/],
  ['app/boards/[boardId]/_room/card.tsx', `import { Prisma } from '@prisma/client'`, /Client code never/],
  ['app/boards/[boardId]/_room/card.tsx', `import { Prisma } from '#prisma/generated/client.ts'`, /Client code never/],
  ['app/_ui/actions/button.tsx', `import type { Claim } from '#board/claim/claim.ts'`, /no board word/],
  ['app/_ui/actions/button.tsx', `import { Card } from '../../boards/[boardId]/_room/card.tsx'`, /no board word/],
  ['app/boards/page.tsx', `import { db } from '#server/house.ts'`, /Pages and routes/],
  ['app/boards/page.tsx', `import { loadBoard } from '#server/commands/load-board.ts'`, /Pages and routes/],
  ['app/api/v1/boards/route.ts', `import { PrismaClient } from '#prisma/generated/client.ts'`, /Pages and routes/],
  ['board/kernel/rights.ts', `import { refuse } from '../law/room.ts'`, /kernel/],
  ['server/commands/execute.ts', `import { figures } from '#tools/bench/figures.ts'`, /tools/],
  ['board/index.ts', `export * from './claim/claim.ts'`, /No barrels/],
  ['app/_ui/index.ts', `export { Button } from './actions/button.tsx'`, /No barrels/],
]

const allowed: readonly (readonly [file: string, code: string])[] = [
  [
    'board/claim/decide.ts',
    `import { z } from 'zod'\nimport type { Verdict } from '../verdict/verdict.ts'\nimport { refuse } from '../kernel/refusal.ts'`,
  ],
  ['board/kernel/shape.ts', `import * as z from 'zod/mini'`],
  ['server/commands/execute.ts', `import { decide } from '#board/law/decide.ts'\nimport { Client } from 'pg'`],
  [
    'app/boards/page.tsx',
    `import { listBoards } from '#server/queries/boards.ts'\nimport { execute } from '#server/commands/execute.ts'`,
  ],
  [
    'app/boards/[boardId]/_room/card.tsx',
    `import { select } from '#board/select/claims.ts'\nimport { Button } from '#app/_ui/actions/button.tsx'`,
  ],
]

describe('the import law', () => {
  it.each(forbidden)('in %s refuses: %s', (file, code, law) => {
    expect(messages(file, code).join('\n')).toMatch(law)
  })

  it.each(allowed)('in %s allows: %s', (file, code) => {
    expect(messages(file, code)).toEqual([])
  })

  it.each(['board/board.ts', 'server/house.ts', 'app/page.tsx', 'app/_ui/actions/button.tsx'])(
    'is in force on %s',
    async (file) => {
      const config: unknown = await new ESLint({ cwd: ROOT }).calculateConfigForFile(path.join(ROOT, file))
      expect(config).toMatchObject({ rules: { 'claimboard/import-law': [2] } })
    },
  )
})
