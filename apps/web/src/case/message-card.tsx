import type { CaseView, Message } from '#contracts';
import { CityTime, Foreign, SideName } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { usePhraseText } from './use-phrases.js';
import './words.css';

/** One message: kind, side and office, both cities' times, its words, and for a question whether it still waits. */
export function MessageCard({ message, view }: { message: Message; view: CaseView }) {
  const { t } = useWords();
  const names = useNames();
  const about = view.messages.find((m) => m.id === message.about);
  return (
    <article className="msg" data-ours={message.side === names.own || undefined} data-side={names.hue(message.side)} id={`m${message.seq}`}>
      <header>
        <b className="type">{t.label(`msg.${message.kind}` as 'msg.answer')}</b>
        <SideName side={message.side} form="ours" />
        {message.office && <span>{names.office(message.office)}</span>}
        <CityTime at={message.at} />
        {message.question && !(message.question === 'open' && view.line.state === 'closed') && <span className="question" data-state={message.question}>{questionText(message, view, t, names)}</span>}
      </header>
      {about && <p className="about small muted">{t.label('desk.messages.about', { text: '' })}<MessageWords message={about} /></p>}
      <div className="words"><MessageWords message={message} /></div>
      <Origin message={message} />
    </article>
  );
}

function questionText(message: Message, view: CaseView, t: ReturnType<typeof useWords>['t'], names: ReturnType<typeof useNames>): string {
  if (message.question !== 'open') return t.label(message.question === 'answered' ? 'desk.question.answered' : 'desk.question.withdrawn');
  const asked = view.line.sides.filter((s) => s.side !== message.side).map((s) => s.side);
  return t.label('desk.question.open', { side: asked.map((s) => names.sideNamed(s)).join(' · ') });
}

/** The words themselves: a phrase in the reader's language, typed text as it was typed. */
export function MessageWords({ message: { body } }: { message: Pick<Message, 'body'> }) {
  const { t } = useWords();
  const phrase = usePhraseText();
  if (body === null) return <span className="muted">{t.label('event.MessageSent.withheld')}</span>;
  return 'phrase' in body ? <>{phrase(body.phrase, body.values)}</> : <Foreign lang={body.language}>{body.text}</Foreign>;
}

/** Where the words come from: checked in every language, or typed in one and not translated. */
function Origin({ message: { body } }: { message: Message }) {
  const { t } = useWords();
  if (body === null) return null;
  if ('phrase' in body) return <p className="origin">{t.label('desk.translation.phrase')}</p>;
  const language = t.text(`language.in.${body.language}` as 'language.in.en');
  return body.language === t.language ? null : <p className="origin"><b>{t.label('desk.original', { language })}</b> · {t.label('desk.translation.none')}</p>;
}
