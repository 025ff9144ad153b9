import { useState } from 'react';
import type { CaseView, Message, TranslationView } from '#contracts';
import { LANGUAGES } from '#domain';
import type { Language } from '#wording';
import { useMay, useSession } from '../data/session.js';
import { Foreign } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { CaseAct } from './case-act.js';
import { Select, TextField } from './fields.js';
import { useTalkWords } from './talk-words.js';

interface Props { readonly message: Message; readonly view: CaseView }

/** The words of a message in other languages, the newest that each side made; what a machine made says so. */
export function Translations({ message, view }: Props) {
  const newest = message.translations.filter((t, i, all) => all.findIndex((other) => other.language === t.language && other.side === t.side) === i);
  return <>{newest.map((translation) => <Translation key={translation.id} translation={translation} view={view} />)}</>;
}

function Translation({ translation: { id, language, text, by, side, approved }, view }: { translation: TranslationView; view: CaseView }) {
  const { t, f } = useWords();
  const say = useTalkWords();
  const names = useNames();
  const may = useMay();
  const words = { language: t.text(`language.in.${language as Language}`) };
  const origin = by === 'person' ? say.label('talk.translation.person', { ...words, side: names.sideNamed(side) })
    : approved ? say.label('talk.translation.checked', { ...words, office: approved.office ? names.office(approved.office, approved.at) : names.sideNamed(approved.side), when: f.when(approved.at, names.places) })
      : say.label('talk.translation.machine', words);
  return (
    <div className="translation" data-draft={(by === 'service' && !approved) || undefined}>
      <p className="origin">{origin}</p>
      <p className="words"><Foreign lang={language}>{text}</Foreign></p>
      {by === 'service' && !approved && may('work-cases') && (
        <CaseAct view={view} primary={false} command="approve-translation" label={say.text('talk.check')} title={say.text('talk.check.title')} text={say.text('talk.check.text')} body={() => ({ translation: id })}>
          <p className="words"><Foreign lang={language}>{text}</Foreign></p>
        </CaseAct>
      )}
    </div>
  );
}

/** Typed words may be put into other languages, by a person or by the configured service; words for their recipients only, by whoever wrote them. */
export function TranslationActs({ message, view }: Props) {
  const may = useMay();
  const { machine_translation } = useSession();
  const { body } = message;
  if (!may('work-cases') || message.tlp === 'RED' || body === null || 'phrase' in body) return null;
  return (
    <>
      <TranslateAct message={message} view={view} from={body.language} />
      {machine_translation && <MachineAct message={message} view={view} from={body.language} />}
    </>
  );
}

/** The reader's own language first, unless the words are in it already. */
function useTarget(from: string): [Language, (language: string) => void, Language[]] {
  const { t } = useWords();
  const others = LANGUAGES.filter((l) => l !== from);
  const [target, choose] = useState<Language>(others.find((l) => l === t.language) ?? others[0] ?? 'en');
  return [target, (language) => choose(others.find((l) => l === language) ?? target), others];
}

function TranslateAct({ message, view, from }: Props & { from: string }) {
  const { t } = useWords();
  const say = useTalkWords();
  const [language, choose, others] = useTarget(from);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = text.trim() === '';
  const take = () => {
    setAsked(true);
    return missing ? null : { message: message.id, language, text };
  };
  return (
    <CaseAct view={view} primary={false} command="translate" label={say.text('talk.translate')} title={say.text('talk.translate.title', { language: t.text(`language.in.${language}`) })} text={say.text('talk.translate.text')}
      body={take} onDone={() => { setText(''); setAsked(false); }}>
      <Select always label={t.label('language')} value={language} onChange={choose} options={others.map((l) => ({ value: l, label: t.label(`language.in.${l}`) }))} />
      <div className="with-original">
        {message.body && 'text' in message.body && (
          <div className="original">
            <p className="small">{t.label('desk.original', { language: t.text(`language.in.${from as Language}`) })}</p>
            <p className="words"><Foreign lang={from}>{message.body.text}</Foreign></p>
          </div>
        )}
        <TextField label={say.text('talk.translate.field')} value={text} onChange={setText} wrong={asked && missing ? t.text('err.text_missing') : null} lang={language} rows={6} />
      </div>
    </CaseAct>
  );
}

function MachineAct({ message, view, from }: Props & { from: string }) {
  const { t } = useWords();
  const say = useTalkWords();
  const [language] = useTarget(from);
  // There are words in that language already; better ones are a person's.
  if (message.translations.some((other) => other.language === language)) return null;
  const words = { language: t.text(`language.in.${language}`) };
  return (
    <CaseAct view={view} primary={false} command="machine-translate" label={say.text('talk.machine', words)} title={say.text('talk.machine.title')} text={say.text('talk.machine.text')} confirm={say.text('talk.machine.confirm')}
      body={() => ({ message: message.id, language })} />
  );
}
