import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP's password storage cheat sheet recommends first: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** One form for what input methods may write in two, so that a password fits on every keyboard (NIST SP 800-63B §3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

/** Hashes and checks passwords. */
@Injectable()
export class Passwords {
  /** Nobody's hash: checking against it takes as long as against somebody's. */
  private readonly nobody = hash(randomBytes(32), COST);

  /** @returns the hash with its salt and cost, as stored */
  hash(password: string): Promise<string> {
    return hash(normal(password), COST);
  }

  /**
   * Whether a password is right. Takes the same time for an account that does not exist.
   * @param stored hash of the account, or null for none
   */
  async fits(stored: string | null, password: string): Promise<boolean> {
    const right = await verify(stored ?? (await this.nobody), normal(password));
    return right && stored !== null;
  }
}
