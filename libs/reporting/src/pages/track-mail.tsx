import type { ReactElement } from 'react';
import { InlineErrors, errorId } from './errors.js';
import { Said } from './layout.js';
import type { TrackPageProps } from './track-boxes.js';

/** The input for the code, under which is said that it was not the right one. */
export const CODE = 'code';
/** What the buttons of this part say. */
export const MAIL_ACTS = ['confirm', 'send-code', 'stop'] as const;
export const WRONG_CODE = { input: CODE, say: 'track.mail.error.code' } as const;

/** Whether the company is written to by mail: what the mail will hold, the code that starts it, and the end of it. */
export function Mail(props: TrackPageProps): ReactElement {
  const { mail, tracked, words: { t, f, place }, path } = props;
  const address = tracked.report.contact.email;
  return (
    <section className="gap noprint" aria-labelledby="mail">
      <h2 id="mail">{t.text('track.mail.title')}</h2>
      {mail === null && <p>{t.text('track.mail.off')}</p>}
      {mail !== null && <p className="address"><Said>{address}</Said></p>}
      {mail !== null && (
        <form className="noprint" method="post" action={`${path}/mail`} noValidate>
          <p>{mail.confirmed_at === null ? t.text('track.mail.unconfirmed') : t.text('track.mail.confirmed', { when: f.dateTime(mail.confirmed_at, place) })}</p>
          <p className="hint">{t.text('track.mail.holds')}</p>
          {mail.confirmed_at === null ? <Code {...props} /> : <div className="go"><button className="second" name="do" value="stop">{t.text('track.mail.stop')}</button></div>}
        </form>
      )}
    </section>
  );
}

function Code({ words, errors }: TrackPageProps): ReactElement {
  const { t } = words;
  const own = errors.filter((e) => e.input === CODE);
  return (
    <div className={own.length > 0 ? 'field bad' : 'field'}>
      <label htmlFor={CODE}>{t.text('track.mail.code')}</label>
      <InlineErrors errors={own} words={words} />
      <div className="in"><input id={CODE} name={CODE} type="text" className="short" inputMode="numeric" autoComplete="one-time-code" {...(own.length > 0 ? { 'aria-invalid': true, 'aria-describedby': errorId(CODE) } : {})} /></div>
      <div className="go">
        <button className="second" name="do" value="confirm">{t.text('track.mail.confirm')}</button>
        <button className="plain" name="do" value="send-code">{t.text('track.mail.send_code')}</button>
      </div>
    </div>
  );
}
