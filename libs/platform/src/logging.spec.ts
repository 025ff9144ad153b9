import { Writable } from 'node:stream';
import pino from 'pino';
import { loggingOptions } from './logging.js';

function capture(): { log: pino.Logger; text: () => string } {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => { lines.push(chunk.toString()); done(); } });
  return { log: pino(loggingOptions('info'), stream), text: () => lines.join('') };
}

describe('the log', () => {
  it('hides secrets wherever they sit', () => {
    const { log, text } = capture();
    log.info({
      password: 'canary', token: 'canary', user: { password_hash: 'canary' },
      req: { headers: { cookie: 'canary', authorization: 'canary', 'user-agent': 'seen' } }, res: { headers: { 'set-cookie': 'canary' } },
    }, 'hello');
    expect(text()).toContain('seen');
    expect(text()).not.toContain('canary');
  });

  it('tells of an error what every error has, and nothing a driver hung onto it', () => {
    const { log, text } = capture();
    const error = Object.assign(new Error('duplicate key', { cause: new Error('deeper') }), { code: '23505', parameters: ['canary'], query: 'canary', driverError: { detail: 'canary' } });
    log.error({ err: error }, 'failed');
    expect(JSON.parse(text())).toMatchObject({ err: { type: 'Error', message: 'duplicate key', code: '23505', cause: { message: 'deeper' } } });
    expect(text()).not.toContain('canary');
  });
});
