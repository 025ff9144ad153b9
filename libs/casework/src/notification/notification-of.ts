import type { Notification, NotificationBox } from '#contracts';
import { LANGUAGES, type Language, type MeasureFacts, type Network, WTO_CODES, officeNameAt, restrictionCode } from '#domain';
import type { ReadRevision } from '#persistence';
import type { ItemNames } from '#platform';
import { type EveryKey, type Formatter, type NotificationKey, type Places, type Translator, formatter, translatorFor } from '#wording';
import { type Unreal, UNREAL_NOTE } from '../unreal.js';

/** All that a draft is made from: what every side reads in the register, and names. */
export interface NotificationSource {
  readonly measure: string;
  readonly facts: MeasureFacts;
  /** The newest one, whose facts these are. */
  readonly recorded: Pick<ReadRevision, 'revision' | 'office' | 'at'>;
  readonly network: Network;
  readonly items: ReadonlyMap<string, ItemNames>;
  /** Why nothing in it is real; null where it is. */
  readonly unreal: Unreal | null;
}
interface Words { readonly t: Translator<EveryKey>; readonly f: Formatter; readonly language: Language }
type Line = NotificationBox['lines'][number];

/** Codes of goods in one line; each that has a name has a line of its own. */
const CODES_A_LINE = 40;
/** Year of no recording, beside which every moment shows its own. */
const WITH_YEAR = 0;

/** Whether a measure may be a restriction of quantities at all: written law and notices. An investigation and an event are none. */
export const mayBeNotified = ({ kind }: MeasureFacts): boolean => kind === 'law' || kind === 'notice';

/**
 * A draft of the notification that the WTO's decision on notification procedures for quantitative restrictions asks for (G/L/59/Rev.1 of
 * 2012: the format of its Annex 1, the symbols of its Annex 2). It says what the register knows and leaves everything else blank, with
 * what belongs there: which provision a Member relies on is that Member's word and no guess of ours. The same for every side.
 */
export function notificationOf(source: NotificationSource, language: Language): Notification {
  const t = translatorFor(language);
  const words: Words = { t, f: formatter(t), language };
  const { measure, recorded, network, unreal } = source;
  const say = (key: 'title' | 'draft' | 'format' | 'heading' | 'section1' | 'section2'): string => t.text(`notification.${key}`);
  return {
    measure, revision: recorded.revision, as_of: recorded.at.toISOString(), language, network: network.name[language], exercise: unreal !== null, title: say('title'), draft: say('draft'), format: say('format'),
    sections: [
      { title: say('heading'), boxes: headOf(source, words) },
      { title: say('section1'), boxes: restrictionOf(source, words) },
      { title: say('section2'), boxes: [box(words, null, 'references', [], 'references')] },
    ],
    notes: [
      ...(unreal ? [t.text(UNREAL_NOTE[unreal])] : []), t.text('notification.note.sent'), t.text('notification.note.who'), t.text('notification.note.languages'), t.text('notification.note.when'),
      t.text('notification.note.made', { revision: recorded.revision, office: officeOf(recorded.office, source, words), when: words.f.when(recorded.at.toISOString(), placesOf(network, language), WITH_YEAR) }),
    ],
  };
}

type BoxName = { [K in NotificationKey]: K extends `notification.box.${infer Name}.fill` ? Name : never }[NotificationKey] | 'member';

/** @param fill key of what is still to be written there; null where nothing is */
function box({ t, language }: Words, name: string | null, label: BoxName, lines: readonly (string | Line)[], fill: Exclude<BoxName, 'member'> | 'basis.fill.force' | null): NotificationBox {
  const what = fill === null ? null : t.text(fill === 'basis.fill.force' ? 'notification.box.basis.fill.force' : `notification.box.${fill}.fill`);
  return {
    box: name, label: t.text(`notification.box.${label}`), lines: lines.map((line) => (typeof line === 'string' ? { text: line, language, mark: null } : line)),
    to_fill: what === null ? null : t.text('notification.fill', { what }),
  };
}

function headOf({ facts, network }: NotificationSource, words: Words): NotificationBox[] {
  const { t, language } = words;
  const { issuer } = facts;
  const member = network.sides[issuer]?.name[language] ?? network.countries.find(({ code }) => code === issuer)?.name[language] ?? issuer;
  return [
    box(words, 'A', 'member', [member], null), box(words, 'B', 'date', [], 'date'), box(words, 'C', 'first', [], 'first'), box(words, 'D', 'type', [], 'type'), box(words, 'E', 'period', [], 'period'),
    box(words, 'F', 'contains', [t.text('notification.box.contains.section1')], 'contains'), box(words, 'G', 'comments', [], 'comments'),
  ];
}

function restrictionOf(source: NotificationSource, words: Words): NotificationBox[] {
  const { facts } = source;
  const { t, f } = words;
  const causes = facts.causes.length === 0 ? [] : [t.text('notification.of', { label: t.text('measure.causes'), value: f.list(facts.causes.map((kind) => t.label(`kind.${kind}`))) })];
  const days = (...fields: readonly ('published_on' | 'in_force_from' | 'ends_on' | 'suspended_until')[]): string[] =>
    fields.flatMap((field) => { const day = facts[field]; return day === null ? [] : [t.text('notification.of', { label: t.text(`measure.${field}`), value: f.day(day) })]; });
  const codes = codesOf(facts, words);
  return [
    box(words, null, 'qr', [], 'qr'),
    box(words, '1', 'description', [titleOf(facts, words), ...causes], 'description'),
    box(words, '2', 'restriction', codes, facts.wto_code === null ? 'restriction' : null),
    box(words, '3', 'goods', goodsOf(source, words), 'goods'),
    box(words, '4', 'justification', [], 'justification'),
    box(words, '5', 'basis', [...(facts.number === null ? [] : [facts.number]), ...days('published_on', 'in_force_from'), ...(facts.source === null ? [] : [facts.source])], facts.in_force_from === null ? 'basis.fill.force' : 'basis'),
    box(words, '6', 'administration', [...(facts.office === null ? [] : [officeOf(facts.office, source, words)]), ...days('ends_on', 'suspended_until')], 'administration'),
  ];
}

/** The title in the draft's language, or in another that it has, which says so. */
function titleOf({ title }: MeasureFacts, { t, language }: Words): Line {
  const own = [language, ...LANGUAGES].find((one) => title[one] !== null) ?? language;
  return { text: title[own] ?? '', language: own, mark: own === language ? null : t.text('notification.original', { language: t.text(`language.in.${own}`) }) };
}

/** The symbol that is recorded, else those that the kinds of trouble suggest, which say so. */
function codesOf({ wto_code, causes }: MeasureFacts, { t, language }: Words): Line[] {
  const codes = wto_code === null ? [...new Set(causes.flatMap((kind) => restrictionCode(kind) ?? []))] : [wto_code];
  return codes.map((code) => {
    const [symbol = '', suffixes = ''] = code.split('-');
    const known = WTO_CODES.find((one) => one === symbol);
    // Recorded before the register took only the decision's own symbols: it stands as it was written, to be seen to.
    if (known === undefined) return { text: code, language, mark: t.text('notification.box.restriction.unknown') };
    const said = [t.text(`notification.code.${known}`), ...[...suffixes].map((suffix) => t.text(`notification.code.${suffix as 'X' | 'S'}`))];
    return { text: `${[symbol, ...suffixes].join(' ')} — ${said.join(' · ')}`, language, mark: wto_code === null ? t.text('notification.box.restriction.suggested') : null };
  });
}

function goodsOf({ facts: { hs, hs_version }, items }: NotificationSource, { t, f, language }: Words): string[] {
  const named = hs.filter((code) => items.has(code));
  const bare = hs.filter((code) => !items.has(code));
  const lines = [...Array(Math.ceil(bare.length / CODES_A_LINE)).keys()].map((n) => bare.slice(n * CODES_A_LINE, (n + 1) * CODES_A_LINE).map((code) => f.hs(code)).join(', '));
  return [
    ...(hs_version === null ? [] : [t.text('notification.box.goods.version', { version: hs_version })]),
    ...named.map((code) => `${f.hs(code)} ${items.get(code)?.[language] ?? ''}`), ...lines,
  ];
}

const officeOf = (id: string, { network, recorded }: NotificationSource, { language }: Words): string => officeNameAt(network, id, recorded.at.getTime())?.[language] ?? id;

/** Every side's city, in the network's order, so that whoever asks gets the same. */
function placesOf({ policy, sides }: Network, language: Language): Places {
  const [first, ...rest] = policy.sides.map((id) => ({ zone: sides[id]?.zone ?? 'UTC', city: sides[id]?.city[language] ?? id }));
  return [first ?? { zone: 'UTC', city: 'UTC' }, ...rest];
}
