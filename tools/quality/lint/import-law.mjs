// The import law as an ESLint rule: which room may open the door of which. `npm run check` and `npm test` enforce it.
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../..')

const CHAPTERS = ['article', 'claim', 'evidence', 'verdict', 'comment', 'correction', 'member', 'edition']
const SERVER_DOORS =
  /^server\/(queries|auth|exports|intake|http)\/|^server\/commands\/(execute|create-board)\.ts$|^server\/(env|clock|log)\.ts$/
const TEST_FILE = /\.test\.tsx?$|\.spec\.ts$/

const isTest = (file) => TEST_FILE.test(file) || /(^|\/)testing\//.test(file)
const isClient = (file) => /^app\/(.*\/)?_[^/]+\//.test(file)
const chapterOf = (file) => CHAPTERS.find((chapter) => file.startsWith(`board/${chapter}/`))

/** The place in the repository that an import names, or undefined for a package. */
function resolve(from, name) {
  if (name.startsWith('.')) return path.posix.join(path.posix.dirname(from), name)
  return name.startsWith('#') ? name.slice(1) : undefined
}

/** Each law: who it binds, what it forbids to import, and the sentence for the offender. */
const LAWS = [
  {
    binds: (file) => file.startsWith('board/') && !isTest(file),
    forbids: ({ place, name }) =>
      place === undefined ? name !== 'zod' && name !== 'zod/mini' : !place.startsWith('board/'),
    say: 'board/ is the law: it imports zod and itself only.',
  },
  {
    binds: (file) => file.startsWith('board/') && isTest(file),
    forbids: ({ place }) => place !== undefined && !/^(board|prisma\/sample)\//.test(place),
    say: 'board/ is the law: even its tests know nothing of server/ and app/.',
  },
  {
    binds: (file) => chapterOf(file) !== undefined && !isTest(file),
    forbids: ({ place, file, isType }) =>
      !isType && place !== undefined && ![undefined, chapterOf(file)].includes(chapterOf(place)),
    say: 'A chapter imports no other chapter, types aside.',
  },
  {
    binds: (file) => file.startsWith('board/kernel/') && !isTest(file),
    forbids: ({ place, isType }) =>
      !isType && place !== undefined && place.startsWith('board/') && !place.startsWith('board/kernel/'),
    say: 'kernel/ is what every noun stands on: it imports itself, types aside.',
  },
  {
    binds: (file) => !file.startsWith('tools/') && !file.startsWith('e2e/') && !isTest(file) && /\//.test(file),
    forbids: ({ place }) => place?.startsWith('tools/') === true,
    say: 'tools/ stands on top of the product, which knows nothing of it.',
  },
  {
    binds: (file) => file.startsWith('server/') && !isTest(file),
    forbids: ({ place }) => place?.startsWith('app/') === true && !place.startsWith('app/_text/'),
    say: 'server/ never imports app/ (its sentences aside).',
  },
  {
    binds: (file) => isClient(file) && !isTest(file),
    forbids: ({ place, name }) =>
      /^(server|prisma)\//.test(place ?? '') ||
      /^node:|^@prisma\/|^pg$|^socket\.io$/.test(place === undefined ? name : ''),
    say: 'Client code never imports server/, Prisma or node:.',
  },
  {
    binds: (file) => /^app\/(.*\/)?_ui\//.test(file),
    forbids: ({ place }) => place !== undefined && !/^app\/(_ui|_text|testing)\//.test(place),
    say: '_ui knows no board word: it imports itself and the mechanism of _text.',
  },
  {
    binds: (file) => file.startsWith('app/') && !isClient(file) && !isTest(file),
    forbids: ({ place }) => /^(server|prisma)\//.test(place ?? '') && !SERVER_DOORS.test(place),
    say: 'Pages and routes reach the server through queries, auth, commands/execute, exports, intake and http.',
  },
]

export const importLaw = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(ROOT, context.filename).split(path.sep).join('/')
    const laws = LAWS.filter((law) => law.binds(file))
    const judge = (node, name, isType) => {
      const place = resolve(file, name)
      for (const law of laws) {
        if (law.forbids({ place, name, file, isType })) context.report({ node, message: `${law.say} ("${name}")` })
      }
    }
    return {
      ImportDeclaration: (node) =>
        judge(
          node,
          node.source.value,
          node.importKind === 'type' ||
            (node.specifiers.length > 0 && node.specifiers.every((one) => one.importKind === 'type')),
        ),
      ImportExpression: (node) => node.source.type === 'Literal' && judge(node, String(node.source.value), false),
      ExportAllDeclaration: (node) =>
        context.report({ node, message: 'No barrels: import from the file that has it.' }),
      ExportNamedDeclaration: (node) =>
        node.source && context.report({ node, message: 'No barrels: import from the file that has it.' }),
    }
  },
}
