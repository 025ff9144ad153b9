import { Body, Controller, Get, HttpException, Module, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import { PlatformModule, readConfig } from '#platform';
import { BODY_LIMIT_BYTES } from './bodies.js';
import { HTTP_OPTIONS, configureHttp, httpAdapter } from './configure-http.js';
import { EdgeModule } from './edge.module.js';
import { ProblemError } from './problem-error.js';
import { Readiness } from './readiness.js';
import { refusalProblem } from './refusal-problem.js';
import { valid } from './valid.js';

const schema = z.strictObject({
  kind: z.enum(['a', 'b']), count: z.number().check(z.minimum(0)), text: z.string().check(z.minLength(12), z.maxLength(20)), list: z.array(z.string()).check(z.minLength(1)),
});

@Controller()
class ProbeController {
  @Post('api/probe')
  probe(@Body() body: unknown): unknown {
    return valid(schema, body);
  }

  @Post('form')
  form(@Body() body: unknown): unknown {
    return body;
  }

  @Get('fault')
  fault(): never {
    throw new Error('canary in a stack');
  }

  @Get('refuse')
  refuse(@Query('code') code: string): never {
    if (code === 'stale') throw refusalProblem({ code: 'stale-version', current: 7 }, { seen: 5 });
    if (code === 'state') throw refusalProblem({ code: 'not-possible-now', state: 'closed' });
    if (code === 'teapot') throw new HttpException('canary', 418);
    throw new ProblemError('not-your-side', { extras: { code: 'forged', side: 'XX' }, words: { side: { ko: '가', 'zh-Hans': '甲', en: 'A' } } });
  }
}

@Module({ imports: [PlatformModule.forRoot(readConfig({})), EdgeModule], controllers: [ProbeController] })
class ProbeModule {}

describe('the edge', () => {
  let app: NestExpressApplication;
  let url: string;

  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(ProbeModule, httpAdapter(), { ...HTTP_OPTIONS, logger: false });
    configureHttp(app, { host: '127.0.0.1', public_url: null, metrics_token: null });
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(() => app.close());

  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) => fetch(url + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const problem = async (response: Response): Promise<Record<string, unknown>> => {
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    return (await response.json()) as Record<string, unknown>;
  };

  it('names every broken rule of a body in the caller’s language', async () => {
    const response = await post('/api/probe', JSON.stringify({ kind: 'c', count: -1, text: 'short', extra: 1 }), { 'accept-language': 'ko' });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-language')).toBe('ko');
    const body = await problem(response);
    expect(body).toMatchObject({ type: 'urn:hotline:problem:validation', code: 'validation', status: 422, title: '입력 내용을 확인해 주세요' });
    expect(body.errors).toEqual([
      { pointer: '/kind', rule: 'unknown_value', message: '다음 중 하나여야 합니다: a, b' },
      { pointer: '/count', rule: 'too_small', message: '0 이상의 수를 입력하세요' },
      { pointer: '/text', rule: 'too_short', message: '12자 이상 입력하세요' },
      { pointer: '/list', rule: 'required', message: '필수 항목입니다' },
      { pointer: '/extra', rule: 'unknown_field', message: '없는 항목입니다' },
    ]);
  });

  it('calls what is missing missing, whatever its type', async () => {
    const { errors } = await problem(await post('/api/probe', '{}'));
    expect((errors as { rule: string }[]).map((e) => e.rule)).toEqual(['required', 'required', 'required', 'required']);
    expect((await problem(await post('/api/probe', ''))).errors).toHaveLength(4);
    expect((await problem(await post('/api/probe', '[]'))).errors).toEqual([{ pointer: '/', rule: 'wrong_type', message: 'Must be a group of fields' }]);
  });

  it('takes a valid body as it is', async () => {
    const body = { kind: 'a', count: 0, text: '\u200f<b>שלום</b>\u200b🙂🙂', list: ['x'] };
    const response = await post('/api/probe', JSON.stringify(body));
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual(body);
  });

  it.each([
    ['not JSON', '{"kind":', {}, 400, 'malformed-json'],
    ['a bare value', '"text"', {}, 400, 'malformed-json'],
    ['another encoding', Buffer.from([0x7b, 0x22, 0xb0, 0xa1, 0x22, 0x3a, 0x31, 0x7d]), {}, 400, 'malformed-json'],
    ['another encoding that says so', Buffer.from('{"kind":"a"}', 'utf16le'), { 'content-type': 'application/json; charset=utf-16le' }, 400, 'malformed-json'],
    ['seven-bit letters', '{"kind":"+rAA-"}', { 'content-type': 'application/json; charset=utf-7' }, 400, 'malformed-json'],
    ['one name twice', '{"kind":"a","kind":"b"}', {}, 400, 'malformed-json'],
    ['another type', 'kind=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    ['no type', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['an unknown compression', '{}', { 'content-encoding': 'zstd' }, 415, 'unsupported-media-type'],
  ])('refuses %s', async (_what, body, headers, status, code) => {
    const response = await post('/api/probe', body, headers as Record<string, string>);
    expect([response.status, (await problem(response)).code]).toEqual([status, code]);
  });

  it.each([
    ['escaped letters of another encoding', 'goods=%b0%a1'], ['half a character', 'goods=%ed%a0%80'], ['a field named so', '%b0=1'], ['bare bytes', Buffer.from([0x61, 0x3d, 0xb0, 0xa1])],
  ])('refuses a form with %s', async (_what, body) => {
    const response = await post('/form', body, { 'content-type': 'application/x-www-form-urlencoded' });
    expect([response.status, (await problem(response)).code]).toEqual([400, 'malformed-request']);
  });

  it('reads a form as it was typed', async () => {
    const response = await post('/form', 'goods=%EC%9A%94%EC%86%8C+%F0%9F%90%A6&rate=5%&bare=요소', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(await response.json()).toEqual({ goods: '요소 🐦', rate: '5%', bare: '요소' });
  });

  it('states the limit of a body that is too large, compressed or not', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(BODY_LIMIT_BYTES) });
    for (const [body, headers] of [[large, {}], [gzipSync(large), { 'content-encoding': 'gzip' }]] as const) {
      const response = await post('/api/probe', body, headers);
      expect(response.status).toBe(413);
      expect(await problem(response)).toMatchObject({ code: 'too-large', limit_bytes: BODY_LIMIT_BYTES, detail: 'The limit is 256 kB' });
    }
  });

  it('answers unknown addresses alike, and says which methods an address takes', async () => {
    const unknown = await fetch(`${url}/api/v1/nothing`);
    expect([unknown.status, (await problem(unknown)).code]).toEqual([404, 'not-found']);
    const method = await fetch(`${url}/api/v1/session`, { method: 'PUT' });
    expect(method.status).toBe(405);
    expect(method.headers.get('allow')).toBe('POST, GET, DELETE, HEAD');
    const broken = await fetch(`${url}/api/v1/reports/%E0%A4%A`);
    expect((await problem(broken)).status).toBeLessThan(500);
  });

  it('shows a browser the same words as a page', async () => {
    const response = await fetch(`${url}/nothing/<script>`, { headers: { accept: 'text/html,*/*;q=0.8', 'accept-language': 'zh-CN' } });
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('<html lang="zh-Hans-CN">');
    expect(page).not.toContain('<script>');
  });

  it('tells nothing of a fault but an id', async () => {
    const response = await fetch(`${url}/fault`);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/canary|at /);
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(await problem(await fetch(`${url}/refuse?code=teapot`))).toEqual({ type: 'urn:hotline:problem:malformed-request', code: 'malformed-request', status: 400, title: expect.any(String), detail: expect.any(String) });
  });

  it('tells refusals with their fields and words, and keeps the standard members its own', async () => {
    expect(await problem(await fetch(`${url}/refuse?code=stale`))).toMatchObject({ status: 409, code: 'stale-version', current: 7, detail: 'You saw version 5; the case is now at version 7. Nothing was changed' });
    expect(await problem(await fetch(`${url}/refuse?code=state`))).toMatchObject({ status: 409, state: 'closed', detail: 'The case is in this state: closed' });
    const ko = await problem(await fetch(`${url}/refuse`, { headers: { 'accept-language': 'ko' } }));
    expect(ko).toMatchObject({ status: 403, code: 'not-your-side', side: 'XX', detail: '이 단계는 가에서만 처리할 수 있습니다' });
  });

  it('sends headers that keep pages to themselves', async () => {
    const { headers } = await fetch(`${url}/health/live`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none';script-src 'self';style-src 'self';style-src-attr 'unsafe-inline'/);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none';base-uri 'none'/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  describe('asked by another site', () => {
    const cookie = { cookie: 'hotline_session=x' };
    const form = { 'content-type': 'application/x-www-form-urlencoded' };

    it.each([
      ['with a session', '/api/probe', '{}', { ...cookie, origin: 'https://evil.example' }],
      ['with a session, from a sandbox', '/api/probe', '{}', { ...cookie, origin: 'null' }],
      ['with a session, said by the browser', '/api/probe', '{}', { ...cookie, 'sec-fetch-site': 'same-site' }],
      ['by a form', '/form', 'a=1', { ...form, origin: 'https://evil.example' }],
      ['by a form, said by the browser', '/form', 'a=1', { ...form, 'sec-fetch-site': 'cross-site' }],
    ])('refuses %s', async (_how, path, body, headers) => {
      const response = await post(path, body, headers as Record<string, string>);
      expect([response.status, (await problem(response)).code]).toEqual([403, 'wrong-origin']);
    });

    it('refuses nothing of its own pages, and nothing without a browser', async () => {
      for (const headers of [{ ...form, origin: url }, { ...form, 'sec-fetch-site': 'same-origin' }, form]) {
        expect((await post('/form', 'a=1&a=2', headers as Record<string, string>)).status).toBe(201);
      }
      expect((await post('/api/probe', '{}', cookie)).status).toBe(422);
    });
  });

  it('says when it is ready and what is down, without the reason', async () => {
    const readiness = app.get(Readiness);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    readiness.add('database', () => Promise.reject(new Error('canary host')));
    const response = await fetch(`${url}/health/ready`);
    expect([response.status, await response.json()]).toEqual([503, { status: 'error', parts: { database: 'down' } }]);
  });

  it('says what people should see to, and stays as ready as it is', async () => {
    const readiness = new Readiness();
    const never = new Promise<never>(() => undefined);
    readiness.add('database', () => Promise.resolve());
    readiness.warn('quiet', () => Promise.resolve(null));
    expect(await readiness.ask()).toEqual({ status: 'ok', parts: { database: 'up' } });
    readiness.warn('calendars', () => Promise.resolve('the list of CN for 2027 is not published'));
    readiness.warn('broken', () => Promise.reject(new Error('canary host')));
    readiness.warn('slow', () => never);
    expect(await readiness.ask()).toEqual({
      status: 'ok', parts: { database: 'up' },
      warnings: { calendars: 'the list of CN for 2027 is not published', broken: 'not known', slow: 'not known' },
    });
  });

  it('counts requests by route pattern, never by path', async () => {
    await fetch(`${url}/health/live?canary`);
    await fetch(`${url}/track/canary`);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/hotline_http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\} [1-9]/);
    expect(text).toContain('route="none",status="404"');
    expect(text).toContain('hotline_process_resident_memory_bytes');
    expect(text).not.toContain('canary');
    expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(404);
  });

  it('serves its own description', async () => {
    expect(await (await fetch(`${url}/api/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
  });
});
