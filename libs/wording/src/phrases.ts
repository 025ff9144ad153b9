import type { WordingKey } from './catalogue.js';
import { formatter, type Formatter } from './format.js';
import type { Places } from './moments.js';
import type { Translator } from './translate.js';

type NameIn<Key> = Key extends `phrase.group.${string}` ? never : Key extends `phrase.${infer Name}` ? Name : never;
/** Name of a fixed phrase, as messages carry it: `ack.received`. Its text is `phrase.ack.received`. */
export type PhraseName = NameIn<WordingKey>;

/** The fixed phrases as a person looks for them; each group's title is `phrase.group.<group>`. */
export const PHRASE_GROUPS = {
  receipt: ['ack.received', 'ack.contact', 'accept.taken', 'decline.authority', 'decline.facts', 'decline.commercial', 'decline.procedure'],
  asking: ['ask.contract', 'ask.licence', 'ask.needed_by', 'ask.reason', 'ask.rule'],
  progress: ['progress.checking', 'progress.forwarded', 'progress.none', 'progress.more_time', 'progress.reminder', 'progress.holiday'],
  goods: ['goods.released', 'goods.partial', 'goods.inspection', 'goods.not_applied', 'goods.query_notice', 'goods.papers', 'goods.no_measure'],
  licences: ['licence.review', 'licence.granted', 'licence.list', 'licence.general'],
  consultation: ['consult.propose', 'consult.accept', 'consult.other_time', 'consult.record', 'level.moved', 'level.propose', 'channel.propose'],
  agreement: ['agree.action', 'monitor.suspended', 'close.propose', 'close.thanks', 'close.no_agreement', 'reopen'],
  other: ['correct', 'confidential', 'identity.withheld', 'drill', 'contact_test'],
} as const satisfies Readonly<Record<string, readonly PhraseName[]>>;

/**
 * What fills a blank, and how a message carries it: a day `YYYY-MM-DD`, a moment as an ISO instant, a number in digits,
 * a quantity with its unit code (`300 TNE`), the code of a rank or of something the network names, or text.
 */
export type Blank = 'day' | 'moment' | 'number' | 'quantity' | 'rank' | 'name' | 'text';

/** Every blank of the fixed phrases; its label for the person who fills it is `blank.<name>`. */
export const BLANKS = {
  date: 'day', oldDate: 'day', newDate: 'day', startDate: 'day', endDate: 'day',
  when: 'moment',
  count: 'number', granted: 'number', days: 'number', version: 'number',
  quantity: 'quantity', total: 'quantity',
  rank: 'rank',
  item: 'name', port: 'name', authority: 'name', office: 'name', channel: 'name',
  caseNo: 'text', licenceNo: 'text', phone: 'text', documents: 'text', cause: 'text', facts: 'text', text: 'text', agenda: 'text', action: 'text',
} as const satisfies Readonly<Record<string, Blank>>;
export type BlankName = keyof typeof BLANKS;

/** Who reads a phrase: their own city first, and what the network calls a code in their language. */
export interface PhraseReader {
  readonly places: Places;
  readonly nameOf: (blank: BlankName, code: string) => string;
}

/** Whether a phrase of a message is one this service has words for. */
export const isPhrase = (name: string): name is PhraseName => names.has(name);
const names: ReadonlySet<string> = new Set(Object.values(PHRASE_GROUPS).flat());

/**
 * A fixed phrase as one reader reads it: the message carries codes and ISO days, each side reads its own language.
 * A value that has not the shape of its blank was typed by a person and stands as typed.
 */
export function phraseText(t: Translator, name: PhraseName, values: Readonly<Record<string, string>>, reader: PhraseReader): string {
  const words = { t, f: formatter(t), reader };
  const filled = Object.entries(values).map(([blank, value]) => [blank, isBlank(blank) ? fill(words, blank, value) : value]);
  return t.text(`phrase.${name}`, Object.fromEntries(filled) as Record<string, string | number>);
}

const isBlank = (name: string): name is BlankName => Object.hasOwn(BLANKS, name);
const SHAPES = { day: /^\d{4}-\d{2}-\d{2}$/, moment: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/, quantity: /^(\d{1,15}(?:\.\d{1,6})?) ([A-Z0-9]{2,3})$/ } as const;
/** Whether there is such a day, or such an instant: a text of the right shape may name none. */
const isDay = (value: string): boolean => SHAPES.day.test(value) && new Date(Date.parse(`${value}T00:00Z`)).toJSON()?.startsWith(value) === true;
const isMoment = (value: string): boolean => SHAPES.moment.test(value) && !Number.isNaN(Date.parse(value));

interface Words { readonly t: Translator; readonly f: Formatter; readonly reader: PhraseReader }

function fill({ t, f, reader }: Words, blank: BlankName, value: string): string | number {
  switch (BLANKS[blank]) {
    case 'day': return isDay(value) ? f.shortDay(value) : value;
    case 'moment': return isMoment(value) ? f.when(value, reader.places) : value;
    case 'number': return Number(value);
    case 'quantity': {
      const [, amount, unit] = SHAPES.quantity.exec(value) ?? [];
      return amount !== undefined && unit !== undefined ? f.quantity(Number(amount), unit) : value;
    }
    case 'rank': {
      const key = `rank.${value}`;
      return t.has(key) ? t.text(key) : value;
    }
    case 'name': return reader.nameOf(blank, value);
    case 'text': return value;
  }
}
