/** A mistake of whoever typed the command; the message says how to do it right. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** What every command may be told, and the commands themselves with their options. */
export const USAGE = `Looks after a desk, whether or not its server runs.

  npm run admin -- <command> [options]

  user:create --email <e-mail> --name <name> --role <owner|editor|checker|viewer> [--password <password>]
      Makes an account and seats it on every board. Without --password one is made and printed once.
  user:reset-password --email <e-mail> [--password <password>]
      Sets a new password (made and printed once if absent), signs the person out everywhere and revokes their
      API tokens.
  user:reset-second-factor --email <e-mail>
      Takes the authenticator app, passkeys and recovery codes of somebody who has lost them, and signs the person
      out everywhere. Make sure that it is they who ask.
  user:list
      Lists everybody: e-mail, name, role, and who has been removed.
  token:create --email <e-mail> [--name <what it is for>]
      Makes an API token with the rights of that person and prints it once.
  token:revoke --token <token> | --id <token id>
      Ends an API token.

  backup <file>
      Writes everything into a new file, as of one moment, while the desk works on. Keep it safe: it holds what is
      confidential, and hashes of passwords.
  restore <file> [--replace] [--revive-people]
      Puts a backup of this version in place of everything, in one transaction. Where somebody has an account it asks
      for --replace. Open rooms notice and read anew; what waited in them to be sent is kept. Accounts become those of
      the backup; who is signed in stays so. What has ended since the backup stays ended: invitations, API tokens,
      older passwords, removed people, higher roles. With --revive-people, people are again what they were then.
  rebuild <board id|all>
      Makes the tables of a board anew from its log, and says where they had differed.
  check
      Compares the tables of every board with its log, and says where they differ.

  --json   Print one line of JSON instead of sentences.
  --help   Print this.

Exit codes: 0 done, 1 not done (the sentence on stderr says why) or something differed, 2 wrong command or option.
`
