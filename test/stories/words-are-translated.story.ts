import type { CaseHistory, Message } from '#contracts';
import { MessagesInHistoryAlone, migrate } from '#persistence';
import { DataSource } from 'typeorm';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { TranslationService } from '../harness/translation-service.js';

let server: StoryServer;
let hotline: Hotline;
let service: TranslationService;
let korea: Desk;
let china: Desk;
let reference: string;

beforeAll(async () => {
  [server, service] = await Promise.all([startPostgres(), TranslationService.open()]);
  hotline = await Hotline.open({ server, config: { translation_url: service.url, translation_key: 'key-of-the-service' } });
  [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
  reference = await hotline.caseOf(await hotline.file(urea()));
});
afterAll(async () => {
  await hotline?.close();
  await Promise.all([server?.stop(), service?.close()]);
});

const say = async (by: Desk, text: string, more: object = {}): Promise<Message> => {
  await by.do(reference, 'message', { kind: 'followup', body: { text, language: by === korea ? 'ko' : 'zh-Hans' }, about: null, ...more });
  return last(by);
};
const last = async (by: Desk): Promise<Message> => {
  const message = (await by.view(reference)).messages.at(-1);
  if (!message) throw new Error('nothing was said');
  return message;
};
const named = async (by: Desk, id: string): Promise<Message | undefined> => (await by.view(reference)).messages.find((m) => m.id === id);
const byMachine = (by: Desk, message: string, language = 'zh-Hans') => by.ask<{ code?: string; title?: string }>('POST', `/api/v1/cases/${reference}/machine-translate`, { message, language }, { 'accept-language': 'zh-Hans' });

describe('a person', () => {
  it('sends a translation with the message; the original stays beside it', async () => {
    const sent = await say(korea, '검사를 마쳤습니다', { translations: [{ language: 'zh-Hans', text: '检验已完成' }] });
    const read = await named(china, sent.id);
    expect(read).toMatchObject({ body: { text: '검사를 마쳤습니다', language: 'ko' }, tlp: 'AMBER', translations: [{ language: 'zh-Hans', text: '检验已完成', by: 'person', side: 'KR', approved: null }] });
  });

  it('of the side that reads it adds one later, and a better one, which stands before the first', async () => {
    const sent = await say(korea, '배는 모레 떠납니다');
    await china.do(reference, 'translate', { message: sent.id, language: 'zh-Hans', text: '船后天到' });
    await china.do(reference, 'translate', { message: sent.id, language: 'zh-Hans', text: '船后天出发' });
    expect((await named(korea, sent.id))?.translations.map((t) => [t.side, t.text])).toEqual([['CN', '船后天出发'], ['CN', '船后天到']]);
  });

  it.each([
    ['into its own language', { body: { text: '말', language: 'ko' }, translations: [{ language: 'ko', text: '말' }] }, '/translations/0/language'],
    ['twice into one', { body: { text: '말', language: 'ko' }, translations: [{ language: 'en', text: 'a' }, { language: 'en', text: 'b' }] }, '/translations'],
    ['of a phrase', { body: { phrase: 'drill', values: {} }, translations: [{ language: 'en', text: 'a' }] }, '/translations'],
    ['with nothing in it', { body: { text: '말', language: 'ko' }, translations: [{ language: 'en', text: ' ' }] }, '/translations/0/text'],
  ])('is told what is wrong with one %s', async (_what, part, pointer) => {
    const answer = await korea.try<{ errors: { pointer: string }[] }>(reference, 'message', { kind: 'followup', about: null, ...part });
    expect([answer.status, answer.body.errors.map((e) => e.pointer)]).toEqual([422, [pointer]]);
  });
});

describe('a configured service', () => {
  it('makes a draft that is marked as such until an officer of either side approves it, once', async () => {
    expect((await korea.ask<{ machine_translation: boolean }>('GET', '/api/v1/session')).body.machine_translation).toBe(true);
    const sent = await say(korea, '선적을 기다립니다');
    expect((await byMachine(china, sent.id)).status).toBe(200);
    expect(service.asked.at(-1)).toEqual({ q: '선적을 기다립니다', source: 'ko', target: 'zh', format: 'text', api_key: 'key-of-the-service' });
    const [draft] = (await named(korea, sent.id))?.translations ?? [];
    expect(draft).toMatchObject({ by: 'service', text: '[zh] 선적을 기다립니다', side: 'CN', approved: null });
    await korea.do(reference, 'approve-translation', { translation: draft?.id });
    expect((await named(china, sent.id))?.translations).toMatchObject([{ by: 'service', approved: { side: 'KR', office: 'kr-trade-cooperation-desk' } }]);
    const again = await china.try<{ code: string; office: string }>(reference, 'approve-translation', { translation: draft?.id });
    expect([again.status, again.body.code, again.body.office]).toEqual([409, 'already-done', 'kr-trade-cooperation-desk']);
  });

  it('is never given words for their recipients only, a phrase, or what is in that language already', async () => {
    const before = service.asked.length;
    const red = await say(korea, '비밀스러운 말', { tlp: 'RED' });
    expect(red.body).toMatchObject({ text: '비밀스러운 말' });
    const phrase = await say(korea, '', { body: { phrase: 'drill', values: {} } });
    const chinese = await say(china, '请稍候');
    for (const { id } of [red, phrase, chinese]) expect((await byMachine(korea, id)).body.code).toBe('unknown-subject');
    expect(service.asked).toHaveLength(before);
  });

  it.each([
    ['refuses', (_: unknown, response: { writeHead(status: number): { end(text: string): void } }) => response.writeHead(403).end('{"error":"no"}')],
    ['breaks', (_: unknown, response: { destroy(): void }) => response.destroy()],
    ['answers with something else', (_: unknown, response: { end(text: string): void }) => response.end('<html>')],
    ['answers with no text', (_: unknown, response: { end(text: string): void }) => response.end('{"translatedText":" "}')],
    ['answers with what cannot be stored', (_: unknown, response: { end(text: string): void }) => response.end('{"translatedText":"a\\u0000"}')],
    ['answers with a text that is too long', (_: unknown, response: { end(text: string): void }) => response.end(JSON.stringify({ translatedText: 'x'.repeat(20_000) }))],
    ['answers without end', (_: unknown, response: { end(text: string): void }) => response.end(JSON.stringify({ translatedText: 'x'.repeat(400_000) }))],
    ['sends somewhere else', (_: unknown, response: { writeHead(status: number, headers: object): { end(): void } }) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
  ])('that %s is said to have failed, in the reader\'s language, and leaves nothing', async (_what, answers) => {
    const sent = await say(korea, `기다립니다 ${_what}`);
    const { line: { version } } = await korea.view(reference);
    service.answers = answers as unknown as TranslationService['answers'];
    const answer = await byMachine(china, sent.id).finally(() => { service.answers = TranslationService.well; });
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([502, 'translation-failed', '翻译服务未能给出译文']);
    expect((await korea.view(reference)).line.version).toBe(version);
    expect((await byMachine(china, sent.id)).status).toBe(200);
  });

  it('is the only one who may: supervisors, companies and sides that were not told are as everywhere', async () => {
    const { id } = await last(korea);
    expect((await byMachine(await hotline.signIn('kr-supervisor'), id)).status).toBe(403);
    expect((await hotline.company.ask('POST', `/api/v1/cases/${reference}/machine-translate`, { message: id, language: 'en' })).status).toBe(401);
    expect((await china.ask('POST', '/api/v1/cases/KR-0000-0000/machine-translate', { message: id, language: 'en' })).status).toBe(404);
  });
});

/** Takes the migration back, as if it had never run. */
async function takeBack(url: string): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  const migration = new MessagesInHistoryAlone();
  await source.transaction(async ({ queryRunner }) => { if (queryRunner) await migration.down(queryRunner); });
  await source.query('DELETE FROM hotline.hotline_migrations WHERE name = $1', [migration.name]);
  await source.destroy();
}

it('a case that repeats its messages in its row is freed of them by migration, and given them on the way back, from its history', async () => {
  const { messages } = await korea.view(reference);
  const kept = async (): Promise<unknown[]> => (await hotline.sql("SELECT shared -> 'messages' AS list FROM hotline.cases WHERE reference = $1", [reference])).map((row) => row.list);
  await takeBack(hotline.database_url);
  expect((await kept()).flat()).toEqual(messages.map(({ id, side, kind, tlp, body, translations }) => ({
    id, by: side, kind, tlp, language: tlp !== 'RED' && body && 'text' in body ? body.language : null,
    drafts: translations.filter((t) => t.by === 'service').map((t) => ({ id: t.id, approved: t.approved && { at: Date.parse(t.approved.at), office: t.approved.office } })).reverse(),
  })));
  await migrate(hotline.database_url);
  expect(await kept()).toEqual([null]);
  expect((await korea.try(reference, 'message', { kind: 'correction', body: { text: '정정', language: 'ko' }, about: messages[0]?.id })).status).toBe(200);
});

it('history tells each translation and approval, and which service-made ones nobody checked', async () => {
  const { entries, check }: CaseHistory = await (await hotline.signIn('cn-supervisor')).history(reference);
  expect(check.ok).toBe(true);
  expect(entries.filter((e) => e.type === 'TranslationAdded').map((e) => e.shared?.by)).toEqual(expect.arrayContaining(['person', 'service']));
  expect(entries.filter((e) => e.type === 'TranslationApproved')).toHaveLength(1);
});

it('two officers without a common language settle question, answer and end by standard phrases alone', async () => {
  const own = await hotline.caseOf(await hotline.file(urea()));
  const phrase = (name: string, values: Record<string, string>) => ({ body: { phrase: name, values } });
  await china.do(own, 'accept');
  await china.do(own, 'message', { kind: 'question', about: null, ...phrase('ask.contract', { authority: 'cn-customs' }) });
  const [question] = (await korea.view(own)).messages;
  await korea.do(own, 'message', { kind: 'answer', about: question?.id, ...phrase('identity.withheld', { facts: 'HB-2026-0117 · 2026-03-05' }) });
  await china.do(own, 'message', { kind: 'answer', about: null, ...phrase('goods.released', { port: 'CNTXG', item: '310210', quantity: '4200 TNE', date: '2026-03-12' }) });
  await korea.do(own, 'message', { kind: 'followup', about: null, ...phrase('close.thanks', { count: '1' }) });
  await korea.do(own, 'close', { outcomes: ['contracted_volume_released'], text: null });
  const { line, messages } = await china.view(own);
  expect([line.state, messages.map((m) => [m.kind, m.side, m.question])]).toEqual(['closed', [['question', 'CN', 'answered'], ['answer', 'KR', null], ['answer', 'CN', null], ['followup', 'KR', null]]]);
  expect(messages.every((m) => m.body !== null && 'phrase' in m.body)).toBe(true);
});
