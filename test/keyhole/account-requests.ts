import type { Desk } from '../harness/desk.js';
import { halves, invitation, linkFor } from '../harness/accounts.js';

const INVITATION = invitation({ office: 'kr-trade-cooperation-desk', role: 'officer', sign_in: 'nobody.yet' });
/** Who comes in by it; nobody is invited again by a name that somebody has. */
const COMES = invitation({ office: 'kr-trade-cooperation-desk', role: 'officer', sign_in: 'who.comes' });

/** What A's administrator asks for, each time anew, and what A's supervisor confirms of it. */
export class AccountRequestsOfA {
  constructor(private readonly administrator: Desk, private readonly second: Desk, private readonly officer: string) {}

  /** @returns the id of an invitation that waits for the second person */
  async asked(): Promise<string> { return (await this.administrator.ask<{ id: string }>('POST', '/api/v1/officers/invitations', INVITATION)).body.id; }

  /** @returns the id of one whose link can be taken */
  async confirmed(): Promise<string> {
    const id = await this.asked();
    await this.second.ask('POST', `/api/v1/account-requests/${id}/confirmation`);
    return id;
  }

  /** @returns the id of one that is about an officer of A and was not put away */
  async about(): Promise<string> {
    const { body: { requests } } = await this.administrator.ask<{ requests: { id: string; kind: string; state: string; officer: { id: string } | null }[] }>('GET', '/api/v1/account-requests');
    const there = requests.find((r) => r.kind === 'recover' && r.state === 'asked' && r.officer?.id === this.officer);
    return there?.id ?? (await this.administrator.ask<{ id: string }>('POST', `/api/v1/officers/${this.officer}/recovery`)).body.id;
  }

  /** @returns both halves of an invitation that nobody used yet */
  async link(): Promise<{ token: string; code?: string }> { return halves(await linkFor(this.administrator, this.second, '/api/v1/officers/invitations', COMES)); }
}
