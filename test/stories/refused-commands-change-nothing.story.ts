import type { Problem } from '#contracts';
import { randomUUID } from 'node:crypto';
import { urea } from '../factories/report.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { changesNothing, rulesOf } from '../harness/unchanged.js';

let server: StoryServer;
beforeAll(async () => { server = await startPostgres(); });
afterAll(async () => { await server?.stop(); });

describe('a command that is refused', () => {
  let hotline: Hotline;
  let reference: string;
  const desks: Record<string, Desk> = {};
  beforeAll(async () => {
    hotline = await Hotline.open({ server });
    for (const name of ['kr-desk', 'cn-desk', 'kr-supervisor', 'kr-admin']) desks[name] = await hotline.signIn(name);
    reference = await hotline.caseOf(await hotline.file(urea()));
    await desks['kr-desk']?.do(reference, 'validate');
  });
  afterAll(async () => { await hotline?.close(); });

  /** As the officer's side sees the case; whoever sees none says what nobody does. */
  const versionFor = async (who: string): Promise<number> => (await desks[who.endsWith('desk') ? who : 'kr-desk']?.view(reference))?.line.version ?? 0;
  const put = (who: string, command: string, body: unknown, at = reference, headers: Record<string, string> = {}) => changesNothing(hotline,
    () => (desks[who] ?? new Visitor(hotline.url)).ask<Problem & Record<string, unknown>>('POST', `/api/v1/cases/${at}/${command}`, body, headers));

  it('because somebody was faster tells the present version, and changes nothing', async () => {
    const seen = await versionFor('cn-desk');
    await desks['kr-desk']?.do(reference, 'message', { kind: 'followup', body: { text: '…', language: 'ko' }, about: null });
    const answer = await put('cn-desk', 'accept', { version: seen });
    expect(answer).toMatchObject({ status: 409, body: { code: 'stale-version', current: seen + 1, last: { type: 'MessageSent', side: 'KR', office: 'kr-trade-cooperation-desk' } } });
    expect(answer.body.detail).toContain(String(seen + 1));
  });

  it.each<[string, string, string, (v: number) => object, number, object]>([
    ['it was done already', 'kr-desk', 'acknowledge', (v) => ({ version: v }), 409, { code: 'already-done', office: 'kr-trade-cooperation-desk' }],
    ['it is the other side\'s', 'kr-desk', 'accept', (v) => ({ version: v }), 403, { code: 'not-your-side', side: 'CN' }],
    ['it is the home side\'s', 'cn-desk', 'severity', (v) => ({ version: v, severity: 1, reason: '…' }), 403, { code: 'not-your-side', side: 'KR' }],
    ['supervisors only read', 'kr-supervisor', 'acknowledge', (v) => ({ version: v }), 403, { code: 'not-allowed' }],
    ['administrators see no cases', 'kr-admin', 'acknowledge', (v) => ({ version: v }), 403, { code: 'not-allowed' }],
    ['nobody is signed in', 'nobody', 'acknowledge', (v) => ({ version: v }), 401, { code: 'unauthenticated' }],
    ['nothing is proposed', 'kr-desk', 'confirm-climb', (v) => ({ version: v, side: 'CN', reason: '…' }), 409, { code: 'not-possible-now' }],
    ['there is no such side', 'kr-desk', 'confirm-climb', (v) => ({ version: v, side: '__proto__', reason: '…' }), 409, { code: 'not-possible-now' }],
    ['it is not closed', 'kr-desk', 'reopen', (v) => ({ version: v, reason: '…' }), 409, { code: 'not-possible-now' }],
    ['nothing would change', 'kr-desk', 'severity', (v) => ({ version: v, severity: 4, reason: '…' }), 409, { code: 'not-possible-now' }],
    ['no such question was put', 'kr-desk', 'message', () => ({ kind: 'answer', body: { text: '…', language: 'ko' }, about: randomUUID() }), 409, { code: 'unknown-subject' }],
    ['there is no such command', 'kr-desk', 'delete', () => ({}), 404, { code: 'not-found' }],
    ['there is no such command, though every object has it', 'kr-desk', 'constructor', () => ({}), 404, { code: 'not-found' }],
  ])('because %s', async (_, who, command, body, status, problem) => {
    expect(await put(who, command, body(await versionFor(who)))).toMatchObject({ status, body: problem });
  });

  it.each<[string, string, unknown, string[]]>([
    ['a command of nothing', 'close', {}, ['/outcomes required', '/text required', '/version required']],
    ['no outcome', 'close', { version: 1, outcomes: [], text: null }, ['/outcomes required']],
    ['an outcome that is none', 'close', { version: 1, outcomes: ['won'], text: null }, ['/outcomes/0 unknown_value']],
    ['a severity of five', 'severity', { version: 1, severity: 5, reason: '…' }, ['/severity wrong_type']],
    ['a version that is no number', 'acknowledge', { version: '1' }, ['/version wrong_type']],
    ['a version of half', 'acknowledge', { version: 1.5 }, ['/version wrong_type']],
    ['an empty reason', 'climb', { version: 1, reason: ' ' }, ['/reason required']],
    ['an endless reason', 'climb', { version: 1, reason: 'x'.repeat(10_001) }, ['/reason too_long']],
    ['a message of no kind', 'message', { kind: 'order', body: { text: '…', language: 'ko' }, about: null }, ['/kind unknown_value']],
    ['a message about nothing known', 'message', { kind: 'answer', body: { text: '…', language: 'ko' }, about: 'x' }, ['/about wrong_format']],
    ['somebody else\'s field', 'acknowledge', { version: 1, side: 'CN' }, ['/side unknown_field']],
  ])('because of %s', async (_, command, body, rules) => {
    const answer = await put('kr-desk', command, body);
    expect([answer.status, rulesOf(answer).toSorted()]).toEqual([422, rules]);
    expect(answer.body.title).toBe('입력 내용을 확인해 주세요');
  });

  it('because the case is not known, the very answer of a case that is not one\'s own', async () => {
    for (const at of ['KR-0000-0000', 'x', '%F0%9F%90%A6', 'KR-0000-0000%00', '%00', 'x'.repeat(1_000)]) expect(await put('kr-desk', 'acknowledge', { version: 1 }, at)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('because another site\'s page sent it', async () => {
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect(await put('kr-desk', 'note', { text: '…' }, reference, headers as unknown as Record<string, string>)).toMatchObject({ status: 403, body: { code: 'wrong-origin' } });
    }
  });
});
