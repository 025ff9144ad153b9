import type { Network, OfficeId, Role, SideId } from '#domain';
import { Officers } from '#persistence';
import { translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';
import { DemoPassword } from './demo-password.js';
import { NetworksOfSides } from './networks-of-sides.js';
import { NewAccounts } from './new-accounts.js';

/** One made-up account per line and side, in the office that stands at this rank of the first channel's ladder. */
const ACCOUNTS: readonly { readonly suffix: string; readonly rank: string; readonly role: Role }[] = [
  { suffix: 'desk', rank: 'desk', role: 'officer' },
  { suffix: 'division', rank: 'division-director', role: 'officer' },
  { suffix: 'dg', rank: 'director-general', role: 'officer' },
  { suffix: 'supervisor', rank: 'director-general', role: 'supervisor' },
  { suffix: 'admin', rank: 'desk', role: 'administrator' },
];

interface Account { readonly sign_in: string; readonly side: SideId; readonly office: OfficeId; readonly role: Role; readonly network: Network }

/** Accounts to look around with. They exist on the embedded default only, which nobody reaches from another machine. */
@Injectable()
export class DemoAccounts {
  constructor(private readonly officers: Officers, private readonly accounts: NewAccounts, private readonly password: DemoPassword, private readonly networks: NetworksOfSides) {}

  /**
   * Makes the accounts that are not there yet, and gives the printed password alone back to those that somebody gave another, or an app.
   * @returns lines to print: password, account names, and whom each stands for
   * @throws with a database of one's own
   */
  async ensure(): Promise<string[]> {
    const password = await this.password.read();
    const accounts = this.networks.sides().flatMap(({ side, network }) => this.ofSide(side, network));
    for (const account of accounts) await this.ensureOne(account, password);
    const width = Math.max(0, ...accounts.map((a) => a.sign_in.length));
    return [`Demonstration accounts, all with the password ${password}:`, ...accounts.map((a) => `  ${a.sign_in.padEnd(width)}  ${describe(a)}`)];
  }

  private async ensureOne(account: Account, password: string): Promise<void> {
    const there = await this.officers.bySignIn(account.sign_in);
    await (there ? this.accounts.restore(there, password) : this.make(account, password));
  }

  private ofSide(side: SideId, network: Network): Account[] {
    const ladder = this.networks.ladder(side);
    const made = (suffix: string, office: OfficeId | undefined, role: Role): Account[] => (office === undefined ? [] : [{ sign_in: `${side.toLowerCase()}-${suffix}`, side, office, role, network }]);
    return [
      ...ACCOUNTS.flatMap(({ suffix, rank, role }) => made(suffix, ladder.find((rung) => rung.rank === rank)?.office, role)),
      ...made('province', provinceOf(network, side, ladder), 'officer'),
    ];
  }

  private async make({ sign_in, side, office, role, network }: Account, password: string): Promise<void> {
    const language = network.sides[side]?.language ?? 'en';
    const t = translatorFor(language);
    await this.accounts.make({ sign_in, side, office, role, language, password, name: t.text('sign_in.demo.name', { role: t.text(`role.${role}`) }) });
  }
}

/** The first desk of a province or city, where the file has one beside the side's own: matters of the local level begin there. */
const provinceOf = ({ offices }: Network, side: SideId, ladder: readonly { readonly office: OfficeId }[]): OfficeId | undefined =>
  Object.values(offices).find((office) => office.side === side && office.rank === 'desk' && office.place !== undefined && !ladder.some((rung) => rung.office === office.id))?.id;

const describe = ({ role, office, network }: Account): string => {
  const t = translatorFor('en');
  return t.text('role.at', { role: t.label(`role.${role}`), office: network.offices[office]?.name.en ?? office });
};
