// Runs before anything is installed: plain JavaScript for any Node >= 20.19, and nothing outside Node itself.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureClient } from './client.mjs'
import { commands } from './commands.mjs'
import { ensurePackages, pinnedNode } from './packages.mjs'
import { handOver } from './spawn.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`Claimboard needs Node 20.19 or newer to start; this is ${process.versions.node}.`)
}

async function main([name = 'start', ...args]) {
  requireNode()
  const command = commands[name]
  if (command === undefined) throw new Error(`"${name}" is none of: ${Object.keys(commands).join(', ')}.`)
  await ensurePackages(root)
  const node = pinnedNode(root)
  await ensureClient(root, node)
  if (!existsSync(join(root, command.file))) throw new Error(`${command.file} is missing: restore it from git.`)
  handOver(node, [...(command.flags ?? []), join(root, command.file), ...args], {
    cwd: root,
    env: {
      ...process.env,
      ...command.env,
      // Child programs that are looked up by name (next, vitest, playwright) find the pinned Node first.
      PATH: join(root, 'node_modules', '.bin') + (process.platform === 'win32' ? ';' : ':') + process.env.PATH,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
