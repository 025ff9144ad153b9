import type { JointPreview, JointProposal, JointQuestion, JointReports, JointStatement, JointView } from '#contracts';
import { type JointAct, type Network, type SideId, dayIn, officeNameAt } from '#domain';
import { ProblemError, notFound } from '#edge';
import type { Viewer } from '#identity';
import { type JointActor, JointReportStore, NetworkStore } from '#persistence';
import { digestOf } from '#proof';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { daysOf } from '../figures/collect-figures.js';
import { partsOf } from '../figures/figures-of.js';
import { MakeStatement } from './make-statement.js';
import { ReadJointReports } from './read-joint-reports.js';

/** Joint reports of all sides of a network: proposed by one, agreed to by each with a statement of its own, and read once all agreed. */
@Injectable()
export class KeepJointReports {
  constructor(private readonly store: JointReportStore, private readonly statements: MakeStatement, private readonly networks: NetworkStore, private readonly read: ReadJointReports) {}

  async list(viewer: Viewer): Promise<JointReports> {
    const { side } = viewer.officer;
    const { reports, now } = await this.read.list(viewer);
    const own = this.networks.all().filter((n) => Object.hasOwn(n.sides, side));
    return { reports, networks: own.map((n) => ({ ...partsOf(n, [], now), last_day: lastDayOf(n, now) })) };
  }

  /** What one's own side would state. @throws ProblemError as `propose` */
  async preview({ officer }: Viewer, question: JointQuestion): Promise<JointPreview> {
    const { side } = officer;
    const { network, now } = await this.asked(side, question);
    return previewOf(await this.statements.of(officer, { network, sides: sidesOf(network) }, question), network, now);
  }

  /**
   * @throws ProblemError `not-found` for a network of others, `validation` for a channel that it has not, and for a period that is not over or longer than figures go,
   * `joint-report-waits` (409) where one of the network is proposed already, `figures-changed` (409) with the present ones, and as `MakeStatement`
   */
  async propose(viewer: Viewer, { seen, ...question }: JointProposal): Promise<JointView> {
    const { side } = viewer.officer;
    const { network, now } = await this.asked(side, question);
    const sides = sidesOf(network);
    const statement = await this.stated(viewer, { network, sides, now }, question, seen);
    const id = await this.store.propose({ network: network.id, sides, question, names: partsOf(network, [], now) }, actorOf(viewer, network, now), statement);
    if (id === null) throw new ProblemError('joint-report-waits');
    return this.read.one(viewer, id);
  }

  /** Agrees, and states one's own side's figures with that. @throws ProblemError `figures-changed` (409) with the present ones, and as `answer` and `MakeStatement` */
  async agree(viewer: Viewer, id: string, seen: string): Promise<JointView> {
    const { report } = await this.read.one(viewer, id);
    const network = this.networks.all().find((n) => n.id === report.question.network);
    if (!network) throw notFound();
    // What would come to nothing is not counted first.
    if (!report.may.includes('agree')) throw new ProblemError('already-done');
    // Of a side that is gone nobody can say any more on which day it took a report in; the proposal can be declined or withdrawn.
    if (!report.sides.every((side) => Object.hasOwn(network.sides, side))) throw new ProblemError('not-allowed');
    return this.answer(viewer, id, { act: 'agree', reason: null, statement: await this.stated(viewer, { network, sides: report.sides, now: await this.read.now() }, report.question, seen) });
  }

  /** @throws ProblemError `not-found` (404), `already-done` (409) where it has ended or the side agreed, `not-allowed` (403) for what another side may do alone */
  async answer(viewer: Viewer, id: string, step: { readonly act: Exclude<JointAct, 'propose'>; readonly reason: string | null; readonly statement: JointStatement | null }): Promise<JointView> {
    const { report } = await this.read.one(viewer, id);
    const network = this.networks.all().find((n) => n.id === report.question.network);
    if (!network) throw notFound();
    const refused = await this.store.answer(id, { ...step, by: actorOf(viewer, network, await this.read.now()) });
    if (refused === 'unknown') throw notFound();
    if (refused !== null) throw refused === 'not-yours' ? new ProblemError('not-allowed') : new ProblemError('already-done');
    return this.read.one(viewer, id);
  }

  /** What was seen, counted once more as it is stated: between the two a case may have moved. */
  private async stated({ officer }: Viewer, { network, sides, now }: { readonly network: Network; readonly sides: readonly SideId[]; readonly now: number }, question: JointQuestion, seen: string): Promise<JointStatement> {
    const statement = await this.statements.of(officer, { network, sides }, question);
    const current = previewOf(statement, network, now);
    if (current.digest !== seen) throw new ProblemError('figures-changed', { extras: { current } });
    return statement;
  }

  private async asked(side: string, { network: id, channel, from, to }: JointQuestion): Promise<{ network: Network; now: number }> {
    const network = this.networks.all().find((n) => n.id === id && Object.hasOwn(n.sides, side));
    if (!network) throw notFound();
    // A word of one's own would reach every side and wait where one question may.
    if (channel !== undefined && !Object.hasOwn(network.policy.channels, channel)) throw new ProblemError('validation', { errors: [{ pointer: '/channel', rule: 'unknown_code', values: { code: channel } }] });
    const now = await this.read.now();
    daysOf({ from, to }, to);
    const last = lastDayOf(network, now);
    if (to > last) throw new ProblemError('validation', { errors: [{ pointer: '/to', rule: 'not_over', values: { last } }] });
    return { network, now };
  }
}

/** The last day that is over for every side: of a later one a side could still count a case that another counted it without. */
const lastDayOf = ({ sides }: Network, now: number): string => Temporal.PlainDate.from(Object.values(sides).map(({ zone }) => dayIn(zone, now)).reduce((a, b) => (a < b ? a : b))).subtract({ days: 1 }).toString();
const previewOf = ({ side, as_of, figures }: JointStatement, network: Network, now: number): JointPreview => ({ side, as_of, network: partsOf(network, [], now), figures, digest: digestOf(figures) });
const sidesOf = ({ sides }: Network): SideId[] => Object.keys(sides).toSorted();
const actorOf = ({ officer: { id, side, office } }: Viewer, network: Network, now: number): JointActor => ({ id, side, office, office_name: officeNameAt(network, office, now) ?? { ko: office, 'zh-Hans': office, en: office } });
