import { readSheet, writeXlsx } from '#sheets';
import { sheetRows, workbookOf } from '../../factories/licences.js';
import { type Hotline, MINUTE_MS, STORY_BEGINS } from '../../harness/hotline.js';
import type { CompanyForm } from './company-form.js';
import { lostLinks } from './page-checks.js';
import type { Person } from './person.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const COLUMNS = ['계약 번호(분할분)', '물량', '단위', '항만', '단계', '단계 시작일'].map((heading) => ({ heading, kind: 'text' as const }));
const contracts = (...stages: string[]): Promise<Buffer> => writeXlsx([{ name: '계약', columns: COLUMNS, rows: stages.map((stage, i) => [`00${i + 7}`, '600', '톤', '칭다오', stage, '2026-03-02']) }]);

/** Many contracts and applications at once: checked row by row, given back with what is wrong, and taken in when they are right. */
export async function bringLists(company: Person, form: CompanyForm): Promise<void> {
  const bring = async (kind: string, buffer: Buffer | null): Promise<string> => {
    await company.go(`${form.draft}/list`);
    if (buffer) await company.find(`#file-${kind}`).setInputFiles({ name: '목록.xlsx', mimeType: XLSX, buffer });
    await form.press(`section[aria-labelledby="${kind}"] .second`);
    return company.find('main').innerText();
  };
  await bring('contracts', null);
  expect(await lostLinks(company)).toEqual([]);
  expect(await bring('contracts', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('비밀번호가 없는 XLSX');
  expect(await bring('contracts', Buffer.alloc(1_200_000))).toContain('내용이 너무 많습니다');
  await company.go(`${form.draft}/list`);
  await form.switchTo('en');
  expect([form.at, await company.find('h1').innerText()]).toEqual(['list', 'Many contracts or applications']);
  await form.switchTo('ko');
  expect(await bring('contracts', await contracts('선적 전 통관 보류', '어딘가에 있음'))).toContain('2개 행 중 1개 행이 맞습니다');
  const marked = await readSheet(await (await company.page.request.get(await company.find('a[href$="contracts/marked.xlsx"]').evaluate((a: HTMLAnchorElement) => a.href))).body(), 'ko', { rows: 9 });
  expect(marked.ok && marked.sheet.rows.map((row) => [row[0], (row[6] ?? '') !== ''])).toEqual([['007', false], ['008', true]]);
  expect(await bring('contracts', await contracts('선적 전 통관 보류', '수출신고를 했으나 통관되지 않음'))).toContain('2개 행 중 2개 행이 맞습니다');
  expect(await bring('applications', await workbookOf(sheetRows(40, STORY_BEGINS - 86_400_000)))).toContain('40개 행 중 40개 행이 맞습니다');
  await company.go(`${form.draft}/check`);
  expect(await company.find('main').innerText()).toMatch(/계약 2건 중 2건[^]*허가 신청 40건 중 40건/);
}

/** Many papers are folded on the page, but for the newest, and stand on paper with the address that leads back. */
export async function printsAllPapers(company: Person, hotline: Hotline): Promise<void> {
  const path = new URL(company.page.url()).pathname;
  for (const n of [1, 2, 3, 4, 5]) {
    // Papers of one moment stand in no order.
    hotline.time.advance(MINUTE_MS);
    await company.page.request.post(`${path}/papers`, { multipart: { file: { name: `계약서-${n}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`계약 ${n}`) } } });
  }
  await company.go(path);
  const seen = async (): Promise<boolean[]> => Promise.all(['계약서-5.txt', '계약서-1.txt', path].map((words) => company.page.getByText(words).first().isVisible()));
  expect([await company.find('details summary').innerText(), await seen()]).toEqual(['이전 파일 3개', [true, false, false]]);
  await company.page.emulateMedia({ media: 'print' });
  expect([await seen(), await company.find('main button, main input, main textarea').filter({ visible: true }).count()]).toEqual([[true, true, true], 0]);
  await company.page.emulateMedia({ media: null });
}

/** What became of the lists: shipments of the case and a paper, of which the other side reads nothing. */
export async function sentWithLists(company: Person, hotline: Hotline): Promise<void> {
  await company.go(new URL(await company.find('.address a').getAttribute('href') ?? '').pathname);
  const words = await company.words();
  for (const said of ['2026년 3월', '항만이나 공항에 있지 않음']) expect(words).toContain(said);
  expect(['007', '008', '허가 신청 목록('].filter((word) => !words.includes(word))).toEqual([]);
  const reference = await hotline.caseOf({ reference: new URL(company.page.url()).pathname.split('/')[2] ?? '' });
  const [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
  expect((await korea.view(reference)).own?.report).toMatchObject({ port: null, no_port: 'none', since_day: 'unknown' });
  // What came with the report is no news beside it.
  expect((await korea.view(reference)).line.company_news_at).toBeNull();
  expect((await korea.view(reference)).goods.shipments.map((one) => one.contract)).toEqual(['007', '008']);
  const other = await china.ask<{ goods?: { stages: unknown[]; shipments: unknown[] } }>('GET', `/api/v1/cases/${reference}`);
  expect([other.text.includes('"2026-03"'), other.text.includes('2026-03-01'), other.text.includes('no_port')]).toEqual([true, false, false]);
  expect([other.text.includes('008'), other.body.goods?.stages ?? [], other.body.goods?.shipments ?? []]).toEqual([false, [], []]);
}
