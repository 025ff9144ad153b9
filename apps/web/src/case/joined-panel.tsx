import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseView } from '#contracts';
import { type SimilarReport, useJoin, useSimilar } from '../data/similar.js';
import { CityTime, OwnMark, TwoStep, Typed } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

type Own = NonNullable<CaseView['own']>;
/** From which grade on a case is as serious as several companies make it (DOMAIN §4.3). */
const SEVERAL_COMPANIES = 3;

/** Reports of other companies about the same trouble: those that go on in this case, and those that look alike. Nothing is joined by itself. */
export function JoinedPanel({ view, own }: { view: CaseView; own: Own }) {
  const { t, f } = useWords();
  const { line } = view;
  const open = line.state !== 'closed';
  const similar = useSimilar(line.reference, open).data?.similar ?? [];
  if (line.joined_into === null && own.joined.length === 0 && similar.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="joined">
      <h2 id="joined">{t.label('desk.joined')} <OwnMark /></h2>
      {line.joined_into !== null && <p><CaseLink reference={line.joined_into}>{t.text('desk.joined.into', { reference: line.joined_into })}</CaseLink></p>}
      {own.joined.length > 0 && (
        <>
          <p>{t.text('desk.joined.companies', { count: line.joined + 1 })}{open && line.severity < SEVERAL_COMPANIES && <> {t.text('desk.joined.severity', { severity: t.text(`severity.${SEVERAL_COMPANIES}`) })}</>}</p>
          <ul className="plainlist small">
            {own.joined.map((one) => (
              <li key={one.reference}><CaseLink reference={one.reference}><Typed text={one.company} home={line.home} /></CaseLink> · <Typed text={one.goods} home={line.home} /> · {t.text('desk.joined.at')} <CityTime at={one.joined_at} /></li>
            ))}
          </ul>
          {open && <p className="hint">{t.text('desk.joined.undo')}</p>}
        </>
      )}
      {open && similar.length > 0 && <Alike reference={line.reference} home={line.home} similar={similar} key={f.list(own.joined.map((one) => one.reference))} />}
    </section>
  );
}

function CaseLink({ reference, children }: { reference: string; children: React.ReactNode }) {
  return <Link to="/cases/$reference" params={{ reference }}>{children}</Link>;
}

/** Reports to choose from, each with why it looks alike. One to which others are joined cannot be joined itself. */
function Alike({ reference, home, similar }: { reference: string; home: string; similar: readonly SimilarReport[] }) {
  const { t } = useWords();
  const [chosen, choose] = useState<readonly string[]>([]);
  const join = useJoin(reference);
  const free = similar.filter((one) => one.joined === 0).map((one) => one.reference);
  const all = free.length > 0 && free.every((one) => chosen.includes(one));
  const picked = similar.filter((one) => chosen.includes(one.reference));
  const toggle = (one: string): void => choose(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <>
      <h3>{t.text('desk.similar', { count: similar.length })}</h3>
      <p className="hint">{t.text('desk.similar.hint')}</p>
      {free.length > 1 && <label className="choice small"><input type="checkbox" checked={all} onChange={() => choose(all ? [] : free)} /><span>{t.text('desk.similar.all', { count: free.length })}</span></label>}
      <ul className="plainlist small similar">
        {similar.map((one) => (
          <li key={one.reference}>
            <label className="choice">
              <input type="checkbox" checked={chosen.includes(one.reference)} disabled={one.joined > 0} onChange={() => toggle(one.reference)} />
              <span><Typed text={one.company} home={home} /> · <Typed text={one.goods} home={home} /><br /><Why report={one} /></span>
            </label>
            <CaseLink reference={one.reference}><span className="mono nb">{one.reference}</span></CaseLink>
          </li>
        ))}
      </ul>
      {picked.length > 0 && (
        <TwoStep label={t.text('do.join-into', { count: picked.length })} title={t.text('confirm.join-into.title', { count: picked.length, reference })} confirm={t.text('do.join-into.now', { count: picked.length })} sending={join}
          onConfirm={(close) => join.mutate(picked, { onSuccess: () => { choose([]); close(); } })}>
          <p>{t.text('confirm.join-into.text')}</p>
          <ul className="plainlist small">{picked.map((one) => <li key={one.reference}><Typed text={one.company} home={home} /> · <Typed text={one.goods} home={home} /></li>)}</ul>
        </TwoStep>
      )}
    </>
  );
}

function Why({ report: { reasons, joined, kind } }: { report: SimilarReport }) {
  const { t, f } = useWords();
  const names = useNames();
  const words = reasons.flatMap((reason) => {
    switch (reason.by) {
      case 'code': return [t.text('board.hs', { code: f.hs(reason.code) })];
      case 'heading': return [t.text('similar.heading', { code: reason.code })];
      case 'port': return [names.port(reason.port)];
      case 'words': return [t.text('similar.words', { words: f.list(reason.words) })];
      case 'kind': case 'kind_near': return [t.text(`kind.${kind}`)];
      case 'route': return [];
      case 'days': return [reason.days === 0 ? t.text('similar.same_day') : t.text('similar.days', { count: reason.days })];
      case 'months': return [reason.months === 0 ? t.text('similar.same_month') : t.text('similar.months', { count: reason.months })];
    }
  });
  return <span className="muted">{[...words, ...(joined > 0 ? [t.text('similar.has_joined', { count: joined })] : [])].join(' · ')}</span>;
}
