import type { CaseView, LicenceList, ListImport } from '#contracts';
import { caseFor } from '../case/fixtures.js';
import type { PageState } from '../case/states.js';
import { Loading } from '../parts/index.js';
import { CHECKED, IMPORTED, licencesFor } from './fixtures.js';
import { ImportResult } from './import-result.js';
import { LicencesScreen } from './licences-page.js';
import { SayProvider, useSay } from './say.js';

const nothing = (): void => undefined;
const page = (id: string, body: (reader: string) => React.ReactNode): PageState => ({ id, render: (reader) => <SayProvider>{body(reader)}</SayProvider> });
const screen = (list: LicenceList, view?: CaseView): React.ReactNode => <LicencesScreen list={list} filters={{}} onFilter={nothing} more={list.next === null ? null : nothing} loading={false} view={view} />;

function Waiting() {
  const say = useSay();
  return <div className="history"><h1>{say.text('licences.title', { reference: '' })}</h1><Loading text={say.text('licences.loading')} /></div>;
}

function Imported({ result }: { result: ListImport }) {
  return <div className="history"><h1>{useSay().text('licences.import')}</h1><div className="sheet licence-import"><ImportResult result={result} list="licences" onTake={nothing} /></div></div>;
}

/** A case whose company handed in its applications with its report. */
function withPaper(reader: string): CaseView {
  const view = caseFor(reader);
  const paper = view.attachments?.find((a) => a.from === 'company');
  return { ...view, attachments: paper ? [{ ...paper, name: '수출허가 신청.xlsx', media_type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', may_open: true }] : [] };
}

const withoutWord = (): LicenceList => { const list = licencesFor('KR', []); return { ...list, may: { ...list.may, import: false } }; };
/** The company took back that its application is given to the other side. */
const caseWaiting = (): CaseView => { const view = caseFor('KR'); return { ...view, own: view.own && { ...view.own, list_waits: { why: 'withdrawn', since: view.line.opened_at } } }; };

/** States of the list of licence applications. */
export const licenceStates: readonly PageState[] = [
  page('full', (reader) => screen(licencesFor(reader), withPaper(reader))), page('waits', () => screen(withoutWord(), caseWaiting())), page('other', () => screen(licencesFor('CN'))), page('checked', () => <Imported result={CHECKED} />), page('imported', () => <Imported result={IMPORTED} />), page('empty', (reader) => screen(licencesFor(reader, []))), page('loading', () => <Waiting />),
];
