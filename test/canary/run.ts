import type { CaseView, CommandName, ReportReceipt } from '#contracts';
import { commandSchemas } from '#contracts';
import type { SideId } from '#domain';
import type { Company } from '../harness/company.js';
import { type Book, type Leak, everybodyOf } from './book.js';
import type { History, Step } from './history.js';
import { Oracle } from './oracle.js';
import type { Listener } from './people.js';
import { planted } from './report.js';
import { COMMANDS, OTHERS, type Reads, type Scene } from './rows.js';
import type { Stage } from './stage.js';
import { type Names, isAboutCase, look } from './sweep.js';

const SIDES: readonly SideId[] = ['KR', 'CN'];
const NOWHERE = 'KR-0000-0000';
/** Names of entries and fields that are the home side's alone, whoever's words stand in them. */
const AT_HOME = /ReportFiled|ReportValidated|FactsRequested|FactsAdded|ConsentChanged|ReportSettledAtHome|consented_at|cover_days|daily_use|next_delivery/;

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
/** A draft that the company began and did not send. @returns its secret */
async function draftOf({ who, place }: Listener<Company>, book: Book, { n, home }: { n: number; home: SideId }): Promise<string> {
  const started = await who.send('POST', '/report', `side=kr-cn%2F${home}`, FORM);
  const draft = started.headers.get('location')?.split('/')[2] ?? '';
  const word = book.word(`draft of company ${n}`);
  const { status } = await who.send('POST', `/report/${draft}/goods`, `goods=${word}`, FORM);
  if (status !== 303) throw new Error(`the draft was not taken: ${status}`);
  for (const sign of [word, book.known(draft, `secret of the draft of company ${n}`)]) book.allow(sign, [place]);
  return draft;
}

/** One drawn history on a running service, with everybody listening. */
export class Run {
  readonly leaks: Leak[] = [];
  /** Words labelled TLP:RED, which no file holds, whoever asks for it. */
  private readonly red = new Set<string>();
  /** What was done and what came of it, for whoever must understand a leak. */
  readonly lines: string[] = [];
  private constructor(private readonly stage: Stage, private readonly oracle: Oracle, private readonly company: Listener<Company>, private readonly receipt: ReportReceipt, private readonly names: Names, private readonly home: SideId) {}

  /** A company files the report. */
  static async begin(stage: Stage, history: History): Promise<Run> {
    const { n, place, company } = await stage.newCompany();
    const { body, canaries } = planted(stage.book, n, history);
    const oracle = new Oracle(stage.book, history, canaries, place);
    const receipt = await company.who.file(body);
    stage.book.allow(stage.book.known(receipt.token, `secret of company ${n}`), [place]);
    const draft = await draftOf(company, stage.book, { n, home: history.home });
    const names = { kase: await stage.service.caseOf(receipt.reference), report: receipt.reference, token: receipt.token, draft, digest: stage.digest, officer: stage.officer };
    const run = new Run(stage, oracle, company, receipt, names, history.home);
    run.lines.push(`a company of ${history.home} files ${names.report}, ${names.kase}${history.severe ? ', severe' : ''}, agrees to ${history.consent.join(', ') || 'nothing'}${history.names_itself ? ', and names itself in its goods' : ''}`);
    await run.everybodyLooks();
    return run;
  }

  async take(step: Step): Promise<void> {
    if (step.who === 'time') await this.stage.service.move(step.wait_ms);
    else if (step.who === 'company') await this.companyActs(step);
    else await this.officerActs(step, step.who === 'home' ? this.home : this.oracle.other);
    if (step.who === 'time') this.lines.push(`${Math.round(step.wait_ms / 60_000)} minutes pass`);
    await this.everybodyLooks();
  }

  /** Everybody looks at every page about the case, in every form, and what was said everywhere is looked at. */
  async end(): Promise<void> {
    await this.stage.service.still();
    const listeners = [...this.stage.people.all, this.company];
    await Promise.all(listeners.map(async (listener) => {
      for (const page of this.stage.pages.filter(isAboutCase)) {
        const { status, text } = await look(listener, page, this.names, listener === this.company);
        const names = everybodyOf(this.oracle.other).includes(listener.place) && status === 200 ? AT_HOME.exec(text)?.[0] : undefined;
        const red = page.template.startsWith('/api/v1/history') ? [...this.red].find((word) => text.includes(word)) : undefined;
        if (red !== undefined) this.leaks.push({ place: listener.place, what: `words labelled TLP:RED at ${page.template}`, sign: red, after: '' });
        if (names !== undefined) this.leaks.push({ place: listener.place, what: `the name ${names} at ${page.template}`, sign: names, after: '' });
      }
    }));
    this.hear();
    await this.company.close();
  }

  private async companyActs({ pick, consent, around }: Step): Promise<void> {
    const place = this.oracle.company;
    if (pick % 3 === 0) {
      const { status } = await this.company.who.consent(this.receipt, consent, pick % 2 === 0);
      if (status === 200) this.oracle.consented(consent, pick % 2 === 0);
      this.lines.push(`the company ${pick % 2 === 0 ? 'agrees to' : 'takes back'} ${consent}: ${status}`);
      return;
    }
    const question = (await this.company.who.follow(this.receipt)).questions.find((q) => !q.answered)?.id ?? null;
    const word = this.stage.book.word(`facts of ${place}`);
    const { status } = await this.company.who.add(this.receipt, around.join(word), question);
    if (status === 200 && OTHERS['POST /api/v1/reports/{reference}/facts']?.text === 'company') this.stage.book.allow(word, [place, ...everybodyOf(this.home)]);
    this.lines.push(`the company says ${word}: ${status}`);
  }

  private async officerActs(step: Step, side: SideId): Promise<void> {
    const desk = this.stage.people.of(side, 'officer');
    const seen = await desk.ask<CaseView>('GET', `/api/v1/cases/${this.names.kase}`);
    const view = seen.status === 200 ? seen.body : null;
    // A file is offered too, and is no command with a body.
    const offered = (view?.commands ?? []).filter((name): name is CommandName => name in COMMANDS);
    const command = (step.willing ? offered[step.pick % Math.max(1, offered.length)] : undefined) ?? step.command;
    const scene: Scene = { view, side, sides: SIDES, pick: step.pick, now: this.stage.service.now };
    const said: { readonly place: string; readonly word: string }[] = [];
    const say = (place: string): string => {
      const word = this.stage.book.word(`${command} by ${side} on ${this.names.kase}, ${place}`);
      said.push({ place, word });
      return step.around.join(word);
    };
    const body = { ...COMMANDS[command].body(say, scene), ...this.version(command, view, step), ...(step.mistake === 'broken' ? { [`a-${say('a field that there is not')}`]: say('a field that there is not') } : {}) };
    const { status } = await desk.ask('POST', `/api/v1/cases/${step.mistake === 'elsewhere' ? NOWHERE : this.names.kase}/${command}`, body);
    if (status === 200) this.oracle.taken(command, body, side);
    for (const { place, word } of said) this.allow(status, word, COMMANDS[command].reads[place], { side, red: 'tlp' in body && body.tlp === 'RED' });
    this.lines.push(`${side} puts ${command} ${said.map((s) => s.word).join(' ')}: ${status}`);
  }

  /** Words that the service took are read by whoever may read them; of those that it refused, whoever wrote them may be reminded. */
  private allow(status: number, word: string, reads: Reads | undefined, { side, red }: { side: SideId; red: boolean }): void {
    const { book } = this.stage;
    if (status !== 200) book.allow(word, [side], false);
    else if (reads === undefined) throw new Error(`nobody says who reads ${word}`);
    else if (reads === 'label' && red) this.toRecipients(word, side);
    else book.allow(word, this.oracle.readersOf(reads, side));
  }

  /** Whoever sent it reads it; the other side's officer does, unless the case has gone to a channel of other offices. */
  private toRecipients(word: string, by: SideId): void {
    this.red.add(word);
    this.stage.book.allow(word, [by]);
    this.stage.book.allow(word, SIDES, false);
  }

  private version(command: CommandName, view: CaseView | null, { mistake }: Step): object {
    const seen = view?.line.version ?? 1;
    return 'version' in commandSchemas[command].shape ? { version: Math.max(1, mistake === 'stale' ? seen - 1 : seen) } : {};
  }

  /** Both sides open the case, the company its report, and everything that came down is looked at before anything else happens. */
  private async everybodyLooks(): Promise<void> {
    for (const side of SIDES) await this.stage.people.of(side, 'officer').ask('GET', `/api/v1/cases/${this.names.kase}`);
    await this.company.who.look(this.receipt);
    this.hear();
  }

  private hear(): void { this.leaks.push(...this.company.listen(this.stage.book), ...this.stage.hear()); }
}
