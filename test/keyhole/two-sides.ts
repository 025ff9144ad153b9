import type { JointPreview, JointView, MeasureView, ReportBody, TestCalls } from '#contracts';
import { randomUUID } from 'node:crypto';
import { pdf } from '../factories/files.js';
import { notice } from '../factories/measures.js';
import { sheetOf, sheetRows } from '../factories/licences.js';
import { urea, withCanaries } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import type { Hotline } from '../harness/hotline.js';
import { Machine } from '../harness/machine.js';
import { pushAt } from '../harness/push-service.js';

const CALM = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };
const china = (changes: Partial<ReportBody>): ReportBody => urea({
  side: 'CN', language: 'zh-Hans', from: 'KR', to: 'CN', company: { name: '样本（虚构）', registration_number: '91000000MA00208255' }, ...changes,
});

/** Made up, and nobody else's. */
const FILING_KEY = 'ca4a5000-0000-4000-8000-00000000c41a';

/** What China keeps for itself, in words, names and ids that stand nowhere else. */
export interface Secrets { readonly words: readonly string[]; readonly kase: string; readonly reference: string; readonly officer: string; readonly alert: string }

/** A morning at which both sides keep things of their own, by real commands. */
export async function workOfTwoSides(hotline: Hotline): Promise<Secrets> {
  const [korea, cn] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
  const { report, canaries } = withCanaries(china(CALM));
  const untold = await hotline.file({ ...report, goods: 'canary-untold', company: { ...report.company, registration_number: '91000000MA00208255' } }, FILING_KEY);
  const told = await hotline.caseOf(await hotline.file(china({})));
  await hotline.file(urea(CALM));
  await keep(cn, told, 'canary-cn');
  await keep(korea, told, 'own-kr');
  await list(cn, told);
  await measure(cn, [told, await hotline.caseOf(untold)]);
  const officer = await officerOf(cn);
  await duty(await hotline.signIn('cn-admin'), 'cn-asia-desk', officer, 'canary-cn-rotation');
  await duty(await hotline.signIn('kr-admin'), 'kr-trade-cooperation-desk', await officerOf(korea), 'own-kr-rotation');
  for (const [admin, about] of [['cn-admin', officer], ['kr-admin', await officerOf(korea)]] as const) await (await hotline.signIn(admin)).ask('POST', `/api/v1/officers/${about}/recovery`);
  await contacts(cn, 'canary-cn@mail.example');
  await contacts(korea, 'own-kr@mail.example');
  for (const desk of [cn, korea]) await desk.ask('POST', '/api/v1/deadline-feed');
  await view(cn, 'canary-cn-view');
  await view(korea, 'own-kr-view');
  for (const name of ['cn-supervisor', 'kr-supervisor']) await joint(await hotline.signIn(name));
  await webhook(await hotline.signIn('cn-admin'), 'https://canary-cn.example/hook');
  await webhook(await hotline.signIn('kr-admin'), 'https://own-kr.example/hook');
  await Machine.by(await hotline.signIn('cn-admin'), ['note'], { name: 'canary-cn-key' });
  await Machine.by(await hotline.signIn('kr-admin'), ['note'], { name: 'own-kr-key' });
  await testCall(hotline, [korea, cn]);
  await hotline.still();
  const reference = await hotline.caseOf(untold);
  const [row] = await hotline.sql('SELECT c.id, a.id AS alert FROM hotline.cases c JOIN hotline.alerts a ON a.case_id = c.id WHERE c.reference = $1', [reference]);
  await receipt(cn, String(row?.alert), hotline);
  const words = canaries.filter((c) => c.field !== 'goods' && c.word !== report.company.registration_number).map((c) => c.word);
  return {
    kase: String(row?.id), reference, officer, alert: String(row?.alert),
    words: [...words, 'canary-', FILING_KEY, untold.reference, reference, String(row?.id), officer, String(row?.alert)],
  };
}

async function keep(desk: Desk, reference: string, word: string): Promise<void> {
  await desk.do(reference, 'note', { text: `${word}-note` });
  await desk.attached(reference, pdf(word), { name: `${word}.pdf` });
  await desk.do(reference, 'acknowledge');
}

/** Of two applications on China's list Korea is given one by name, and has a copy of its own. */
async function list(desk: Desk, reference: string): Promise<void> {
  const [row = {}] = sheetRows(1, Date.parse('2026-03-11'));
  const file = sheetOf([{ ...row, number: '', exporter: 'canary-cn-exporter', consent: 'no' }, { ...row, number: '2026-1', exporter: 'named', consent: 'yes' }]);
  const answer = await desk.send('POST', `/api/v1/cases/${reference}/licences`, new Uint8Array(file), { 'content-type': 'application/octet-stream' });
  if (answer.status !== 200) throw new Error(answer.text);
}

/** A side names a measure that everybody may read for cases, whoever else knows of them. */
export async function measure(desk: Desk, references: readonly string[], facts: Parameters<typeof notice>[0] = {}): Promise<void> {
  const made = await desk.ask<MeasureView>('POST', '/api/v1/measures', { network: 'kr-cn', facts: notice(facts) });
  const named = await desk.ask('POST', `/api/v1/measures/${made.body.id}/cases`, { references });
  if (named.status !== 200) throw new Error(made.text + named.text);
}

const officerOf = async (desk: Desk): Promise<string> => (await desk.ask<{ officer: { id: string } }>('GET', '/api/v1/session')).body.officer.id;

async function duty(admin: Desk, office: string, officer: string, name: string): Promise<void> {
  const rotation = { name, officers: [officer], turn: { unit: 'day', count: 1 }, first_day: '2026-03-12', hand_over: '09:00', shifts: [] };
  const answers = [
    await admin.ask('PUT', `/api/v1/rosters/${office}`, { version: 0, roster: { deputy_office: null, rotations: [rotation], overrides: [] } }),
    await admin.ask('PUT', `/api/v1/absences/${randomUUID()}`, { officer, from: '2026-05-04T09:00', to: '2026-05-04T18:00', deputy: null }),
    await admin.ask('PUT', `/api/v1/offices/${office}/hours`, { version: 0, hours: null, closed_days: ['2026-05-06'], open_days: [] }),
  ];
  if (answers.some((a) => a.status !== 200)) throw new Error(answers.map((a) => a.text).join());
}

async function contacts(desk: Desk, address: string): Promise<void> {
  const answers = [
    await desk.ask('PUT', '/api/v1/contacts/mail', { address }),
    await desk.ask('PUT', '/api/v1/contacts/push', pushAt(`https://push.example/${address}`)),
    await desk.ask('PUT', '/api/v1/contacts/rules', { after_minutes: { push: 1, mail: 5 }, quiet: null }),
  ];
  if (answers.some((a) => a.status !== 200)) throw new Error(answers.map((a) => a.text).join());
}

async function view(desk: Desk, name: string): Promise<void> {
  const answer = await desk.ask('PUT', `/api/v1/board-views/${randomUUID()}`, { name, query: `q=${name}`, first: true });
  if (answer.status !== 200) throw new Error(answer.text);
}

/** Each side states something, and takes it back: nobody agreed. */
async function joint(supervisor: Desk): Promise<void> {
  const question = { network: 'kr-cn', from: '2025-01-01', to: '2025-06-30' };
  const { body: { digest } } = await supervisor.ask<JointPreview>('GET', `/api/v1/joint-reports/statement?${new URLSearchParams(question).toString()}`);
  const made = await supervisor.ask<JointView>('POST', '/api/v1/joint-reports', { ...question, seen: digest });
  const ended = await supervisor.ask('DELETE', `/api/v1/joint-reports/${made.body.report.id}`);
  if (ended.status !== 200) throw new Error(made.text + ended.text);
}

async function webhook(admin: Desk, url: string): Promise<void> {
  const answer = await admin.ask('PUT', '/api/v1/webhook', { url });
  if (answer.status !== 200) throw new Error(answer.text);
}

/** Both sides are rung, and answer. */
async function testCall(hotline: Hotline, desks: readonly Desk[]): Promise<void> {
  const asked = await (await hotline.signIn('kr-supervisor')).ask<TestCalls>('POST', '/api/v1/test-calls', { network: 'kr-cn' });
  for (const desk of desks) {
    const answer = await desk.ask('POST', `/api/v1/test-calls/${asked.body.calls[0]?.id ?? ''}/answer`);
    if (answer.status !== 200) throw new Error(asked.text + answer.text);
  }
}

async function receipt(desk: Desk, alert: string, hotline: Hotline): Promise<void> {
  const line = await desk.listen();
  line.socket.emit('receipt', { alert, fact: 'displayed' });
  await line.alert('a case that comes after says that it was heard', await nextCase(hotline));
  line.close();
}

/** Files one more report of China. @returns what its alert looks like */
async function nextCase(hotline: Hotline): Promise<(alert: { line: { reference: string } }) => boolean> {
  const reference = await hotline.caseOf(await hotline.file(china(CALM)));
  return (alert) => alert.line.reference === reference;
}
