import { readFile } from 'node:fs/promises'

/** A user and group id of this machine. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * The account that a server must run under: PostgreSQL refuses to run as root, so root hands over to `postgres`, or to `nobody` where
 * that does not exist. Everybody else runs it as themselves (`undefined`).
 */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find(([user]) => user === name) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL refuses to run as root, and this machine has neither an account postgres nor an account nobody.')
}
