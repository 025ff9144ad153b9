import fc from 'fast-check';
import { BRIEF_POINTS, type Brief, type BriefPointName, briefSchema } from '#contracts';
import { type Case, type Entry, LANGUAGES, type Language, type MeasureFacts, PRIVATE_CLOCKS, type SideId, toldSides } from '#domain';
import { issuerOf, sourceOf } from '../../../../test/factories/cap.js';
import { CaseRun } from '../../../../test/factories/case.js';
import { officeOf, threeSides, twoSides } from '../../../../test/factories/network.js';
import { ofSeverity, report } from '../../../../test/factories/report.js';
import { takenOf, walks } from '../../../../test/factories/walk.js';
import { type Unreal, unrealIn } from '../unreal.js';
import { briefOf } from './brief-of.js';
import { releasedToAll } from './released.js';
import { PAGE_LINES, TYPED_MAX_CHARACTERS, columnsOf, cutTo } from './within-a-page.js';

const network = twoSides();

/** The brief that a side gets: of another side's part of the case nothing is at hand. */
function briefFor(side: SideId, kase: Case, entries: readonly Entry[], language: Language = 'en', of = network, measures: readonly MeasureFacts[] = [], unreal: Unreal | null = null): Brief {
  const read = side === kase.home ? kase : { ...kase, report: null, assessment: null, clocks: kase.clocks.filter(({ kind, side: whose }) => whose === side || !PRIVATE_CLOCKS.includes(kind)) };
  return briefOf({ kase: read, measures, entries: sourceOf(kase, entries, side).entries, network: of, items: issuerOf(of, side).items, unreal }, language);
}
const of = (run: CaseRun, language?: Language, side: SideId = 'B'): Brief => briefFor(side, run.kase, run.entries, language);
const texts = (brief: Brief, point: BriefPointName): string[] => brief.points.filter((p) => p.point === point).flatMap(({ lines }) => lines.map(({ label, text }) => [label, text].filter(Boolean).join(': ')));
const filed = (severity: 1 | 2 | 3 | 4 = 4, changes: Parameters<typeof report>[0] = {}): CaseRun => CaseRun.file(network, report({ ...ofSeverity(severity), ...changes }));
const say = (run: CaseRun, side: SideId, text: string, rest: object = {}): CaseRun => run.wait(1_000).by(side, { type: 'message', id: `m-${run.entries.length}`, kind: 'followup', about: null, tlp: 'AMBER', body: { text, language: 'ko' }, ...rest } as never);

describe('the brief of a case', () => {
  it('is the same for every side that was told, whatever was done, holds no word that did not cross to all of them, and fits its schema and its page', () => {
    fc.assert(fc.property(walks, fc.constantFrom(...LANGUAGES), (walk, language) => {
      const entries: Entry[] = [];
      for (const { decision: { kase, entries: more } } of takenOf(walk)) {
        entries.push(...more);
        const own = briefFor(kase.home, kase, entries, language, walk.network);
        briefSchema.parse(own);
        const printed = JSON.stringify(own);
        for (const side of toldSides(kase)) expect(JSON.stringify(briefFor(side, kase, entries, language, walk.network))).toBe(printed);
        const may = JSON.stringify([...releasedToAll(kase).values()]);
        for (const { word } of walk.canaries) if (!may.includes(word)) expect(printed).not.toContain(word);
        expect(own.points.map(({ point }) => point)).toEqual(BRIEF_POINTS);
      }
    }), { numRuns: 12 });
  });

  it('has nothing but empty points while no other side was told, and says why', () => {
    const brief = of(filed(1), 'en', 'A');
    expect(brief.points.map(({ lines, remark }) => [lines, remark])).toEqual(Array(6).fill([[], 'Nothing on this has been given so far.']));
    expect([brief.notes.some((note) => note.startsWith('No other side has been notified')), brief.sides, brief.head, JSON.stringify(brief).includes('graphite')]).toEqual([true, ['A'], null, false]);
  });

  it('says the six points in each language, with the grade by the words of a side that reads it', () => {
    const run = filed(4).wait(1_000).by('B', { type: 'acknowledge' });
    expect([of(run).title, of(run, 'ko').title, of(run, 'zh-Hans').title]).toEqual(['Brief on graphite', '사안 개요: 흑연', '事项简报：石墨']);
    expect(texts(of(run), 'measures_taken').map((line) => line.split(': ').at(-1))).toEqual([expect.stringMatching(/^notified /), 'confirmed receipt']);
    expect(texts(of(run), 'help_wanted').length).toBeGreaterThan(0);
    expect(of(run, 'ko').points.map(({ title }) => title)).toEqual(['영향', '원인', '예상 기간', '영향 분야', '조치 사항', '협조 요청 사항']);
  });

  it('says in the words of the pages why nothing is real, what came of applications, and that the list of a year may still move a limit', () => {
    const { kase, entries } = filed(4);
    const said = (unreal: Unreal | null) => { const { title, notes, exercise } = briefFor('B', kase, entries, 'ko', network, [], unreal); return [title, notes[0], exercise]; };
    expect([said('exercise'), said('demonstration')]).toEqual([['[훈련] 사안 개요: 흑연', '훈련입니다. 실제 상황이 아닙니다.', true], ['[시연용] 사안 개요: 흑연', '시연용입니다. 실제 사안을 입력하지 마십시오', true]]);
    expect([said(null)[2], unrealIn({}, false), unrealIn({}, true), unrealIn({ exercise: true }, true)]).toEqual([false, null, 'demonstration', 'exercise']);
    const licences = (['granted', 'withdrawn', null] as const).map((result, n) => ({ id: String(n), filed_on: '2026-03-02', result }));
    const moved = { ...kase, licences, clocks: kase.clocks.map((clock) => ({ ...clock, provisional: true })) };
    expect(texts(briefFor('B', moved, entries, 'ko'), 'impact')).toContain('허가 신청: 신청 3건 · 발급 1건 · 신청 철회 1건 · 결정 대기 1건');
    expect(texts(briefFor('B', moved, entries, 'ko'), 'expected_length').every((line) => /잠정 기한: \d{4}년 공휴일/.test(line))).toBe(true);
  });

  it('keeps typed words in their language and says so, gives corrections instead of what they correct, and nothing of what was withdrawn or is for recipients only', () => {
    const run = say(say(filed(4).wait(1_000).by('B', { type: 'acknowledge' }), 'B', '통관 절차를 확인하고 있습니다'), 'B', '받는 사람만 보는 말', { tlp: 'RED' });
    const first = run.facts.messages?.[0]?.id;
    expect(of(run).points[4]?.lines.at(-1)).toMatchObject({ text: '통관 절차를 확인하고 있습니다', words: 'typed', language: 'ko', mark: 'original in Korean' });
    expect(JSON.stringify(of(run))).not.toContain('받는 사람만');
    const corrected = say(run, 'B', '내일 확인합니다', { kind: 'correction', about: first });
    expect([JSON.stringify(of(corrected)).includes('통관 절차를'), JSON.stringify(of(corrected)).includes('내일 확인합니다')]).toEqual([false, true]);
  });

  it('shows a translation that somebody answers for instead, with the original beside it; a machine\'s draft is none', () => {
    const run = say(filed(4).wait(1_000).by('B', { type: 'acknowledge' }), 'B', '확인 중입니다');
    const message = run.facts.messages?.[0]?.id ?? '';
    run.wait(1_000).by('A', { type: 'translate', id: 'draft', message, language: 'en', text: 'We check', by: 'service' } as never);
    expect(of(run).points[4]?.lines.at(-1)).toMatchObject({ text: '확인 중입니다', words: 'typed' });
    run.wait(1_000).by('A', { type: 'approve-translation', translation: 'draft' } as never);
    expect(of(run).points[4]?.lines.at(-1)).toMatchObject({ text: 'We check', words: 'machine', original: { text: '확인 중입니다', language: 'ko' } });
    expect(of(run, 'ko').points[4]?.lines.at(-1)).toMatchObject({ text: '확인 중입니다', words: 'typed' });
  });

  it('asks for what a question still asks for, and no longer once it is answered', () => {
    const run = say(filed(4).wait(1_000).by('B', { type: 'acknowledge' }), 'B', '계약서가 있습니까', { kind: 'question' });
    expect(texts(of(run), 'help_wanted').at(-1)).toContain('계약서가 있습니까');
    const answered = say(run, 'A', '있습니다', { kind: 'answer', about: run.kase.questions[0]?.id });
    expect([JSON.stringify(of(answered).points[5]).includes('계약서가'), JSON.stringify(of(answered).points[4]).includes('있습니다')]).toEqual([false, true]);
  });

  it('stays on its page however much was said, and says how much is left out', () => {
    const run = filed(4).wait(1_000).by('B', { type: 'acknowledge' });
    for (let n = 0; n < 40; n += 1) say(run, n % 2 === 0 ? 'A' : 'B', `${n} ${'긴 글 '.repeat(200)}`);
    const brief = of(run, 'ko');
    const [measures] = brief.points.filter(({ point }) => point === 'measures_taken');
    const lines = brief.points.flatMap((point) => point.lines);
    expect(lines.reduce((n, line) => n + Math.ceil(columnsOf([line.when, line.label, line.text, line.mark].filter(Boolean).join('   ')) / 96), 0)).toBeLessThanOrEqual(PAGE_LINES);
    expect([measures?.remark, lines.at(-2)?.mark]).toEqual([`그 밖의 ${String(measures?.left_out)}건은 사안에서 계속됩니다.`, expect.anything()]);
    expect(measures?.lines.at(-1)?.text).toMatch(/^39 /);
    expect(measures?.lines.at(-1)?.mark).toMatch(/사안에서 계속, 나머지 \d+자$/);
  });

  it('names the measure behind it, by its title in another language where it has none in its own, and when that ends', () => {
    const run = filed(4);
    const notice: MeasureFacts = { kind: 'notice', issuer: 'B', office: null, number: '2026-7', title: { ko: null, 'zh-Hans': '公告', en: null }, published_on: '2026-03-01', in_force_from: null, ends_on: '2026-12-01', suspended_until: null, hs: [], hs_version: null, wto_code: null, causes: [], source: null, steps: [] };
    const brief = briefFor('B', run.kase, run.entries, 'en', network, [notice]);
    expect([texts(brief, 'cause')[1], brief.points[1]?.lines[1]?.mark, texts(brief, 'expected_length')[0]]).toEqual(['Measure: 2026-7 · 公告 · Sunday 1 March 2026', 'original in Chinese', 'Measure ends: Tuesday 1 December 2026']);
  });

  it('says what came of it among the measures taken, in words and without what only its company knows', () => {
    const outcome = { outcome: 'contracted_volume_released', on: '2026-03-11', quantity: { value: 317, unit: 'TNE' }, moved_by: { who: 'unknown', code: null }, text: null };
    const run = filed(4).wait(1_000).by('B', { type: 'acknowledge' }).wait(1_000).by('A', { type: 'record-outcome', id: 'o-1', outcome, corrects: null, reason: null } as never);
    expect(texts(of(run), 'measures_taken').at(-1)).toMatch(/outcome recorded: contracted volume released$/);
    expect(JSON.stringify(of(run))).not.toContain('317');
  });

  it('says what both agreed in minutes, what is promised there and until when; a draft, and an edition that one side alone approved, say nothing', () => {
    const run = filed(4).wait(1_000).by('A', { type: 'request-consultation', reason: 'r' } as never).by('B', { type: 'hold-consultation', text: null } as never);
    const actions = [{ side: 'B', office: officeOf('B', 'desk'), due_on: '2026-03-20', texts: { en: 'releases the graphite' } }];
    const minutes = { number: 1, texts: { en: 'both talked of it', ko: '협의하였다' }, statement: null, actions };
    run.by('A', { type: 'draft-minutes', ...minutes, texts: { en: 'for ourselves' } } as never).by('A', { type: 'put-forward-minutes', ...minutes } as never).wait(1_000).by('A', { type: 'approve-minutes', number: 1, edition: 1 } as never);
    for (const word of ['for ourselves', 'both talked', 'releases the graphite']) expect(JSON.stringify(of(run))).not.toContain(word);
    run.by('B', { type: 'approve-minutes', number: 1, edition: 1 } as never);
    expect([texts(of(run), 'measures_taken').find((line) => line.startsWith('record')), texts(of(run, 'ko'), 'measures_taken').some((line) => line.endsWith('협의하였다'))]).toEqual(['record of consultation 1, confirmed by every side: both talked of it', true]);
    expect(texts(of(run), 'measures_taken')[0]).toMatch(/^agreed action 1\.1: .*, by the end of Friday 20 March 2026: releases the graphite$/);
    expect(texts(of(run), 'expected_length')[0]).toBe('Agreed action: by Friday 20 March 2026');
    run.wait(1_000).by('B', { type: 'complete-action', id: '1.1', text: 'it left' } as never);
    expect([texts(of(run), 'measures_taken').at(-1), texts(of(run), 'expected_length').some((line) => line.startsWith('Agreed'))]).toEqual([expect.stringMatching(/reported agreed action 1\.1 as done: it left$/), false]);
  });

  it('says how much of the goods lies where, as that crossed, and to a side that was not given it nothing', () => {
    const row = (id: string, value: number, stage: string) => ({ of: null, id, contract: `contract-${id}`, quantity: { value, unit: 'TNE' }, port: null, stage, stage_on: '2026-03-10' });
    const run = filed(4).wait(1_000).by('B', { type: 'acknowledge' }).by('A', { type: 'record-shipments', rows: [row('x', 317, 'held'), row('y', 51, 'released')] } as never);
    const [line] = texts(of(run), 'impact').filter((one) => one.startsWith('Shipments'));
    expect([line, /317|contract-/.test(JSON.stringify(of(run)))]).toEqual([expect.stringMatching(/^Shipments: not yet released .*: 200 to 500 tonnes · released, .*: 50 to 100 tonnes$/), false]);
    const later = { ...run.kase, policy: { ...run.kase.policy, sides: [...run.kase.policy.sides, 'C'] }, sides: { ...run.kase.sides, C: run.kase.sides['B'] } } as Case;
    expect(texts(briefFor('B', later, run.entries), 'impact').filter((one) => one.startsWith('Shipments'))).toEqual([]);
  });

  it('has nothing that one of several sides was given alone', () => {
    const three = threeSides({ other_sides: 'watch' } as never);
    const run = CaseRun.file(three, report({ ...ofSeverity(4), network: three.id }));
    const [disclosure] = run.kase.disclosures;
    if (!disclosure) throw new Error('nothing crossed');
    const narrowed = { ...run.kase, disclosures: [...run.kase.disclosures, { ...disclosure, value: 'only-for-b', to: ['B'] }] };
    expect(JSON.stringify(briefFor('C', narrowed, run.entries, 'en', three))).not.toContain('only-for-b');
    expect(releasedToAll(narrowed).get(disclosure.field)?.value).toBe(disclosure.value);
  });
});

describe('a text on a page', () => {
  it('is cut between characters as people see them, and counts the rest', () => {
    expect(cutTo('a\n b', TYPED_MAX_CHARACTERS)).toEqual({ text: 'a b', cut: 0 });
    expect(cutTo('👩‍🔬👩‍🔬👩‍🔬', 2)).toEqual({ text: '👩‍🔬👩‍🔬…', cut: 1 });
    expect([columnsOf('흑연 a'), columnsOf('石墨，')]).toEqual([6, 6]);
  });
});
