import { CONSENTS, type Case, type Command, type Entry, type Facts, OFFICER_COMMANDS, type OfficerActor, type OpeningCommand, type Report, type SentMessage, type SideId, messagesIn, officeAt, possibleCommands, sideOf, toldSides } from '#domain';
import { numberFor } from './account.js';
import { FAILPOINTS, type Failpoint } from '#platform';
import { officer } from '../factories/case.js';
import { type Step as WalkStep, commandOf } from '../factories/walk.js';
import { ofSeverity, report, urea } from '../factories/report.js';
import { type Waiting, bellName } from './bag.js';
import type { Service } from './service.js';
import { Activity, type Fault } from './stage.js';
import type { Deed, DrawnFault, History } from './steps.js';

/** What a deed may choose among. */
export interface Scene {
  readonly service: Service;
  readonly network: History['network'];
  /** What decisions may know now. */
  readonly facts: Facts;
  /** Cases as last seen by anybody, in the order they were filed. */
  readonly cases: readonly Case[];
  /** Filings so far; a company that heard no answer sends its own again. */
  readonly filings: OpeningCommand[];
  /** What was written so far, by case. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Until when nobody of a side does anything, in epoch milliseconds. */
  readonly absent: ReadonlyMap<SideId, number>;
  /** Counts what was made, so that nothing has another's name. */
  readonly next: () => number;
}

/** A deed as it will be done: the activity, the command it puts and the bell it rings, where it does. */
export interface Doing { readonly activity: Activity; readonly command?: Command; readonly bell?: Waiting }

/** How the arming of bells is called. */
export const ARMING = 'bells are armed';
/** Failpoints that a kind of deed passes. */
const PASSES: Readonly<Record<Deed['do'], readonly string[]>> = {
  file: ['ledger.'], act: ['ledger.'], ring: ['ledger.', 'worker.'], sweep: ['ledger.', 'sweep.'], announce: ['relay.'], arm: ['bells.'],
};
const among = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

function faultOf(kind: Deed['do'], drawn: DrawnFault | null): Fault | null {
  const at = drawn && among<Failpoint>(FAILPOINTS.filter((name) => PASSES[kind].some((start) => name.startsWith(start))), drawn.at);
  return drawn && at ? { ...drawn, at } : null;
}

/** What a deed means now; null when it means nothing. @param taken bells that others of the same moment ring */
export function doingOf(deed: Deed, scene: Scene, on: number | null, taken: readonly (Waiting | undefined)[] = []): Doing | null {
  const { service } = scene;
  const fault = faultOf(deed.do, deed.fault);
  const doing = (name: string, work: () => Promise<unknown>): { activity: Activity } => ({ activity: new Activity(name, work, fault) });
  switch (deed.do) {
    case 'file': return filing(deed, scene, fault);
    case 'act': return acting(deed, scene, on, fault);
    case 'sweep': return doing('the sweep', () => service.sweep.run(deed.grace_ms, () => false, 1));
    case 'announce': return doing('the relay announces', () => service.relaying.announce());
    case 'arm': return doing(`${ARMING}, queue ${deed.mood}`, () => {
      if (fault) service.armAnew();
      [service.bag.mood, service.bag.fates] = [deed.mood, deed.fates];
      return service.arming.run().finally(() => service.bag.behave());
    });
    case 'ring': {
      const bell = among((deed.early ? service.bag.waiting : service.bag.due()).filter((b) => !taken.includes(b)), deed.pick);
      return bell ? { bell, ...doing(`a worker takes the bell ${bellName(bell.job.data)}`, () => service.bag.ring(bell)) } : null;
    }
  }
}

function filing(deed: Deed & { do: 'file' }, { service, network, filings, next }: Scene, fault: Fault | null): Doing {
  const known = deed.again ? filings.at(-1) : undefined;
  const command = known ?? opening(network, deed, next());
  if (!known) filings.push(command);
  const key = { key: command.report_id, body_hash: command.report_id };
  const name = `a company of ${command.report.side} files ${known ? 'again ' : ''}${command.report_reference}, severity ${deed.severity}, ${deed.kind}`;
  return { activity: new Activity(name, () => service.ledger.file(command, key), fault), command: { actor: { type: 'company', side: command.report.side }, do: command } };
}

const uuid = (n: number, of: number): string => `00000000-000${of}-7000-8000-${String(n).padStart(12, '0')}`;

function opening(network: History['network'], deed: Deed & { do: 'file' }, n: number): OpeningCommand {
  const body = reportOf(network, deed);
  return { type: 'file', case_id: uuid(n, 1), case_reference: `${body.side}-CASE-${n}`, report_id: uuid(n, 2), report_reference: `${body.side}-REPORT-${n}`, report: body };
}

function reportOf(network: History['network'], { side: nth, severity, kind, outside, consents }: Deed & { do: 'file' }): Report {
  const graded = { ...ofSeverity(severity), kind, network, consent: consents ? [...CONSENTS] : [] };
  if (network === 'kr-cn') {
    const home = among(['KR', 'CN'], nth) ?? 'KR';
    return urea({ ...graded, side: home, from: outside ? 'AU' : home === 'KR' ? 'CN' : 'KR', to: home, port: null });
  }
  const home = among(['A', 'B', 'C'], nth) ?? 'A';
  return report({ ...graded, side: home, from: outside ? 'XX' : among(['XB', 'XC', 'XA'], nth) ?? 'XB', to: `X${home}` });
}

function acting({ on: drawn, act: meant, sensible }: Deed & { do: 'act' }, scene: Scene, on: number | null, fault: Fault | null): Doing | null {
  const kase = among(scene.cases, on ?? drawn);
  if (!kase) return null;
  const act = sensible && meant.who === 'officer' ? (sensibly(kase, meant, scene) ?? meant) : meant;
  const command = numbered(scene, kase, seated(kase, commandOf(kase, saidIn(scene, kase), act, `${act.command}-${scene.next()}`, scene.service.time.now)));
  const { actor } = command;
  if (actor.type === 'officer' && (scene.absent.get(actor.side) ?? 0) > scene.service.time.now) return null;
  const version = 'version' in command.do ? `, having seen v${command.do.version}` : '';
  const who = actor.type === 'officer' ? `${actor.role} of ${actor.side}` : actor.type === 'company' ? `company of ${actor.side}` : 'a stray bell';
  const what = command.do.type === 'elapse' ? `elapse ${Object.values(command.do.clock).join('/')}` : command.do.type === 'message' ? `message ${command.do.kind}` : command.do.type;
  return { command, activity: new Activity(`${who}: ${what} on ${kase.reference}${version}`, () => scene.service.ledger.execute({ id: kase.id }, command), fault) };
}

/** What was said in a case so far. */
const saidIn = ({ entries }: Scene, { id }: Case): SentMessage[] => messagesIn(entries.get(id) ?? []);

/** Something that an officer of a side could do now; null when there is nothing. */
function sensibly(kase: Case, act: WalkStep, scene: Scene): WalkStep | null {
  const { service, facts } = scene;
  const side = among(toldSides(kase), act.side);
  if (side === undefined) return null;
  const command = among(possibleCommands(kase, officer(side), { ...facts, messages: saidIn(scene, kase) }, service.time.now), act.pick + OFFICER_COMMANDS.indexOf(act.command));
  return command === undefined ? null : { ...act, command, side: kase.policy.sides.indexOf(side) };
}

/** An officer has seen the case as their side sees it, which counts what that side reads. */
function numbered({ entries }: Scene, kase: Case, command: Command): Command {
  if (command.actor.type !== 'officer' || !('version' in command.do)) return command;
  const version = numberFor(entries.get(kase.id) ?? [], command.actor.side, kase, command.do.version);
  return { ...command, do: { ...command.do, version } } as Command;
}

/** The officer sits where the case is with their side, and has a name that the database takes. */
function seated(kase: Case, command: Command): Command {
  if (command.actor.type !== 'officer') return command;
  const { side } = command.actor;
  const actor: OfficerActor = { ...command.actor, id: uuid(kase.policy.sides.indexOf(side), 3), office: officeAt(kase, side, sideOf(kase, side).rung) };
  return { ...command, actor } as Command;
}
