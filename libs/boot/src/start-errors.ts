import { NetworkFileError } from '#networks';
import { EmbeddedPostgresError } from '#persistence';
import { type Config, StartError } from '#platform';

/** Codes that the system, the network and PostgreSQL give to mistakes of whoever starts the service. */
const FOLDER = new Set(['ENOTDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENAMETOOLONG']);
const DATABASE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there', ENOTFOUND: 'no machine has that name', EAI_AGAIN: 'its name cannot be looked up now', ETIMEDOUT: 'there was no answer', EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it', ECONNRESET: 'it closed the connection', '28P01': 'it refused the user name or the password', '28000': 'it refused the user', '3D000': 'it has no database of that name',
};

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '');

/** Names the variable behind an error of the data folder; gives any other error as it is. */
export function dataFolderError(error: unknown, { data_dir }: Pick<Config, 'data_dir'>): unknown {
  const code = codeOf(error);
  return FOLDER.has(code) ? new StartError(`HOTLINE_DATA_DIR: ${data_dir} cannot be used (${code}); expected a folder that this user may make and write to`, { cause: error }) : error;
}

/** Names the variable behind an error of a database of one's own, without its password; gives any other error as it is. */
export function databaseError(error: unknown, database_url: string): unknown {
  const why = DATABASE[codeOf(error)];
  if (why === undefined) return error;
  const { host, pathname, username } = new URL(database_url);
  return new StartError(`DATABASE_URL: no session with ${pathname.slice(1)} at ${host} as ${username || 'nobody'}: ${why}; expected a PostgreSQL that is running and takes this user`, { cause: error });
}

/** Names the variable behind an address that cannot be listened on; gives any other error as it is. */
export function listenError(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE': return new StartError(`PORT: another program listens on ${host} port ${port}; expected a free port, or 0 for any`, { cause: error });
    case 'EACCES': return new StartError(`PORT: this user may not listen on port ${port}; expected a free port above 1023, or 0 for any`, { cause: error });
    case 'EADDRNOTAVAIL': case 'ENOTFOUND': return new StartError(`HOST: this machine has no address ${host}; expected one of its own, such as 127.0.0.1`, { cause: error });
    default: return error;
  }
}

/** A person can mend these from the message alone; anything else needs its stack. */
export function explain(error: unknown): string {
  if (error instanceof StartError || error instanceof NetworkFileError || error instanceof EmbeddedPostgresError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
