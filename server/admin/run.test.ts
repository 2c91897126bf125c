import { expect, test } from 'vitest'
import { carryOut, readOrder } from './run.ts'
import type { Outcome } from './run.ts'

/** Runs a line that must be refused before any database is asked. */
async function line(...args: string[]): Promise<Outcome> {
  const order = readOrder(args)
  return 'code' in order ? order : carryOut(order)
}

test('--help names every command and option', async () => {
  const { code, stdout } = await line('--help')
  expect(code).toBe(0)
  for (const word of [
    'user:create',
    'user:reset-password',
    'user:reset-second-factor',
    'user:list',
    'token:create',
    'token:revoke',
    'backup <file>',
    'restore <file>',
    'rebuild <board',
    'check',
    '--json',
  ]) {
    expect(stdout).toContain(word)
  }
})

test.each([
  [[], 'Which command?'],
  [['user:delete'], '"user:delete" is none of'],
  [['user:create'], '--email: is needed'],
  [['user:create', '--email', 'x', '--name', 'A', '--role', 'owner'], '--email: invalid email'],
  [['user:create', '--email', 'a@b.example', '--name', 'A', '--role', 'boss'], '--role: invalid option'],
  [
    ['user:create', '--email', 'a@b.example', '--name', 'A', '--role', 'owner', '--password', 'short'],
    '--password: too small',
  ],
  [
    ['user:create', '--email', 'a@b.example', '--name', '\u200d', '--role', 'owner'],
    '--name: it holds characters that cannot be shown',
  ],
  [['user:list', '--email', 'a@b.example'], '--email: this command does not know it'],
  [['user:list', '--verbose'], "Unknown option '--verbose'"],
  [['user:create', '--name', 'Olga', 'Owner'], '"Owner" is too much'],
  [['backup'], 'backup: which file?'],
  [['backup', 'a', 'b'], '"b" is too much'],
  [['check', 'all'], '"all" is too much'],
  [['rebuild', 'some'], '--board: '],
  [['token:revoke'], 'give either --token or --id'],
  [['token:revoke', '--token', 'x', '--id', '00000000-0000-8000-8000-000000000000'], 'give either --token or --id'],
])('%j is a mistake, said in a sentence with a way out', async (args, sentence) => {
  const { code, stdout, stderr } = await line(...args)
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(sentence)
  expect(stderr).toContain('--help')
})
