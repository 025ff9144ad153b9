import { Link } from '@tanstack/react-router';
import type { CaseView } from '#contracts';
import { useLicences } from '../data/licences.js';
import { Figures } from './figures.js';
import { SayProvider, useSay } from './say.js';
import { Waits } from './waits.js';
import './licences.css';

interface Props { readonly view: CaseView; readonly offered: CaseView }

/** The list of applications as the page of its case shows it: figures, once there is one, and the way to it. */
export function ListPanel({ view, offered }: Props) {
  return view.applications === 0 && !view.commands.includes('record-licences') && !offered.own?.list_waits ? null : <SayProvider waiting={null}><Panel view={view} offered={offered} /></SayProvider>;
}

function Panel({ view, offered }: Props) {
  const say = useSay();
  const { line: { reference, version }, applications } = view;
  const to = <Link className="button" to="/cases/$reference/licences" params={{ reference }}>{say.text('licences.open')}</Link>;
  const waits = offered.own?.list_waits ? <Waits view={view} offered={offered} /> : null;
  if (applications > 0) return <Filled reference={reference} version={version}>{waits}{to}</Filled>;
  return <section className="sheet" aria-labelledby="licence-list"><h2 id="licence-list">{say.text('licences.panel')}</h2>{waits ?? to}</section>;
}

function Filled({ reference, version, children }: { reference: string; version: number; children: React.ReactNode }) {
  const say = useSay();
  const list = useLicences(reference, {}, version).data?.pages[0];
  return <div className="licence-panel">{list && <Figures list={list} heading={say.text('licences.panel')} />}{children}</div>;
}
