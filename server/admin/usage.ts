/** A mistake of whoever typed the command; the message says how to do it right. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** What every command may be told, and the commands themselves with their options. */
export const USAGE = `Looks after the accounts of a desk, whether or not its server runs.

  npm run admin -- <command> [options]

  user:create --email <e-mail> --name <name> --role <owner|editor|checker|viewer> [--password <password>]
      Makes an account and seats it on every board. Without --password one is made and printed once.
  user:reset-password --email <e-mail> [--password <password>]
      Sets a new password (made and printed once if absent) and signs the person out everywhere.
  user:list
      Lists everybody: e-mail, name, role, and who has been removed.
  token:create --email <e-mail> [--name <what it is for>]
      Makes an API token with the rights of that person and prints it once.
  token:revoke --token <token> | --id <token id>
      Ends an API token.

  --json   Print one line of JSON instead of sentences.
  --help   Print this.

Exit codes: 0 done, 1 not done (the sentence on stderr says why), 2 wrong command or option.
`
