import type { ReportBody } from '#contracts';
import { type Network, type Outcome, type Rank, RANKS, type Severity, assess, authoritiesAt, leadSide, licensedAtHome, officeNameOn, releasingSide, suggestedAuthority, suggestedChannel } from '#domain';
import { loadNetwork } from '#networks';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = join(ROOT, 'config');

/** Who can release goods whose obstacle no side of the network has. */
export const OUTSIDE = 'outside the network';

/** In what suggestion and event are compared. */
export const COMPARED = ['severity', 'channel', 'authority'] as const;
export type Compared = (typeof COMPARED)[number];

/** What then happened; `channel`, `authority` and `level` by the network's codes, or in words where it has none. */
export interface Happened {
  readonly severity: Severity;
  readonly channel: string | null;
  readonly authority: string | null;
  readonly level: string | null;
  readonly talks: boolean;
  readonly outcomes: readonly Outcome[];
  /** ISO date on which a suspended measure comes back. */
  readonly until?: string;
}

/** A disruption as `scenarios.yaml` tells it. */
export interface Scenario {
  readonly id: string;
  readonly what: string;
  readonly network: string;
  readonly note?: string;
  readonly happened: Happened;
  readonly because: Readonly<Partial<Record<Compared, string>>>;
  /** The facts of the first day, as the service takes them. */
  readonly report: ReportBody;
}

type Told = Omit<Scenario, 'report' | 'because'> & { readonly like: string; readonly because?: Scenario['because']; readonly report?: Partial<ReportBody> & { readonly cover_days?: number } };

const samples = new Map((JSON.parse(readFileSync(join(CONFIG, 'samples/disruptions.json'), 'utf8')) as { id: string; report: ReportBody }[]).map((s) => [s.id, s.report]));

/** Every disruption of a file, in its order. @throws Error for one that starts from a report which is not there */
export function scenariosOf(yaml: string): Scenario[] {
  return (parse(yaml) as Told[]).map(({ like, report, because = {}, ...told }) => {
    const start = samples.get(like);
    if (!start) throw new Error(`${told.id} starts from the report ${like}, which is not there`);
    return { ...told, because, report: reportOf(start, told.network, report ?? {}) };
  });
}

function reportOf(start: ReportBody, network: string, { cover_days, ...changes }: NonNullable<Told['report']>): ReportBody {
  // Ports are each network's own; what a company is called and how it is reached goes with the report it starts from.
  const report: ReportBody = { ...start, network, port: network === start.network ? start.port : null, ...changes };
  if (cover_days === undefined || !report.daily_use) return report;
  return { ...report, stock: { ...report.daily_use, value: report.daily_use.value * cover_days } };
}

export const scenarios: readonly Scenario[] = scenariosOf(readFileSync(join(import.meta.dirname, 'scenarios.yaml'), 'utf8'));

const networks = new Map<string, Network>();

/** A network that the project ships, by its name; read once. */
export function networkNamed(name: string): Network {
  const known = networks.get(name) ?? loaded(name);
  networks.set(name, known);
  return known;
}

function loaded(name: string): Network {
  const file = [join(CONFIG, 'networks', `${name}.yaml`), join(CONFIG, 'other-networks', `${name}.yaml`)].find((path) => existsSync(path));
  if (file === undefined) throw new Error(`no network ${name}`);
  return loadNetwork(file, join(CONFIG, 'calendars')).network;
}

export interface Suggested { readonly severity: Severity; readonly channel: string; readonly authority: string | null; readonly lead: string | null }

/** What the service suggests on the first day: the grade, the channel, and the competent authority. @param at epoch milliseconds */
export function suggestedFor({ report }: Pick<Scenario, 'report'>, network: Network, at: number): Suggested {
  const sideOf = (country: string): string | null => Object.values(network.sides).find((s) => s.countries.includes(country))?.id ?? null;
  const lead = leadSide(report, sideOf);
  const { policy } = network;
  const authority = suggestedAuthority(policy, report.kind, releasingSide({ kind: report.kind, lead, home: report.side, licensed_at_home: licensedAtHome(report, sideOf, policy.crossing) }, sideOf(report.from)), authoritiesAt(network, at));
  return { severity: assess(report).severity, channel: suggestedChannel(policy, report.kind, report.port), authority: lead === null && authority === null ? OUTSIDE : authority, lead };
}

/** In what the event differed from the suggestion; what accounts leave open differs in nothing. */
export const differences = ({ happened }: Scenario, suggested: Suggested): Compared[] => COMPARED.filter((what) => happened[what] !== null && happened[what] !== suggested[what]);

/** A rank of the network's ladders, where the highest level reached is one. */
export const rankOf = ({ level }: Happened): Rank | null => RANKS.find((rank) => rank === level) ?? null;

/** A code of the network as people read it in English, or the words that stand in its place. */
export function inWords(network: Network, what: 'channel' | 'authority', code: string | null): string {
  if (code === null) return '–';
  if (what === 'channel') return network.policy.channels[code]?.name.en ?? code;
  const office = network.offices[code];
  return office ? officeNameOn(office, '2026-03-12').en : code;
}
