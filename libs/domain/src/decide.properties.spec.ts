import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { DAY, officer } from '../../../test/factories/case.js';
import { type Walk, stridesOf, takenOf, walks } from '../../../test/factories/walk.js';
import { CASE_STATES, type Case, channelOf, reportOf, sideOf, toldSides } from './case.js';
import { SHARED_CLOCKS } from './clock-rules.js';
import type { Calendars, Clock } from './clock.js';
import { openActions } from './consultation.js';
import { decide, possibleCommands } from './decide.js';
import { consequenceOf } from './decisions/elapse.js';
import type { Entry } from './events.js';
import { evolve } from './evolve.js';
import { turnOf } from './turn.js';
import { isWorkingDay } from './working-time.js';

const holds = (check: (w: Walk) => void, numRuns: number): void => fc.assert(fc.property(walks, check), { numRuns });

/** Clocks that wait for something: what stands still in a pause waits as well. */
const running = (kase: Case | null): Clock[] => kase?.clocks.filter((c) => c.state === 'running' || c.state === 'paused') ?? [];
const nameOf = ({ side, kind, subject }: Clock): string => [side, kind, subject].join('/');
const keyOf = (clock: Clock): string => `${nameOf(clock)}/${clock.round}`;

describe('whatever anybody does to a case in any order', () => {
  it('the state is one of the known ones, versions count entries without a gap, and history alone gives the case again', () => {
    holds((w) => {
      const history: Entry[] = [];
      let folded: Case | null = null;
      for (const { decision, facts, at } of takenOf(w)) {
        history.push(...decision.entries);
        for (const entry of decision.entries) folded = evolve(folded, entry, facts.policy, facts.calendars);
        expect(CASE_STATES).toContain(decision.kase.state);
        expect(decision.entries.length).toBeGreaterThan(0);
        expect(decision.entries.every((e) => e.at === at)).toBe(true);
        expect(decision.kase.version).toBe(history.length);
        expect(folded).toEqual(decision.kase);
      }
      expect(history.map((e) => e.seq)).toEqual(history.map((_, i) => i + 1));
    }, 120);
  });

  it('what was decided once is decided again from the same case: nothing is kept outside it', () => {
    holds((w) => {
      for (const { before, command, facts, at, decision } of stridesOf(w)) expect(decide(before, command, facts, at)).toEqual(decision);
    }, 40);
  });

  it('no case is stuck: its home side can close it or, once closed, reopen it, and every command offered is taken', () => {
    holds((w) => {
      for (const { decision: { kase }, facts, at } of takenOf(w)) {
        expect(possibleCommands(kase, officer(kase.home), facts, at)).toContain(kase.state === 'closed' ? 'reopen' : 'close');
        for (const side of kase.policy.sides) {
          expect(possibleCommands(kase, officer(side, { role: 'supervisor' }), facts, at)).toEqual([]);
          // The other sides read a case without its report, and are offered the same.
          const offered = possibleCommands(kase, officer(side), facts, at);
          if (side !== kase.home) expect(possibleCommands({ ...kase, report: null, assessment: null }, officer(side), facts, at)).toEqual(offered);
          if (sideOf(kase, side).told_at === null) expect(offered).toEqual([]);
        }
        expect(kase.state === 'closed' ? turnOf(kase) : toldSides(kase)).toEqual(kase.state === 'closed' ? null : expect.arrayContaining([turnOf(kase)]));
      }
    }, 15);
  });

  it('walks reach every state and every kind of entry, so that these properties speak of all of them', () => {
    const made = fc.sample(walks, { numRuns: 1_200, seed: 20_260_311 }).flatMap((w) => takenOf(w));
    expect([...new Set(made.map((s) => s.decision.kase.state))].sort()).toEqual([...CASE_STATES].sort());
    expect([...new Set(made.flatMap((s) => s.decision.entries.map((e) => e.type)))].sort()).toEqual([
      'ActionCompleted', 'AttachmentAdded', 'AttachmentConsentChanged', 'AttachmentReleased', 'AuthorityNamed', 'CaseAccepted', 'CaseAcknowledged', 'CaseClimbed', 'CaseClosed', 'CaseOpened', 'CasePaused', 'CaseRechecked', 'CaseReferred', 'CaseRefused', 'CaseReopened', 'CaseResumed',
      'CaseSteppedDown', 'CaseTold', 'CaseWatched', 'ClimbDeclined', 'ClimbProposed', 'ClockMissed', 'ClocksRecomputed', 'CompanyVerdictGiven', 'ConsentChanged', 'ConsultationCalledOff', 'ConsultationConfirmed', 'ConsultationHeld', 'ConsultationProposed', 'ConsultationRequested',
      'FactsAdded', 'FactsReleased', 'FactsRequested', 'LadderEnded', 'LeadNamed', 'LicenceDecided', 'LicenceFiled', 'LicencesRecorded', 'MeasureNamed', 'MeasureUnnamed', 'MessageSent', 'MinutesApproved', 'MinutesDrafted', 'MinutesPutForward', 'NoteAdded', 'OutcomeRecorded', 'ReferralAccepted', 'ReferralRefused', 'ReportFiled', 'ReportSettledAtHome', 'ReportValidated', 'SeverityAssessed', 'ShipmentsRecorded', 'SideBroughtIn', 'SideJoined',
      'TranslationAdded', 'TranslationApproved',
    ]);
  });
});

describe('clocks', () => {
  it('run once per side, kind and subject, never twice under one key, never in a closed case, end after they began, and those of working days in office hours', () => {
    holds((w) => {
      const { calendars } = w.network;
      for (const { before, decision: { kase }, at } of takenOf(w)) {
        const names = running(kase).map(nameOf);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(kase.clocks.map(keyOf)).size).toBe(kase.clocks.length);
        if (kase.state === 'closed') expect(names.filter((name) => !name.includes('/suspension/'))).toEqual([]);
        expect(kase.clocks.filter((c) => c.started_at > at || c.due_at <= c.started_at || (c.ended_at === null) !== (c.state === 'running' || c.state === 'paused'))).toEqual([]);
        expect(kase.clocks.filter((c) => c.state === 'missed' && (c.ended_at ?? 0) < c.due_at)).toEqual([]);
        const fresh = running(kase).filter((c) => !before?.clocks.includes(c));
        expect(fresh.filter((c) => c.limit.unit === 'working-days' && !atWork(calendars, c))).toEqual([]);
      }
    }, 80);
  });

  it('ring for everything that a side still owes', () => {
    holds((w) => {
      for (const { decision: { kase } } of takenOf(w)) expect(running(kase).map(nameOf).sort()).toEqual(owed(kase));
    }, 80);
  });

  it('elapse when due and not before, once, and do what was announced', () => {
    holds((w) => {
      for (const { decision: { kase }, facts } of takenOf(w).slice(-3)) {
        for (const clock of kase.clocks) {
          const ring = (on: Case, at: number) => decide(on, { actor: { type: 'system' }, do: { type: 'elapse', clock } }, facts, at);
          if (clock.state !== 'running') {
            expect(ring(kase, clock.due_at + DAY)).toEqual({ ok: false, refusal: { code: 'not-running' } });
            continue;
          }
          expect(ring(kase, clock.due_at - 1)).toEqual({ ok: false, refusal: { code: 'not-due', due_at: clock.due_at } });
          const missed = ring(kase, clock.due_at);
          if (!missed.ok) throw new Error('a due clock was refused');
          expect(missed.entries[0]).toMatchObject({ type: 'ClockMissed', shared: { ...pick(clock), then: consequenceOf(kase, clock).step }, how: 'limit', side: null, office: null });
          expect(ring(missed.kase, clock.due_at)).toEqual({ ok: false, refusal: { code: 'not-running' } });
        }
      }
    }, 40);
  });

  it("of the other sides run on unchanged when a side acknowledges", () => {
    holds((w) => {
      for (const { decision: { kase }, facts, at } of takenOf(w)) {
        for (const side of toldSides(kase)) {
          const decision = decide(kase, { actor: officer(side), do: { type: 'acknowledge', version: kase.version } }, facts, at);
          if (!decision.ok) continue;
          const others = (k: Case): Clock[] => running(k).filter((c) => c.side !== side && !SHARED_CLOCKS.includes(c.kind));
          expect(others(decision.kase)).toEqual(others(kase));
          expect(running(decision.kase).filter((c) => c.side === side && c.kind === 'acknowledge')).toEqual([]);
        }
      }
    }, 40);
  });
});

const pick = ({ side, kind, subject, round, due_at }: Clock) => ({ side, kind, subject, round, due_at });

/** Whether the clock's side is at work when it ends. */
function atWork(calendars: Calendars, { side, due_at }: Clock): boolean {
  const calendar = calendars[side];
  if (!calendar) return false;
  const end = Temporal.Instant.fromEpochMilliseconds(due_at).toZonedDateTimeISO(calendar.zone);
  const minute = end.hour * 60 + end.minute;
  return isWorkingDay(calendar, end.toPlainDate().toString()) && minute >= calendar.hours.opens_minute && minute <= calendar.hours.closes_minute;
}

/** The clocks that must run, read from everything else that is true of the case (DOMAIN §4.4). */
function owed(kase: Case): string[] {
  if (kase.state === 'closed') return kase.suspended_until === null ? [] : [`${kase.home}/suspension/`];
  const told = toldSides(kase);
  const checked = !running(kase).some((c) => c.kind === 'triage');
  expect(checked).toBe(reportOf(kase).state === 'validated' || (reportOf(kase).state === 'needs_facts' && checked));
  const missedTarget = kase.clocks.filter((c) => c.kind === 'target').at(-1)?.state === 'missed';
  return [
    ...(checked ? [] : [`${kase.home}/triage/`]), ...(missedTarget ? [] : [`${kase.home}/target/`]),
    ...(kase.state === 'monitoring' ? [`${kase.home}/recheck/`] : told.length > 1 ? [`${kase.home}/standstill/`] : []),
    ...told.filter((side) => !sideOf(kase, side).acknowledged && !sideOf(kase, side).watching).map((side) => `${side}/acknowledge/`),
    ...[kase.referral?.receiver ?? kase.lead].filter((taker) => taker !== null && kase.state === 'told').map((taker) => `${taker}/accept/`),
    ...(kase.state === 'accepted' && kase.answered_at === null ? [`${kase.lead}/answer/`] : []),
    ...kase.questions.filter((q) => q.state === 'open').map((q) => `${q.to}/reply/${q.id}`),
    ...(kase.paused ? [`${kase.home}/pause/`] : []), ...(kase.consultation ? [`${kase.home}/consultation/`] : []), ...openActions(kase).map((a) => `${a.side}/action/${a.id}`),
    ...running(kase).filter((c) => c.kind === 'next_step' || c.kind === 'licence').map(nameOf),
    ...kase.policy.sides.filter((side) => sideOf(kase, side).proposal).map((side) => `${kase.home}/proposal/${side}`),
  ].sort();
}

describe('climbing', () => {
  it('goes alone only as far as the network says; above that only the home side confirms what was proposed', () => {
    holds((w) => {
      for (const { before, command, decision } of takenOf(w)) {
        const climbs = decision.entries.filter((e) => e.type === 'CaseClimbed');
        const moves = decision.entries.filter((e) => e.type === 'CaseClimbed' || e.type === 'CaseSteppedDown');
        const referred = decision.entries.some((e) => e.type === 'CaseReferred');
        for (const { shared: { side, from, to, cause }, how, side: by } of climbs) {
          const { ladder, climbs_alone_to } = channelOf(decision.kase);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThan(ladder.length);
          expect(sideOf(decision.kase, side).rung).toBe(to);
          expect({ how, by: how === 'limit' ? null : by }).toEqual(cause === 'limit' ? { how: 'limit', by: null } : { how: 'person', by: cause === 'confirmed' ? decision.kase.home : side });
          if (cause === 'confirmed') expect([command.do.type, before?.sides[side]?.proposal?.to]).toEqual(['confirm-climb', to]);
          else expect(to).toBeLessThanOrEqual(climbs_alone_to);
        }
        for (const side of decision.kase.policy.sides) {
          const { proposal, rung } = sideOf(decision.kase, side);
          const known = before ? sideOf(before, side).rung : 0;
          if (!referred) expect(rung - known).toBe(moves.filter((c) => c.shared.side === side).reduce((sum, c) => sum + c.shared.to - c.shared.from, 0));
          if (proposal) expect(proposal.to).toBeGreaterThan(Math.max(rung, channelOf(decision.kase).climbs_alone_to));
        }
      }
    }, 80);
  });
});
