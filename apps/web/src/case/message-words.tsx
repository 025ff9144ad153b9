import type { Message } from '#contracts';
import { Foreign } from '../parts/index.js';
import { useWords } from '../words.js';
import { usePhraseText } from './use-phrases.js';
import './words.css';

/** The words themselves: a phrase in the reader's language, typed text as it was typed. */
export function MessageWords({ message: { body, at } }: { message: Pick<Message, 'body'> & { readonly at?: string } }) {
  const { t } = useWords();
  const phrase = usePhraseText(at);
  if (body === null) return <span className="muted">{t.label('event.MessageSent.withheld')}</span>;
  return 'phrase' in body ? <>{phrase(body.phrase, body.values)}</> : <Foreign lang={body.language}>{body.text}</Foreign>;
}
