import { Link } from '@tanstack/react-router';
import type { MeasureBody } from '#contracts';
import { LANGUAGES, type Language } from '#domain';
import { Foreign } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

type Named = Pick<MeasureBody, 'title' | 'number'>;

/** The language in which a reader has a measure's title: theirs, or another that it has. */
const languageOf = ({ title }: Named, language: Language): Language => [language, ...LANGUAGES].find((l) => title[l] !== null) ?? language;

/** A measure's title with its number as plain text, for lists to choose from. */
export const measureText = (facts: Named, language: Language): string => [facts.title[languageOf(facts, language)], facts.number !== null && `(${facts.number})`].filter(Boolean).join(' ');

/** A measure's title in the reader's language, or in another that it has, with its number. */
export function MeasureName({ facts }: { facts: Named }) {
  const { language } = useWords().t;
  const { title, number } = facts;
  const lang = languageOf(facts, language);
  const words = title[lang] ?? '';
  return <bdi>{lang === language ? words : <Foreign lang={lang}>{words}</Foreign>}{number !== null && <> ({number})</>}</bdi>;
}

export function MeasureLink({ id, facts }: { id: string; facts: Named }) {
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
