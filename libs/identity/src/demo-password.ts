import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { KeyStore } from '#persistence';
import { CROCKFORD, Config } from '#platform';
import { Injectable } from '@nestjs/common';

/** Three groups of four: 60 bits. */
const GROUPS = 3;
const GROUP = 4;

/**
 * The demonstration's one password: made from the database's own secret, so that it fits the accounts in that database
 * whatever happened to the data folder, and differs from one machine to the next.
 */
@Injectable()
export class DemoPassword {
  constructor(private readonly keys: KeyStore, private readonly config: Config) {}

  /**
   * Also leaves it in the data folder's `demo-password`, readable by its owner only, for scripts on this machine.
   * @throws with a database of one's own: there is no demonstration there
   */
  async read(): Promise<string> {
    if (!this.config.embedded) throw new Error('demonstration accounts exist on the embedded database only');
    const bytes = createHmac('sha256', await this.keys.secret('demo-password')).update('demonstration').digest();
    const symbols = [...bytes.subarray(0, GROUPS * GROUP)].map((byte) => CROCKFORD.charAt(byte % CROCKFORD.length)).join('').toLowerCase();
    const password = symbols.replace(/(.{4})(?=.)/g, '$1-');
    const file = join(this.config.data_dir, 'demo-password');
    await mkdir(this.config.data_dir, { recursive: true });
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    await chmod(file, 0o600);
    return password;
  }
}
