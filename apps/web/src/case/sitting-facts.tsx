import { Fragment } from 'react';
import { Link } from '@tanstack/react-router';
import type { ConsultationView } from '#contracts';
import { CityTime, type FactRow, Facts, Typed, TypedBy } from '../parts/index.js';
import type { Language } from '#wording';
import { useNames, useWords } from '../words.js';
import { IN_BOTH, halvesOf } from './sitting-draft.js';
import { useSittingWords } from './sitting-words.js';

/** The date of a consultation with everything that goes with it, and who agreed to it. @param sides that agree to it; none where only the date is shown */
export function SittingFacts({ one: { sitting, state }, sides }: { one: ConsultationView; sides: readonly string[] }) {
  const { t, f } = useWords();
  const say = useSittingWords();
  const names = useNames();
  if (!sitting) return null;
  const { by, starts_at, length_minutes, rank, channel, place, interpreting, agenda, reason, confirmed } = sitting;
  const rows: FactRow[] = [
    { key: 'date', term: say.label('sitting.date'), value: <><CityTime at={starts_at} /> · {f.duration(length_minutes * 60_000)}</> },
    { key: 'rank', term: say.label('sitting.rank'), value: `${t.text(`rank.${rank}`)} · ${names.channel(channel)}` },
    { key: 'place', term: say.label(`sitting.${place.kind === 'room' ? 'place' : place.kind}`), value: <Place place={place} /> },
    ...(interpreting.length === 0 ? [] : [{ key: 'interpreting', term: say.label('sitting.interpreting'), value: f.list(interpreting.map((language) => t.text(`language.in.${language as Language}`))) }]),
    ...(agenda.length === 0 ? [] : [{ key: 'agenda', term: say.label('sitting.agenda'), value: <ol className="agenda-points">{agenda.map((item, i) => <li key={i}><Point text={item.text} side={by} />{item.case !== null && <> · <Link to="/cases/$reference" params={{ reference: item.case }} className="mono nb">{item.case}</Link></>}</li>)}</ol> }]),
    ...(reason === null ? [] : [{ key: 'reason', term: say.label('sitting.moved'), value: <TypedBy text={reason} side={by} /> }]),
    ...(state === 'called_off' || sides.length === 0 ? [] : [{ key: 'confirmed', term: say.label('sitting.agreed_by'), value: <ul className="plainlist">{sides.map((side) => <li key={side}>{say.text(confirmed.includes(side) ? 'sitting.agreed_yes' : 'sitting.not_yet', { side: names.sideNamed(side) })}</li>)}</ul> }]),
  ];
  return <Facts rows={rows} />;
}

/** A point that was taken from fixed words stands in the languages of both who read them. */
function Point({ text, side }: { text: string; side: string }) {
  const { halves, mixed } = halvesOf(text);
  if (halves.length === 1) return <TypedBy text={text} side={side} />;
  return <>{halves.map((half, i) => <Fragment key={i}>{i > 0 && IN_BOTH}<Typed text={half} home={mixed ? null : side} /></Fragment>)}</>;
}

/** The room, the number or the address; of the last two it may be said that they are told later. */
function Place({ place }: { place: NonNullable<ConsultationView['sitting']>['place'] }) {
  const say = useSittingWords();
  if (place.kind === 'video' && place.link !== null) return <a href={place.link} target="_blank" rel="noopener noreferrer" className="anywhere"><bdi>{place.link}</bdi></a>;
  const where = place.kind === 'video' ? null : place.where;
  return where === null ? <>{say.text('sitting.later')}</> : <bdi>{where}</bdi>;
}
