import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { PlatformModule, readConfig } from '#platform';
import { HTTP_OPTIONS, configureHttp, httpAdapter } from './configure-http.js';
import { EdgeModule } from './edge.module.js';

@Module({ imports: [PlatformModule.forRoot(readConfig({})), EdgeModule] })
class BareModule {}

describe('the page of a problem', () => {
  let app: NestExpressApplication;
  let url: string;
  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(BareModule, httpAdapter(), { ...HTTP_OPTIONS, logger: false });
    configureHttp(app, { host: '127.0.0.1', public_url: null, metrics_token: null });
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(() => app.close());

  it('can be read in other languages, and keeps the choice', async () => {
    const open = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${url}${path}`, { headers: { 'accept': 'text/html', 'accept-language': 'en', ...headers } });
    const chosen = await open('/nonsense?language=zh-Hans');
    expect([chosen.status, chosen.headers.get('content-language'), chosen.headers.get('set-cookie')]).toEqual([404, 'zh-Hans', expect.stringMatching(/^hotline_language=zh-Hans;.*HttpOnly/)]);
    expect(await chosen.text()).toMatch(/<nav class="lang" aria-label="语言">.*<a href="\?language=ko" hreflang="ko-KR" lang="ko-KR">한국어<\/a>.*aria-current="true"/);
    expect((await open('/nonsense', { cookie: 'hotline_language=ko' })).headers.get('content-language')).toBe('ko');
    // What else an address says may count once, and a form is not sent anew for a language.
    for (const page of [open('/nonsense?code=7'), fetch(`${url}/nonsense`, { method: 'POST', headers: { accept: 'text/html' } })]) expect(await (await page).text()).not.toContain('class="lang"');
  });
});
