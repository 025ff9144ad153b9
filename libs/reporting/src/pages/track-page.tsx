import type { ReactElement } from 'react';
import { officeNameAt } from '#domain';
import { ErrorSummary } from './errors.js';
import { FORM_ID, Layout, Said } from './layout.js';
import { MovedPromise } from './moved-promise.js';
import { SummaryList } from './summary-list.js';
import { summarize } from './summary.js';
import { Consents, Given } from './track-consent.js';
import { Mail, MAIL_ACTS } from './track-mail.js';
import { Papers } from './track-papers.js';
import { Box, FACTS, OpenQuestion, type TrackPageProps, boxName } from './track-boxes.js';
import { Results, Shipments, Verdict } from './track-outcome.js';
import { atStart } from './words.js';

/** The page on which a company follows its report, answers questions and adds facts. Can be kept as a bookmark and printed. */
export function TrackPage(props: TrackPageProps): ReactElement {
  const { tracked, words, errors, sent } = props;
  const { t } = words;
  const heading = t.text('track.title.reference', { reference: tracked.reference });
  const open = tracked.questions.filter((q) => !q.answered);
  return (
    <Layout language={words.language} languages={words.network.languages} title={errors.length > 0 ? t.text('form.frame.title_prefix', { title: heading }) : heading} switching="form">
      <div className="gap">
        <ErrorSummary errors={errors} words={words} />
        {sent && <Notice {...props} />}
        <h1>{heading}</h1>
        <p className="address printed">{props.url}</p>
        <p className="printed">{t.text('track.as_at', { when: words.f.dateTime(props.now, words.place) })}</p>
        <Standing {...props} />
      </div>
      <form id={FORM_ID} method="post" noValidate>
        {open.map((question) => <OpenQuestion key={question.id} question={question} {...props} />)}
        <Verdict {...props} />
        <h2 className="gap">{t.text('track.progress')}</h2>
        <Stages {...props} />
        <Results {...props} />
        <Shipments {...props} />
        <section className="noprint gap">
          <h2><label htmlFor={boxName(FACTS)}>{t.text('track.add')}</label></h2>
          <Box subject={FACTS} send={t.text('track.add.send')} hint={t.text(tracked.report.part === 'exporter' ? 'track.add.hint.exporter' : 'track.add.hint')} {...props} />
        </section>
        <Consents {...props} />
      </form>
      <Papers {...props} />
      <Mail {...props} />
      <Additions {...props} />
      <h2 className="gap">{t.text('track.given', { otherSide: words.otherSide })}</h2>
      <Given {...props} />
      <h2 className="gap">{t.text('track.your_report')}</h2>
      <SummaryList rows={summarize(tracked.report, words)} words={words} />
      <p className="hint">{t.text('track.keep')}</p>
      {props.mail?.confirmed_at == null && <p className="hint noprint">{t.text('track.bookmark')}</p>}
      <p>{t.text('track.contact', { phone: words.side.duty_phone })}</p>
    </Layout>
  );
}

/** What was just sent, in a sentence that a screen reader hears. */
function Notice({ sent, tracked, words: { t, f, place, otherSide } }: TrackPageProps): ReactElement {
  const last = tracked.additions.at(-1);
  const text = sent === 'agreed' || sent === 'withdrawn' ? t.text(`track.consent.sent.${sent}`, { otherSide })
    : MAIL_ACTS.some((act) => act === sent) ? t.text(`track.mail.sent.${sent as 'stop'}`)
    : sent === 'verdict' ? t.text('track.verdict.sent')
    : sent === 'paper' ? t.text('track.papers.sent')
    : sent === 'facts' && last ? t.text('track.add.sent', { when: f.dateTime(last.at, place) }) : t.text('track.reply.sent');
  return <p className="notice" role="status">{text}</p>;
}

/** Where the report stands, in one sentence; the answer at home, and until when first contact comes. */
function Standing({ tracked, words }: TrackPageProps): ReactElement {
  const { t, f, place, otherSide } = words;
  const date = tracked.first_contact_by === null ? null : f.dateTime(tracked.first_contact_by, place);
  const again = tracked.stages.findLast(({ stage }) => stage === 'closed' || stage === 'reopened');
  const outcomes = f.list(tracked.outcomes.map((o) => { const key = `out.${o}`; return t.has(key) ? t.text(key) : o; }));
  const key = `track.stage.${tracked.state}`;
  const due = tracked.state === 'filed' && date === null ? t.text('track.stage.contacted') : t.has(key) ? t.text(key, { date: date ?? '', otherSide, outcomes }) : null;
  return (
    <>
      {again?.stage === 'reopened' && <p>{t.text(again.by === 'other_side' ? 'track.reopened.other_side' : 'track.reopened', { when: f.dateTime(again.at, place), otherSide })}</p>}
      {due !== null && <p>{due}</p>}
      {tracked.state !== 'filed' && date !== null && <p>{t.text('track.stage.filed', { date })}</p>}
      <MovedPromise moved={tracked.first_contact_moved} words={words} />
      {tracked.answer !== null && <div className="asked"><h2>{t.text('track.answer')}</h2><p><Said>{tracked.answer}</Said></p></div>}
      {tracked.questions.every((q) => q.answered) && <p className="hint">{t.text('track.question.none')}</p>}
    </>
  );
}

function Stages({ tracked, words }: TrackPageProps): ReactElement {
  const { t, f, place, network, language, otherSide } = words;
  const by = { rule: t.text('track.by_rule'), company: t.text('track.by_you'), other_side: atStart(otherSide) };
  const name = (stage: string): string => {
    const key = [`track.step.${stage}`, `report.${stage}`, `case.${stage}`].find((k) => t.has(k));
    return key !== undefined && t.has(key) ? t.label(key) : stage;
  };
  return (
    <ol className="stages">
      {tracked.stages.map((stage, i) => (
        <li key={i} className={i === tracked.stages.length - 1 ? 'now' : undefined} {...(i === tracked.stages.length - 1 ? { 'aria-current': 'step' as const } : {})}>
          <time dateTime={stage.at}>{f.dateTime(stage.at, place)}</time>
          <b>{name(stage.stage)}</b>
          {stage.by === 'office' ? (officeNameAt(network, stage.office ?? '', Date.parse(stage.at))?.[language] ?? stage.office) : by[stage.by]}
        </li>
      ))}
    </ol>
  );
}

/** What the company added, and what it agreed to when it was asked, in the order in which it did. */
function Additions({ tracked, words: { t, f, place, homeOffice } }: TrackPageProps): ReactElement | null {
  const said = tracked.additions.map(({ at, text, answers }) => ({ at, text, question: tracked.questions.find((q) => q.id === answers) }));
  const agreed = tracked.questions.flatMap((question) => (question.agreed_at === null ? [] : [{ at: question.agreed_at, text: null, question }]));
  if (said.length + agreed.length === 0) return null;
  return (
    <section className="gap" id="additions">
      {[...said, ...agreed].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ at, text, question }, i) => (
        <div key={i} className="will">
          {question && <><b>{t.text('track.question', { homeOffice })}</b><p className="hint">{t.text('track.question.asked', { when: f.dateTime(question.asked_at, place) })}</p><p><Said>{question.text}</Said></p></>}
          <b>{t.text(text === null ? 'track.consent.agreed' : 'track.added', { when: f.dateTime(at, place) })}</b>
          {text !== null && <p><Said>{text}</Said></p>}
          {text === null && question?.consent && <p>{t.label(`form.consent.option.${question.consent}`)}</p>}
        </div>
      ))}
    </section>
  );
}
