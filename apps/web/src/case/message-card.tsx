import type { CaseView, Message } from '#contracts';
import { LANGUAGES } from '#domain';
import { CityTime, SideName, TlpLabel } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import type { DraftStart } from './draft.js';
import { MessageWords } from './message-words.js';
import { useTalkWords } from './talk-words.js';
import { TranslationActs, Translations } from './translations.js';

interface CardProps { readonly message: Message; readonly view: CaseView; readonly onWrite: (start: DraftStart) => void }

/** One message: kind, side and office, both cities' times, its label, its words in every language, what corrects it, and for a question whether it still waits. */
export function MessageCard({ message, view, onWrite }: CardProps) {
  const { t } = useWords();
  const names = useNames();
  const about = view.messages.find((m) => m.id === message.about);
  const corrected = view.messages.filter((m) => m.kind === 'correction' && m.about === message.id);
  return (
    <article className="msg" data-ours={message.side === names.own || undefined} data-side={names.hue(message.side)} data-corrected={corrected.length > 0 || undefined} id={`m${message.seq}`}>
      <header>
        <b className="type">{t.label(`msg.${message.kind}` as 'msg.answer')}</b>
        <SideName side={message.side} form="ours" />
        {message.office && <span>{names.office(message.office, message.at)}</span>}
        <CityTime at={message.at} />
        <TlpLabel label={message.tlp} />
        {message.question && !(message.question === 'open' && view.line.state === 'closed') && <span className="question" data-state={message.question}>{questionText(message, view, t, names)}</span>}
      </header>
      {about && <About message={message} about={about} />}
      <div className="words"><MessageWords message={message} /></div>
      <Origin message={message} />
      <Translations message={message} view={view} />
      {corrected.map((c) => <Corrected key={c.id} by={c} />)}
      <div className="toolbar">
        <TranslationActs message={message} view={view} />
        {message.side === names.own && message.kind !== 'cancel' && view.commands.includes('message') && <Correct message={message} onWrite={onWrite} />}
      </div>
    </article>
  );
}

/** What a message is about, quoted; what a correction corrects is named by its time and stays where it is. */
function About({ message, about }: { message: Message; about: Message }) {
  const { t, f } = useWords();
  const say = useTalkWords();
  const { places } = useNames();
  if (message.kind === 'correction') return <p className="about small"><a href={`#m${about.seq}`}>{say.label('talk.corrects', { when: f.when(about.at, places) })}</a></p>;
  return <p className="about small muted">{t.label('desk.messages.about', { text: '' })}<MessageWords message={about} /></p>;
}

/** The mark on a message that was corrected: when, and the way to what corrects it. */
function Corrected({ by }: { by: Message }) {
  const { f } = useWords();
  const say = useTalkWords();
  const { places } = useNames();
  return <p className="corrected"><a href={`#m${by.seq}`}>{say.label('talk.corrected', { when: f.when(by.at, places) })}</a></p>;
}

/** The way into the composer with what one's own side said, to be sent anew. */
function Correct({ message: { id, body }, onWrite }: { message: Message; onWrite: CardProps['onWrite'] }) {
  const { t } = useWords();
  if (body === null) return null;
  const language = 'text' in body ? LANGUAGES.find((l) => l === body.language) : undefined;
  const typed = 'text' in body && language ? { text: body.text, language } : {};
  return <button type="button" onClick={() => onWrite({ kind: 'correction', about: id, ...typed })}>{t.text('do.correct')}</button>;
}

function questionText(message: Message, view: CaseView, t: ReturnType<typeof useWords>['t'], names: ReturnType<typeof useNames>): string {
  if (message.question !== 'open') return t.label(message.question === 'answered' ? 'desk.question.answered' : 'desk.question.withdrawn');
  const asked = view.line.sides.filter((s) => s.side !== message.side).map((s) => s.side);
  return t.label('desk.question.open', { side: asked.map((s) => names.sideNamed(s)).join(' · ') });
}

/** Where the words come from: checked in every language, or typed in one and not translated. */
function Origin({ message: { body, translations } }: { message: Message }) {
  const { t } = useWords();
  if (body === null) return null;
  if ('phrase' in body) return <p className="origin">{t.label('desk.translation.phrase')}</p>;
  const language = t.text(`language.in.${body.language}` as 'language.in.en');
  return body.language === t.language && translations.length === 0 ? null : <p className="origin"><b>{t.label('desk.original', { language })}</b>{translations.length === 0 && <> · {t.label('desk.translation.none')}</>}</p>;
}
