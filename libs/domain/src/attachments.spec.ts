import { type Act, CaseRun, officer } from '../../../test/factories/case.js';
import { twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { ATTACHMENTS_MAX, type FileFacts, attachmentWithheld, mayOpenFile, ownAttachments } from './attachments.js';
import type { CompanyCommand } from './commands.js';
import { decide } from './decide.js';

const facts = (sha256: string, more: Partial<FileFacts> = {}): FileFacts => ({ name: `${sha256}.pdf`, media_type: 'application/pdf', size: 1, sha256, tlp: 'AMBER', ...more });
const attach = (id: string, redacts: string | null = null, sha256 = id) => ({ type: 'attach', id, file: facts(sha256), redacts }) as const;
const give = (id: string, redacted: boolean): Act => ({ type: 'release-attachment', id, as: `${id}-there`, to: ['B'], redacted, name: 'for the others.pdf', tlp: 'GREEN' });
const told = (): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(4)));
const company = (run: CaseRun, act: CompanyCommand) => {
  const decision = decide(run.kase, { actor: { type: 'company', side: 'A' }, do: act }, run.facts, run.at);
  if (decision.ok) run.kase = decision.kase;
  return decision;
};

describe('files in a case', () => {
  it('are each side\'s own until they are given, and then the receiver has a copy under another name and id', () => {
    const run = told().by('A', attach('original')).by('A', attach('redacted', 'original')).by('B', attach('theirs'));
    expect([ownAttachments(run.kase, 'A').map((a) => a.id), ownAttachments(run.kase, 'B').map((a) => a.id)]).toEqual([['original', 'redacted'], ['theirs']]);
    expect(run.entries.filter((e) => e.type === 'AttachmentAdded').map((e) => [e.sealed, Object.keys(e.own)])).toEqual([[true, ['A']], [true, ['A']], [true, ['B']]]);
    run.by('A', give('redacted', true));
    expect(run.kase.attachments.at(-1)).toMatchObject({ id: 'redacted-there', side: 'B', given_by: 'A', name: 'for the others.pdf', tlp: 'GREEN', sha256: 'redacted', redacts: null });
    expect(run.alerts.map((a) => a.audience.side)).toEqual(['B']);
    expect(JSON.stringify(run.entries.at(-1)?.shared)).not.toMatch(/original|"redacts"|"of"/);
  });

  it('cross by nothing but an officer\'s act, and never an original where a redacted version was meant', () => {
    const run = told().by('A', attach('original'));
    expect(run.refusal('A', give('original', true))).toEqual({ code: 'unknown-subject', subject: 'original' });
    expect(run.refusal('A', give('original', false), { role: 'supervisor' })).toEqual({ code: 'not-your-role' });
    expect(run.refusal('B', give('original', false))).toMatchObject({ code: 'unknown-subject' });
    run.by('A', give('original', false));
    expect(run.refusal('A', give('original', false))).toMatchObject({ code: 'already-done' });
    expect(run.refusal('B', give('original-there', false))).toMatchObject({ code: 'unknown-subject' });
  });

  it('cross to nobody who does not know of the case', () => {
    const run = CaseRun.file(twoSides(), report(ofSeverity(2))).by('A', attach('original'));
    expect(run.refusal('A', give('original', false))).toEqual({ code: 'not-possible-now', state: 'opened' });
    expect(decide(run.kase, { actor: officer('B'), do: attach('x') }, run.facts, run.at)).toMatchObject({ ok: false, refusal: { code: 'not-your-side' } });
  });

  it('a company\'s paper needs the company\'s word to cross as it is, and none of it to cross redacted', () => {
    const run = told();
    expect(company(run, { type: 'hand-in', id: 'paper', file: facts('paper') })).toMatchObject({ ok: true, alerts: [{ audience: { side: 'A' } }] });
    const filed = CaseRun.file(twoSides(), report(ofSeverity(4)));
    expect(company(filed, { type: 'hand-in', id: 'list', file: facts('list'), with_report: true })).toMatchObject({ ok: true, alerts: [], entries: [{ own: { A: { with_report: true } } }] });
    // Handed in by a later try, once an officer has begun: it is news to them.
    const late = company(filed.by('A', { type: 'validate' }), { type: 'hand-in', id: 'again', file: facts('again'), with_report: true });
    expect([late, late.ok && late.entries.map((e) => e.own['A'])]).toMatchObject([{ ok: true, alerts: [{ audience: { side: 'A' } }] }, [expect.not.objectContaining({ with_report: true })]]);
    expect(run.refusal('A', give('paper', false))).toEqual({ code: 'may-not-cross', field: 'attachment', why: 'no_consent', since: null });
    run.by('A', attach('redacted', 'paper'));
    expect(run.refusal('A', give('redacted', true))).toBeNull();
    company(run, { type: 'allow-paper', id: 'paper', given: true });
    run.wait(1_000);
    company(run, { type: 'allow-paper', id: 'paper', given: false });
    expect(run.refusal('A', give('paper', false))).toEqual({ code: 'may-not-cross', field: 'attachment', why: 'withdrawn', since: run.at });
    company(run, { type: 'allow-paper', id: 'paper', given: true });
    run.by('A', give('paper', false));
    expect(run.entries.at(-1)).toMatchObject({ shared: { ground: 'company_consent' }, own: { A: { of: 'paper', consented_at: run.at } } });
    expect(company(run, { type: 'allow-paper', id: 'redacted', given: true })).toMatchObject({ ok: false, refusal: { code: 'unknown-subject' } });
  });

  it('are there once by their contents, so that no original passes for its own redacted version', () => {
    const run = told().by('A', attach('original'));
    expect(run.refusal('A', attach('again', 'original', 'original'))).toMatchObject({ code: 'already-done' });
    expect(run.refusal('A', attach('of nothing', 'nothing'))).toEqual({ code: 'unknown-subject', subject: 'nothing' });
    run.by('A', attach('redacted', 'original'));
    expect(run.refusal('A', attach('of a redacted one', 'redacted'))).toMatchObject({ code: 'unknown-subject' });
    expect(run.refusal('B', attach('theirs', null, 'original'))).toBeNull();
  });

  it('are as many as there is room for', () => {
    const run = told();
    for (let i = 0; i < ATTACHMENTS_MAX.company; i += 1) company(run, { type: 'hand-in', id: `p${i}`, file: facts(`p${i}`) });
    expect(company(run, { type: 'hand-in', id: 'one more', file: facts('one more') })).toMatchObject({ ok: false, refusal: { code: 'too-many-files', max: ATTACHMENTS_MAX.company } });
    for (let i = ATTACHMENTS_MAX.company; i < ATTACHMENTS_MAX.side; i += 1) run.by('A', attach(`o${i}`));
    expect(run.refusal('A', attach('one more'))).toEqual({ code: 'too-many-files', max: ATTACHMENTS_MAX.side });
  });

  it('are opened by recipients of the case, and by the office that brought them, where their label says so', () => {
    const [file] = ownAttachments(told().by('A', attach('x')).kase, 'A');
    if (!file) throw new Error('a file was added');
    const red = { ...file, tlp: 'RED' as const };
    const [author, other, supervisor] = [{ role: 'officer', office: file.office ?? '' }, { role: 'officer', office: 'another' }, { role: 'supervisor', office: file.office ?? '' }] as const;
    expect([mayOpenFile(red, author, false), mayOpenFile(red, other, true)]).toEqual([true, true]);
    expect([mayOpenFile(red, other, false), mayOpenFile(red, supervisor, false), mayOpenFile({ ...red, given_by: 'B' }, author, false)]).toEqual([false, false, false]);
    expect(mayOpenFile({ ...file, tlp: 'AMBER+STRICT' }, supervisor, false)).toBe(true);
    expect(attachmentWithheld(file)).toBeNull();
  });
});
