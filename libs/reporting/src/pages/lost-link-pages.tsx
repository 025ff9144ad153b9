import { LANGUAGES, type Language, type Network } from '#domain';
import { translatorFor } from '#wording';
import type { ReactElement } from 'react';
import type { FormError } from '../form/question.js';
import { type Raw, one } from '../form/raw.js';
import { ErrorSummary, InlineErrors, errorId } from './errors.js';
import { Layout } from './layout.js';
import { type Words, atStart, wordsFor } from './words.js';

export const [REFERENCE, ADDRESS] = ['reference', 'email'] as const;

interface LostLinkPageProps { readonly networks: readonly Network[]; readonly language: Language; readonly raw: Raw; readonly errors: readonly FormError[]; /** Whether mail goes out of this service. */ readonly mails: boolean }

/** Where a company that lost its link asks for another one by mail, or is told whom to call. */
export function LostLinkPage({ networks, language, raw, errors, mails }: LostLinkPageProps): ReactElement {
  const t = translatorFor(language);
  const [words] = everySide(networks, language);
  const title = t.text(mails ? 'track.lost.title' : 'track.lost.hint');
  return (
    <Layout language={language} languages={LANGUAGES} title={errors.length > 0 ? t.text('form.frame.title_prefix', { title }) : title} switching="link">
      <div className="gap">
        {words && <ErrorSummary errors={errors} words={words} />}
        <h1>{title}</h1><p>{t.text(mails ? 'track.lost.text' : 'track.lost.off')}</p>
      </div>
      {mails && words && (
        <form method="post" noValidate>
          <Input name={REFERENCE} label={t.label('track.reference')} {...{ raw, errors, words }} />
          <Input name={ADDRESS} label={t.text('form.contact.field.email')} {...{ raw, errors, words }} />
          <p className="hint">{t.text('track.lost.holds')}</p>
          <div className="go"><button className="primary">{t.text('track.lost.send')}</button></div>
        </form>
      )}
      <Phones networks={networks} language={language} say={mails ? 'track.lost.call' : 'track.lost.call.off'} />
    </Layout>
  );
}

function Input({ name, label, raw, errors, words }: { name: typeof REFERENCE | typeof ADDRESS; label: string; raw: Raw; errors: readonly FormError[]; words: Words }): ReactElement {
  const own = errors.filter((e) => e.input === name);
  const wrong = own.length > 0 ? { 'aria-invalid': true, 'aria-describedby': errorId(name) } as const : {};
  return (
    <div className={own.length > 0 ? 'field bad' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <InlineErrors errors={own} words={words} />
      <div className="in"><input id={name} name={name} type={name === ADDRESS ? 'email' : 'text'} className="long" autoComplete={name === ADDRESS ? 'email' : 'off'} spellCheck={false} defaultValue={one(raw, name)} {...wrong} /></div>
    </div>
  );
}

/** The answer to everybody who asked: it says what would be done, and never whether there was anything to do. */
export function LinkAskedPage({ networks, language }: Pick<LostLinkPageProps, 'networks' | 'language'>): ReactElement {
  const t = translatorFor(language);
  return (
    <Layout language={language} languages={LANGUAGES} title={t.text('track.lost.asked.title')} switching="link">
      <div className="gap"><h1>{t.text('track.lost.asked.title')}</h1><p>{t.text('track.lost.asked.text')}</p></div>
      <Phones networks={networks} language={language} say="track.lost.call" />
    </Layout>
  );
}

/** What a mailed link opens. A program that looks into mails follows links and presses no buttons, so that it uses none up. */
export function NewLinkPage({ language }: { language: Language }): ReactElement {
  const t = translatorFor(language);
  return (
    <Layout language={language} languages={LANGUAGES} title={t.text('track.lost.found.title')} switching="link">
      <div className="gap"><h1>{t.text('track.lost.found.title')}</h1><p>{t.text('track.lost.found.text')}</p></div>
      <form method="post"><div className="go"><button className="primary">{t.text('track.lost.found.open')}</button></div></form>
    </Layout>
  );
}

const everySide = (networks: readonly Network[], language: Language): Words[] => networks.flatMap((network) => Object.values(network.sides).map((side) => wordsFor(network, side, language)));

/** Whom to call where mail does not help. */
function Phones({ networks, language, say }: Pick<LostLinkPageProps, 'networks' | 'language'> & { say: 'track.lost.call' | 'track.lost.call.off' }): ReactElement {
  const t = translatorFor(language);
  return (
    <div className="gap">
      <p>{t.text(say)}</p>
      {everySide(networks, language).map(({ side, network }) => <p key={`${network.id}/${side.id}`} className="hint"><b>{atStart(side.government[language])}</b><br />{side.duty_phone}</p>)}
    </div>
  );
}
