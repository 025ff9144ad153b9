import { Writable } from 'node:stream';
import pino from 'pino';
import { loggingOptions } from './logging.js';

function capture(): { log: pino.Logger; text: () => string } {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => { lines.push(chunk.toString()); done(); } });
  return { log: pino(loggingOptions('info'), stream), text: () => lines.join('') };
}

describe('the log', () => {
  const report = { goods: 'canary', company: { name: 'canary', registration_number: 'canary' }, contact: { email: 'canary@canary.example' }, impact: ['canary'] };
  const config = { database_url: 'postgresql://u:canary@db/x', metrics_token: 'canary', heartbeat_url: 'https://watch.example/canary', port: 3000 };

  it.each<[string, Record<string, unknown>]>([
    ['a report', report], ['a report by another name', { report }], ['a configuration', config], ['a configuration by another name', { config }],
    ['a request', { req: { url: '/track/canary', headers: { cookie: 'canary', authorization: 'canary' } }, body: report }], ['secrets', { password: 'canary', token: 'canary', user: { password_hash: 'canary' } }],
    ['a thing under a name that may be said', { case_id: report, cases: [report], part: { canary: 'canary' } }], ['a query with its values', { query: 'SELECT $1', parameters: ['canary'] }],
  ])('says nothing of %s', (_, line) => {
    const { log, text } = capture();
    log.info(line, 'hello');
    log.child({ name: 'ledger' }).error({ ...line, err: Object.assign(new Error('failed'), line) }, 'hello');
    expect(text()).toContain('hello');
    expect(text()).not.toContain('canary');
  });

  it('says what helps whoever reads it, and names what it left out', () => {
    const { log, text } = capture();
    log.child({ name: 'sweep' }).warn({ case_id: 'id', kind: 'question', cases: ['a', 'b'], seconds: null, count: 2, goods: 'urea' }, 'late');
    expect(JSON.parse(text())).toMatchObject({ name: 'sweep', msg: 'late', case_id: 'id', kind: 'question', cases: ['a', 'b'], seconds: null, count: 2, left_out: ['goods'] });
  });

  it.each([
    ['a parser', () => { try { return JSON.parse('{"goods":canary}') as Error; } catch (error) { return error as Error; } }],
    ['a range', () => new RangeError('cannot parse: canary')],
    ['a column', () => Object.assign(new Error('invalid input syntax for type uuid: "canary"'), { code: '22P02' })],
  ])('does not repeat the value that %s complained of', (_, make) => {
    const { log, text } = capture();
    log.error({ err: make() }, 'failed');
    log.error({ error: new Error('outer', { cause: make() }) }, 'failed');
    expect(text()).toContain('[hidden]');
    expect(text()).toContain('logging.spec');
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
