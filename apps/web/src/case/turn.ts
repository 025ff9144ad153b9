import type { CaseView, ClockLine, Message } from '#contracts';
import { type Said, said } from '../history/said.js';

/** What a button of the state banner does: a command of the server, or a kind of message. */
export type Step =
  | { readonly do: 'acknowledge' | 'accept' | 'refuse' | 'accept-referral' | 'refuse-referral' | 'validate' | 'confirm-climb' | 'decline-climb' | 'close' | 'reopen' | 'followup' | 'resume' | 'recheck' }
  /** To a question, or to the case itself where `about` is null. */
  | { readonly do: 'answer'; readonly about: string | null }
  | { readonly do: 'withdraw'; readonly about: string }
  /** `from`: epoch ms from which a reminder is courteous, half of the limit. */
  | { readonly do: 'remind'; readonly about: string | null; readonly from: number };

export interface Turn {
  readonly whose: 'ours' | 'theirs' | 'nobody';
  /** The side that is awaited; null when nobody is. */
  readonly side: string | null;
  readonly headline: Said;
  /** The limit that runs out first among those the awaited side must act on. */
  readonly clock: ClockLine | null;
  /** A question that waits for the reader's side. */
  readonly asked: Message | null;
  readonly primary: Step | null;
  readonly others: readonly Step[];
}

/** Limits that ask one side for one act; a standstill or the overall target asks for nothing in particular. */
const ASKS: ReadonlySet<string> = new Set(['triage', 'acknowledge', 'next_step', 'accept', 'answer', 'reply', 'proposal', 'recheck']);
const byDue = (a: ClockLine, b: ClockLine): number => Date.parse(a.due_at) - Date.parse(b.due_at);

const running = (clocks: readonly ClockLine[], kind: ClockLine['kind']): ClockLine | null => clocks.find((c) => c.kind === kind && c.state === 'running') ?? null;

/** The limit a side must act on first, and only then those that merely run. */
export function awaited(clocks: readonly ClockLine[], side: string | null): ClockLine | null {
  const open = clocks.filter((c) => c.side === side && c.state === 'running').sort(byDue);
  // A licence is decided by another office in its own time: it is what is awaited where nothing nearer is.
  return open.find((c) => ASKS.has(c.kind)) ?? open.find((c) => c.kind === 'licence') ?? null;
}

/** Whose turn it is, until when, and which legal step comes next for the reader (WORDING §5.6). */
export function turnOf(view: CaseView, me: string): Turn {
  const { line } = view;
  // A case that waits for its company, or is only looked at from time to time, waits for neither side.
  const rests = line.paused !== null || line.state === 'monitoring';
  const whose = line.turn === null || rests ? 'nobody' : line.turn === me ? 'ours' : 'theirs';
  const mine = awaited(line.clocks, me);
  const clock = whose === 'theirs' ? awaited(line.clocks, line.turn) : line.paused ? running(line.clocks, 'pause') : mine;
  const asked = mine?.kind === 'reply' ? view.messages.find((m) => m.id === mine.subject) ?? null : null;
  const primary = primaryOf(view, mine && presses(mine, whose) ? mine : null);
  return { whose, side: line.turn, headline: headlineOf(view, whose, clock), clock, asked, primary, others: othersOf(view, me, primary, clock) };
}

function headlineOf({ line }: CaseView, whose: Turn['whose'], clock: ClockLine | null): Said {
  if (line.paused) return said('desk.state.paused');
  if (line.state === 'monitoring') return said('desk.state.monitoring');
  if (line.state === 'closed') return said('desk.state.closed', { outcomes: { words: line.outcomes.map((o) => `out.${o}` as 'out.lapsed') } });
  if (whose === 'ours') return clock ? said('desk.state.ours', { action: { word: `clock.${clock.kind}` } }) : said('desk.state.ours.next');
  if (whose === 'nobody' || line.turn === null) return said('desk.state.nobody');
  const side = { side: line.turn };
  switch (clock?.kind) {
    case 'acknowledge': return said('desk.state.waiting_receipt', { side });
    case 'accept': return said(line.referral ? 'desk.state.waiting_referral' : 'desk.state.waiting_accept', { side });
    case 'triage': return said('desk.state.waiting_triage', { side });
    case 'proposal': return proposalOf(line, line.turn);
    default: return said('desk.state.waiting', { side });
  }
}

function proposalOf(line: CaseView['line'], side: string): Said {
  const rank = line.sides.find((s) => s.proposal)?.proposal?.rank ?? 'leaders';
  return said('desk.state.proposal', { rank: { rank }, side: { side } });
}

/** While the other side is awaited, a first answer that is due later is no reason to press for one now. */
const presses = (mine: ClockLine, whose: Turn['whose']): boolean => !(whose === 'theirs' && mine.kind === 'answer');

/** The step that the reader's own first limit asks for, if the server would take it; without a limit, what moves the case on. */
function primaryOf({ commands, line }: CaseView, mine: ClockLine | null): Step | null {
  const may = (command: string): boolean => commands.includes(command);
  switch (mine?.kind) {
    case 'triage': return may('validate') ? { do: 'validate' } : null;
    case 'acknowledge': return may('acknowledge') ? { do: 'acknowledge' } : null;
    case 'accept': return taking(may);
    case 'answer': return may('message') ? { do: 'answer', about: null } : null;
    case 'reply': return may('message') ? { do: 'answer', about: mine.subject } : null;
    case 'next_step': return may('validate') ? { do: 'validate' } : taking(may);
    case 'recheck': return may('recheck') ? { do: 'recheck' } : null;
    case 'proposal': return may('confirm-climb') ? { do: 'confirm-climb' } : null;
    // Nothing says that the goods move, so what is next is to write; the end of a case is never pressed.
    default: return line.paused === null && line.turn === line.home && may('close') && may('message') ? { do: 'followup' } : null;
  }
}

/** A case that was referred is taken up in its new channel by answering that. */
const taking = (may: (command: string) => boolean): Step | null =>
  may('accept-referral') ? { do: 'accept-referral' } : may('accept') ? { do: 'accept' } : null;

function othersOf(view: CaseView, me: string, primary: Step | null, clock: ClockLine | null): Step[] {
  const { commands, line, messages } = view;
  const may = (command: string): boolean => commands.includes(command);
  const steps: Step[] = [];
  if (primary?.do === 'acknowledge' && may('validate')) steps.push({ do: 'validate' });
  const take = taking(may);
  if (primary?.do === 'acknowledge' && take) steps.push(take);
  if (may('refuse-referral')) steps.push({ do: 'refuse-referral' });
  if ((primary?.do === 'accept' || primary?.do === 'acknowledge') && may('refuse')) steps.push({ do: 'refuse' });
  if (primary?.do === 'confirm-climb' && may('decline-climb')) steps.push({ do: 'decline-climb' });
  if (may('resume')) steps.push({ do: 'resume' });
  if ((primary?.do === 'recheck' || primary?.do === 'followup') && may('close')) steps.push({ do: 'close' });
  if (line.state === 'closed' && may('reopen')) steps.push({ do: 'reopen' });
  const asked = line.clocks.find((c) => c.side === me && c.kind === 'reply' && c.state === 'running');
  if (asked && primary?.do !== 'answer' && may('message')) steps.push({ do: 'answer', about: asked.subject });
  const ours = messages.findLast((m) => m.side === me && m.question === 'open');
  if (primary === null && line.paused === null && may('message')) {
    steps.push({ do: 'followup' });
    if (clock && clock.side !== me) steps.push({ do: 'remind', about: clock.kind === 'reply' ? clock.subject : null, from: halfOf(clock) });
    if (ours) steps.push({ do: 'withdraw', about: ours.id });
    if (awaited(line.clocks, me)?.kind === 'answer') steps.push({ do: 'answer', about: null });
  }
  return steps;
}

const halfOf = (clock: ClockLine): number => (Date.parse(clock.started_at) + Date.parse(clock.due_at)) / 2;
