import type { HistoryEntry } from '#contracts';
import { type Language, type MessageBody, type MessageKind, type Tlp, LANGUAGES, labelOf } from '#domain';
import { type BlankName, isPhrase, phraseText } from '#wording';
import type { BriefSource, BriefWords, Line } from './brief-source.js';
import { actorOf, channelName, officeName } from './steps.js';

/** What was said between the sides, as lines: what was done and offered, and what is asked for and still open. */
export interface SaidLines { readonly done: readonly Line[]; readonly asked: readonly Line[]; readonly labels: readonly Tlp[] }

interface Sent { readonly id: string; readonly kind: MessageKind; readonly about: string | null; readonly body: MessageBody; readonly entry: HistoryEntry }

/**
 * Words labelled TLP:RED are not even mentioned: the page goes to people whom they are not for. What was corrected gives place to its
 * correction, and what was withdrawn to nothing.
 */
export function saidLines(source: BriefSource, words: BriefWords): SaidLines {
  const sent = source.entries.flatMap(sentWith);
  const replaced = new Set(sent.flatMap(({ kind, about }) => ((kind === 'correction' || kind === 'cancel') && about !== null ? [about] : [])));
  const standing = sent.filter(({ id, kind }) => kind !== 'cancel' && !replaced.has(id));
  const open = new Set(source.kase.questions.flatMap(({ id, state }) => (state === 'open' ? [id] : [])));
  const asks = ({ id, kind }: Sent): boolean => kind === 'question' && open.has(id);
  const shown = standing.filter((one) => one.kind !== 'question' || asks(one));
  return {
    done: shown.filter((one) => !asks(one)).map((one) => lineOf(one, source, words)), asked: shown.filter(asks).map((one) => lineOf(one, source, words)),
    labels: shown.map(({ entry }) => labelOf(entry.shared)),
  };
}

function sentWith(entry: HistoryEntry): Sent[] {
  if (entry.type !== 'MessageSent' || entry.shared === null || labelOf(entry.shared) === 'RED') return [];
  const { id, kind, about, body } = entry.shared as unknown as Omit<Sent, 'entry' | 'body'> & { readonly body?: MessageBody };
  return body === undefined ? [] : [{ id, kind, about, body, entry }];
}

function lineOf({ id, kind, body, entry }: Sent, source: BriefSource, words: BriefWords): Line {
  const { t, language } = words;
  const by = actorOf(entry, source, words) ?? '';
  const label = kind === 'question' ? t.text('brief.asked', { side: by }) : t.text('event.by', { side: by, what: t.text(`event.MessageSent.${kind}`) });
  if ('phrase' in body) return { at: entry.at, label, text: phraseIn(body, entry, source, words) };
  const translation = body.language === language ? undefined : translationOf(id, language, source);
  return { at: entry.at, label, text: body.text, typed: { language: LANGUAGES.find((known) => known === body.language) ?? null, ...(translation ? { translation } : {}) } };
}

/** The newest translation that somebody answers for: a person's, or a service's that an officer approved. */
function translationOf(message: string, language: Language, { entries }: BriefSource): { text: string; by: 'person' | 'service' } | undefined {
  const approved = new Set(entries.flatMap(({ type, shared }) => (type === 'TranslationApproved' ? [String(shared?.translation)] : [])));
  const found = entries.findLast(({ type, shared }) => type === 'TranslationAdded' && shared?.message === message && shared.language === language
    && typeof shared.text === 'string' && labelOf(shared) !== 'RED' && (shared.by === 'person' || approved.has(String(shared.id))));
  return found && { text: String(found.shared?.text), by: found.shared?.by === 'service' ? 'service' : 'person' };
}

/** A fixed phrase in the brief's language; one from a newer service, which has no words here, shows its name and what was filled in. */
function phraseIn({ phrase, values }: { readonly phrase: string; readonly values: Readonly<Record<string, string>> }, entry: HistoryEntry, source: BriefSource, words: BriefWords): string {
  if (!isPhrase(phrase)) return [phrase, ...Object.values(values)].join(' · ');
  const nameOf = (blank: BlankName, code: string): string => {
    if (blank === 'item') return source.items.get(code)?.[words.language] ?? code;
    if (blank === 'port') return source.network.ports.find((port) => port.code === code)?.name[words.language] ?? code;
    return blank === 'channel' ? channelName(code, source, words) : officeName(code, entry, source, words);
  };
  return phraseText(words.t, phrase, values, { places: words.places, nameOf });
}
