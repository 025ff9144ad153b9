import type { Language, Network } from '#domain';
import { translatorFor } from '#wording';
import type { ReactElement } from 'react';
import { ErrorBox, InlineErrors, errorId } from './errors.js';
import { Layout } from './layout.js';
import { LostLinkHint } from './notice-pages.js';
import { atStart, wordsFor } from './words.js';

interface StartPageProps {
  readonly networks: readonly Network[];
  readonly language: Language;
  readonly languages: readonly Language[];
  /** Whether the page was sent without a choice. */
  readonly missing: boolean;
}

/** Name and value of the choice: a side of a network. */
export const sideValue = (network: Network, side: string): string => `${network.id}/${side}`;

/** What the service is, what one needs, and whose company asks; the only page before a draft exists. */
export function StartPage({ networks, language, languages, missing }: StartPageProps): ReactElement {
  const t = translatorFor(language);
  const service = t.text('form.frame.service');
  const title = missing ? t.text('form.frame.title_prefix', { title: service }) : service;
  const sides = networks.flatMap((network) => Object.values(network.sides).map((side) => ({ network, side })));
  const [first] = sides;
  const words = first && wordsFor(first.network, first.side, language);
  const error = { input: 'side', say: 'form.frame.side.error.empty' } as const;
  return (
    <Layout language={language} languages={languages} title={title} switching="link">
      <div className="gap">
        {missing && (
          <ErrorBox t={t}><ul><li><a href="#side">{t.text(error.say)}</a></li></ul></ErrorBox>
        )}
        <h1>{service}</h1>
        <p>{t.text('form.frame.start.what')}</p>
        <p>{t.text('form.frame.start.need')}</p>
        <form method="post" noValidate>
          <fieldset className={missing ? 'field bad' : 'field'} aria-describedby={missing ? `side-hint ${errorId('side')}` : 'side-hint'}>
            <legend><h2>{t.text('form.frame.side.question')}</h2></legend>
            <p className="hint" id="side-hint">{t.text('form.frame.side.hint')}</p>
            {missing && words && <InlineErrors errors={[error]} words={words} />}
            <div className="boxes">
              {sides.map(({ network, side }, i) => (
                <label key={sideValue(network, side.id)} className="box">
                  <input type="radio" id={i === 0 ? 'side' : `side-${i + 1}`} name="side" value={sideValue(network, side.id)} />
                  <span>{atStart(side.government[language])}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <div className="go"><button className="primary">{t.text('form.frame.start.button')}</button></div>
        </form>
        <LostLinkHint language={language} />
        <div className="gap">{sides.map(({ side }) => <p key={side.id} className="hint"><b>{atStart(side.government[language])}</b><br />{t.text('form.frame.start.urgent', { phone: side.duty_phone })}</p>)}</div>
      </div>
    </Layout>
  );
}
