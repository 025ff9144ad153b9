import { Link } from '@tanstack/react-router';
import type { MeasureBody } from '#contracts';
import { LANGUAGES, type Language } from '#domain';
import { Foreign } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** A measure's title in the reader's language, or in another that it has, with its number. */
export function MeasureName({ facts: { title, number } }: { facts: Pick<MeasureBody, 'title' | 'number'> }) {
  const { language } = useWords().t;
  const lang: Language = [language, ...LANGUAGES].find((l) => title[l] !== null) ?? language;
  const words = title[lang] ?? '';
  return <bdi>{lang === language ? words : <Foreign lang={lang}>{words}</Foreign>}{number !== null && <> ({number})</>}</bdi>;
}

export function MeasureLink({ id, facts }: { id: string; facts: Pick<MeasureBody, 'title' | 'number'> }) {
  return <Link to="/measures/$measure" params={{ measure: id }}><MeasureName facts={facts} /></Link>;
}

/** Who issued it, what kind it is, and whether it is suspended, in one line. */
export function MeasureSummary({ facts }: { facts: MeasureBody }) {
  const say = useSay();
  const { f } = useWords();
  const issuer = useIssuer();
  return <>{[issuer(facts.issuer), say.text(`measure.kind.${facts.kind}`), ...(facts.suspended_until === null ? [] : [say.text('measure.suspended', { date: f.day(facts.suspended_until) })])].join(' · ')}</>;
}

/** A side by its name, any other place by its country's. */
export function useIssuer(): (code: string) => string {
  const names = useNames();
  return (code) => (names.order.includes(code) ? names.side(code) : names.country(code));
}
