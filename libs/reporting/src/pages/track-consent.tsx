import type { TrackedReport } from '#contracts';
import { CONSENTS, type Consent } from '#domain';
import { LICENCE_LIST, columnHeading } from '#sheets';
import type { ReactElement } from 'react';
import { inWords } from './crossing.js';
import { InlineErrors } from './errors.js';
import { capitals } from './labels.js';
import { Said } from './layout.js';
import { CONSENT, type TrackPageProps, consentId } from './track-boxes.js';

const AGREE = 'agree-';
const WITHDRAW = 'withdraw-';

/** What a button of this section says; null for a button of another one. */
export function consentOf(send: string): { consent: Consent; given: boolean } | null {
  const found = CONSENTS.find((c) => send === AGREE + c || send === WITHDRAW + c);
  return found === undefined ? null : { consent: found, given: send.startsWith(AGREE) };
}

type Fact = TrackedReport['given'][number];

/** What of the report the other side was told, when, and in which form; what crossed later in a fuller form stands once more. */
export function Given({ tracked: { given, given_besides }, words }: TrackPageProps): ReactElement {
  const { t, f, place, otherSide } = words;
  if (given.length + given_besides.length === 0) return <p>{t.text('track.given.none', { otherSide })}</p>;
  return (
    <>
      {given.some(({ form }) => form === 'exact') && <p className="hint">{t.text('track.given.exact')}</p>}
      {atOnce(given).map(([first, ...rest]) => (
        <section key={`${first.at} ${first.ground}`}>
          <h3>{t.label('track.given.at', { when: f.dateTime(first.at, place), ground: t.text(`ground.${first.ground}`) })}</h3>
          <dl className="answers">{[first, ...rest].map((fact, i) => <GivenFact key={i} fact={fact} words={words} />)}</dl>
        </section>
      ))}
      {given_besides.length > 0 && <dl className="answers">{given_besides.map((beside, i) => <Beside key={i} beside={beside} words={words} />)}</dl>}
    </>
  );
}

/** What crossed together and on one ground, in the order in which it did. */
function atOnce(given: readonly Fact[]): (readonly [Fact, ...Fact[]])[] {
  const groups = new Map<string, readonly [Fact, ...Fact[]]>();
  for (const fact of given) {
    const key = `${fact.at} ${fact.ground}`;
    groups.set(key, [...groups.get(key) ?? [], fact] as [Fact, ...Fact[]]);
  }
  return [...groups.values()];
}

function GivenFact({ fact, words }: Pick<TrackPageProps, 'words'> & { fact: Fact }): ReactElement {
  const { t } = words;
  const { values, said } = inWords(fact as Parameters<typeof inWords>[0], words);
  return (
    <div>
      <dt>{t.label(`field.${fact.field}` as 'field.goods')}</dt>
      <dd>
        {values.map((value, n) => <span key={n} className="value">{said ? <Said>{value}</Said> : value}</span>)}
        {fact.form !== 'exact' && <span className="hint value">{t.label(`track.given.${fact.form}`)}</span>}
      </dd>
    </div>
  );
}

/** What was given beside the report's own words: that it was, and of applications by name which ones are the company's. */
function Beside({ beside: { what, form, ground, at, numbers, named }, words: { t, f, place, homeOffice } }: Pick<TrackPageProps, 'words'> & { beside: TrackedReport['given_besides'][number] }): ReactElement {
  const when = f.dateTime(at, place);
  const listed = what !== 'quantities';
  return (
    <div>
      <dt>{t.label(listed ? 'track.given.list' : 'track.given.quantities')}</dt>
      <dd>
        <span className="value">{t.text(`track.given.${what}.text`, { homeOffice })}</span>
        {what === 'list_named' && numbers.length > 0 && <span className="value">{t.text('track.given.own')} <Said>{f.list(numbers)}</Said></span>}
        {what === 'list_named' && (named || numbers.length === 0) && <span className="value">{t.text(named ? 'track.given.own.named' : 'track.given.own.none')}</span>}
        {form === 'band' && <span className="hint value">{t.label('track.given.band')}</span>}
        <span className="hint value">{t.text('track.given.at', { when, ground: t.text(what === 'list_named' ? 'track.given.applicants' : `ground.${ground}`) })}</span>
      </dd>
    </div>
  );
}

/** Each consent with where it stands and since when, what it did already, and one button that turns it. Works with plain buttons of the page's form; on paper they are left out. */
export function Consents(props: TrackPageProps): ReactElement | null {
  const { tracked, words, errors } = props;
  const { t, otherSide, homeOffice } = words;
  if (tracked.consents.length === 0) return null;
  return (
    <section className="gap" id={CONSENT} aria-labelledby="consent-title">
      <h2 id="consent-title">{t.text('track.consent', { otherSide })}</h2>
      <p className="hint noprint">{t.text('track.consent.text', { otherSide, homeOffice })}</p>
      <InlineErrors errors={errors.filter((e) => e.input === CONSENT)} words={words} />
      <dl className="answers acts">{tracked.consents.map((one) => <Row key={one.consent} one={one} {...props} />)}</dl>
    </section>
  );
}

function Row({ one: { consent, now, crossed_at, counts, listed, list_waits }, words }: TrackPageProps & { one: TrackedReport['consents'][number] }): ReactElement {
  const { t, f, place, otherSide, homeOffice } = words;
  const field = t.text(`form.consent.option.${consent}`);
  const stands = now === null ? t.text(listed === null ? 'track.consent.none' : 'track.consent.none.listed') : t.text(now.given ? 'track.consent.agreed' : 'track.consent.withdrawn', { when: f.dateTime(now.at, place) });
  return (
    <div id={consentId(consent)}>
      <dt>{t.label(`form.consent.option.${consent}`)}</dt>
      <dd>
        <span className="value">{stands}</span>
        {crossed_at === null && listed === null && <span className="hint value">{t.text('track.consent.not_given', { otherSide })}</span>}
        {crossed_at !== null && <span className="hint value">{t.text('track.consent.given', { otherSide, when: f.dateTime(crossed_at, place) })}</span>}
        {listed !== null && <span className="hint value">{t.text('track.consent.listed', { otherSide, when: f.dateTime(listed.at, place), count: listed.applications ?? 0, column: columnHeading(LICENCE_LIST, 'consent', t.language) })}</span>}
        {list_waits && <span className="hint value">{capitals(t.text('track.consent.list_waits', { otherSide, homeOffice }))}</span>}
        {consent === 'quantity_exact' && <span className="hint value">{t.text('track.consent.quantity')}</span>}
      </dd>
      <dd className="change">
        {now?.given ? <button className="plain" name="send" value={WITHDRAW + consent}>{t.text('track.consent.withdraw', { field })}</button>
          : counts && <button className="plain" name="send" value={AGREE + consent}>{t.text('track.consent.agree', { field })}</button>}
      </dd>
    </div>
  );
}
