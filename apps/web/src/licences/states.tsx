import type { LicenceList } from '#contracts';
import type { PageState } from '../case/states.js';
import { Loading } from '../parts/index.js';
import { IMPORTED, licencesFor } from './fixtures.js';
import { ImportResult } from './import-result.js';
import { LicencesScreen } from './licences-page.js';
import { SayProvider, useSay } from './say.js';

const nothing = (): void => undefined;
const page = (id: string, body: (reader: string) => React.ReactNode): PageState => ({ id, render: (reader) => <SayProvider>{body(reader)}</SayProvider> });
const screen = (list: LicenceList): React.ReactNode => <LicencesScreen list={list} filters={{}} onFilter={nothing} more={list.next === null ? null : nothing} loading={false} />;

function Waiting() {
  const say = useSay();
  return <div className="history"><h1>{say.text('licences.title', { reference: '' })}</h1><Loading text={say.text('licences.loading')} /></div>;
}

function Imported() {
  return <div className="history"><h1>{useSay().text('licences.import')}</h1><div className="sheet licence-import"><ImportResult result={IMPORTED} /></div></div>;
}

/** States of the list of licence applications. */
export const licenceStates: readonly PageState[] = [
  page('full', (reader) => screen(licencesFor(reader))), page('other', () => screen(licencesFor('CN'))), page('imported', () => <Imported />), page('empty', (reader) => screen(licencesFor(reader, []))), page('loading', () => <Waiting />),
];
