import type { Route } from '#edge';
import { randomUUID } from 'node:crypto';
import { answersOf } from '../browser/harness/company-form.js';
import { MARK, TEXTS } from '../factories/hostile.js';
import { urea, withCanaries } from '../factories/report.js';
import { Company } from '../harness/company.js';
import type { Visitor } from '../harness/desk.js';
import { type StoryDatabase, type StoryServer, startPostgres } from '../harness/postgres.js';
import { sendBytes, head } from '../hostile/bytes.js';
import { HOSTILE_FILES, type HostileFile } from '../hostile/file-bodies.js';
import { faultOf } from '../hostile/judge.js';
import { RAW_BODIES, RAW_REQUESTS } from '../hostile/raw-bodies.js';
import { SOCKET_PACKETS, hostileLine } from '../hostile/sockets.js';
import { Stage } from '../hostile/stage.js';
import { type Try, WITH_ADDRESS, WITH_BODY, addressTries, bodyTries, nameOf } from '../hostile/tries.js';

const STORY_MS = 120_000;
/** Of all pairs of a field and a text one in so many is tried; another seed tries others, and seeds up to the largest of these all. */
const [BODY_EVERY, ADDRESS_EVERY, PAGE_EVERY] = [48, 60, 60];
const SEED = Number(process.env.HOTLINE_SEED ?? 1);
/** How long an answer is waited for: to a whole request, and to one that may never end, in milliseconds. */
const [PATIENCE_MS, SILENCE_MS] = [15_000, 500];
/** Most memory that the process may have more at the end, in kB: one bomb that is unpacked is as large. */
const GROWTH_KB = 64 * 1024 * 4;

let server: StoryServer;
let database: StoryDatabase;
let stage: Stage;
beforeAll(async () => {
  server = await startPostgres();
  database = await server.database();
  stage = await Stage.open(database.url);
}, STORY_MS);
afterAll(async () => { await stage?.close(); await database?.drop(); await server?.stop(); }, STORY_MS);

/** Sends every try; @returns what was answered or changed otherwise than it should be */
async function tried(route: Route, tries: readonly Try[], versions: (body: unknown, what: string) => Promise<unknown>): Promise<string[]> {
  const [who, wrong] = [stage.whoMay(route.needs), [] as string[]];
  let before = await stage.kept();
  for (const { what, asked } of tries) {
    const body = await versions(asked.body, what);
    const headers = { ...stage.caller(), ...asked.headers };
    const answer = asked.bytes !== undefined ? await who.send(route.method.toUpperCase(), asked.path, new Uint8Array(asked.bytes), { 'content-type': 'application/octet-stream', ...headers }) : asked.form === undefined ? await who.ask(route.method.toUpperCase(), asked.path, body, headers) : await who.send(route.method.toUpperCase(), asked.path, asked.form, { 'content-type': 'application/x-www-form-urlencoded', ...headers });
    const [fault, after] = [faultOf(answer), await stage.kept()];
    if (fault !== null) wrong.push(`${what} → ${fault}`);
    if (answer.status >= 400 && after !== before) wrong.push(`${what} → refused with ${answer.status}, and yet something changed`);
    before = after;
  }
  return wrong;
}

describe(`hostile values (seed ${SEED}) in every field of a body`, () => {
  it.each(WITH_BODY.map((route) => [nameOf(route), route] as const))('%s', async (_, route) => {
    const things = await stage.fresh(route);
    const tries = await bodyTries(route, things, { every: BODY_EVERY, seed: SEED });
    expect(tries.length).toBeGreaterThan(2);
    const current = async (body: unknown, what: string): Promise<unknown> =>
      (typeof body === 'object' && body !== null && 'version' in body && !what.startsWith('/version ') ? { ...body, version: await stage.versionFor(route, things) } : body);
    expect(await tried(route, tries, current)).toEqual([]);
  }, STORY_MS);
});

describe(`hostile texts (seed ${SEED}) in every part of an address`, () => {
  it.each(WITH_ADDRESS.map((route) => [nameOf(route), route] as const))('%s', async (_, route) => {
    const things = route.method === 'post' ? await stage.fresh(route) : stage.things;
    const tries = await addressTries(route, things, { every: ADDRESS_EVERY, seed: SEED });
    expect(await tried(route, tries, (body) => Promise.resolve(body))).toEqual([]);
  }, STORY_MS);
});

describe(`hostile texts (seed ${SEED}) in every box of a company's pages`, () => {
  const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
  const pages = answersOf(withCanaries(urea()).report);
  const send = (path: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
    const form = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((v): [string, string] => [name, v])));
    return stage.anybody.send('POST', path, form.toString(), { ...stage.caller(), ...FORM });
  };
  const escapedAsPagesDo = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#x27;');
  const boxes = (html: string): string[] => [...new Set([...html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)].map(([, name = '']) => name))];
  const isText = (html: string, name: string): boolean => new RegExp(`<(?:textarea[^>]* name="${name}"|input[^>]* name="${name}" type="text")`).test(html);
  beforeAll(async () => { for (const [page, fields] of Object.entries(pages)) await send(`/report/${stage.things.draft}/${page}`, fields); });

  async function inBox(path: string, fields: Readonly<Record<string, string | readonly string[]>>, name: string, html: string): Promise<string[]> {
    const wrong: string[] = [];
    for (const { name: text_name, text } of TEXTS.filter((_, i) => (i + name.length * 7 + SEED) % PAGE_EVERY === 0)) {
      const answer = await send(path, { ...fields, [name]: text });
      const shown = answer.status === 303 ? (await stage.anybody.ask('GET', path, undefined, stage.caller())).text : answer.text;
      const [fault, kept] = [faultOf(answer), escapedAsPagesDo(text.trim().replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n/g, '\n'))];
      if (fault !== null) wrong.push(`${path} ${name} with ${text_name} → ${fault}`);
      else if (isText(html, name) && !text.includes('\u0000') && !shown.includes(kept)) wrong.push(`${path} ${name} with ${text_name} → ${answer.status}, and what was typed is not in the page`);
    }
    return wrong;
  }

  it.each(Object.keys(pages))('the page %s', async (page) => {
    const path = `/report/${stage.things.draft}/${page}`;
    const { text: html } = await stage.anybody.ask('GET', path, undefined, stage.caller());
    const names = boxes(html);
    expect(names.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const name of names) wrong.push(...await inBox(path, pages[page] ?? {}, name, html));
    // Which pages come after this one depends on what it says.
    await send(path, pages[page] ?? {});
    expect(wrong).toEqual([]);
  }, STORY_MS);

  it('the page of a report', async () => {
    const { reference, token } = await new Company(stage.door.url, stage.caller()).file(urea());
    const path = `/track/${reference}/${token}`;
    const { text: html } = await stage.anybody.ask('GET', path, undefined, stage.caller());
    const wrong: string[] = [];
    for (const name of boxes(html)) wrong.push(...await inBox(path, { send: 'facts' }, name, html));
    expect(wrong).toEqual([]);
  }, STORY_MS);
});

describe('bytes that are no report', () => {
  it.each(Object.entries(RAW_BODIES))('%s', async (_, make) => {
    const { body, headers = {}, status } = make();
    const before = await stage.kept();
    const answer = await sendBytes(stage.door.url, PATIENCE_MS, head('POST', '/api/v1/reports', {
      'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), 'Idempotency-Key': randomUUID(), 'Accept-Language': 'ko', 'X-Forwarded-For': stage.caller()['x-forwarded-for'] ?? '', ...headers,
    }), body);
    expect([answer.status, /content-type: (\S+);/i.exec(answer.text)?.[1]]).toEqual([status, 'application/problem+json']);
    expect(await stage.kept()).toBe(before);
  }, STORY_MS);

  it.each(Object.entries(RAW_REQUESTS))('%s', async (_, parts) => {
    const before = await stage.kept();
    const { status, text } = await sendBytes(stage.door.url, SILENCE_MS, ...parts);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/root:|set-cookie: x=|<script>alert/i);
    expect(await stage.kept()).toBe(before);
  }, STORY_MS);
});

describe('files that are more than they seem', () => {
  const sent = async (who: Visitor, path: string, { contents, name = 'x.pdf', headers }: HostileFile, more: Record<string, string>) =>
    who.send('POST', `${path}${path.includes('?') ? '&' : '?'}name=${encodeURIComponent(name)}`, new Uint8Array(contents), { ...stage.caller(), 'content-type': 'application/octet-stream', ...more, ...headers });

  it.each(Object.entries(HOSTILE_FILES))('%s', async (_, make) => {
    const file = make();
    const { kase } = await stage.fresh({ path: '/cases/{reference}' } as Route);
    const before = await stage.kept();
    const answer = await sent(stage.people.officer, `/api/v1/cases/${kase}/attachments?tlp=AMBER`, file, {});
    expect([answer.status, file.status >= 400 ? faultOf(answer) : null]).toEqual([file.status, null]);
    if (file.status >= 400) expect(await stage.kept()).toBe(before);
    const receipt = await new Company(stage.door.url, stage.caller()).file(urea());
    const paper = await sent(stage.anybody, `/api/v1/reports/${receipt.reference}/attachments`, file, { authorization: `Bearer ${receipt.token}` });
    expect(paper.status).toBe(file.status);
    const { lying, known } = await stage.objects();
    expect(lying).toEqual(known);
    const id = (await stage.people.officer.view(kase)).attachments?.[0]?.id;
    if (file.status >= 400 || id === undefined) return;
    const download = await stage.people.officer.download(kase, id);
    expect([download.bytes.equals(file.contents), download.headers.get('content-disposition')?.startsWith('attachment;'), download.headers.get('content-security-policy'), download.headers.get('x-content-type-options'), download.headers.get('set-cookie')])
      .toEqual([true, true, "sandbox; default-src 'none'; frame-ancestors 'none'", 'nosniff', null]);
    expect(download.headers.get('content-type')).not.toMatch(/text\/html|\+xml|svg|script/);
  }, STORY_MS);
});

describe('the live line', () => {
  it.each(Object.entries(SOCKET_PACKETS))('hears %s and goes on for everybody else', async (_, packets) => {
    expect(await hostileLine(stage, packets)).toEqual({ told: [], receipts: 0, alive: true });
  }, STORY_MS);
});

describe('after all that', () => {
  it('the process is the same, answers, and is no larger than it may be', async () => {
    expect(await stage.door.isReady()).toBe(true);
    expect((await stage.memory()) - stage.began_kb).toBeLessThan(GROWTH_KB);
  });

  it('and its log holds no fault and nothing of what was sent', () => {
    const lines = stage.door.stderr.split('\n').filter((line) => line.includes('"level":50') || line.includes('"level":60') || line.includes(MARK));
    expect(lines.slice(0, 5)).toEqual([]);
  });
});
