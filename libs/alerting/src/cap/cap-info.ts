import type { CaseLine } from '#contracts';
import type { Kind, Language, Names, Severity } from '#domain';
import { type EveryKey, type Translator, translatorFor } from '#wording';
import { type CapNamed, parametersOf } from './cap-parameters.js';
import type { CapIssuer, CapSource } from './cap-source.js';
import type { CapMessage } from './messages-of.js';

/** What an alert says in one language, in the order of the schema. */
export interface CapInfo {
  readonly language: string; readonly category: readonly string[]; readonly event: string; readonly responseType: string; readonly urgency: string; readonly severity: string; readonly certainty: string;
  readonly eventCode: CapNamed; readonly senderName: string; readonly headline: string; readonly description: string; readonly instruction?: string; readonly web?: string; readonly contact?: string;
  readonly parameter: readonly CapNamed[]; readonly area?: { readonly areaDesc: string; readonly geocode: readonly CapNamed[] };
}

/** Categories beside `Other`, which trade is: where the trouble is one of transport, of power, or of a list of names. */
const ALSO: Readonly<Partial<Record<Kind, string>>> = {
  port_disruption: 'Transport', route_disruption: 'Transport', logistics_strike: 'Transport', power_rationing: 'Infra', entity_sanction: 'Security',
};
const SEVERITY: Readonly<Record<Severity, string>> = { 4: 'Extreme', 3: 'Severe', 2: 'Moderate', 1: 'Minor' };
/** Of RFC 3066, as the standard asks. */
const TAGS: Readonly<Record<Language, string>> = { ko: 'ko-KR', 'zh-Hans': 'zh-CN', en: 'en' };
const URGENCY: Readonly<Record<CaseLine['urgency'], string>> = { immediate: 'Immediate', expected: 'Expected', future: 'Future' };
const RESPONSE: Readonly<Record<CaseLine['state'], string>> = { opened: 'Assess', told: 'Assess', accepted: 'Prepare', refused: 'Assess', monitoring: 'Monitor', closed: 'AllClear' };

/** @param language in which whatever people read stands; what programs read is the same in each */
export function infoOf(source: CapSource, message: CapMessage, issuer: CapIssuer, language: Language): CapInfo {
  const { line } = source;
  const { network, side: id, origin } = issuer;
  const t = translatorFor(language);
  const closed = line.state === 'closed';
  const [also, side] = [ALSO[line.kind], network.sides[id]];
  const area = areaOf(line, issuer, t);
  return {
    language: TAGS[language], category: also === undefined ? ['Other'] : ['Other', also], event: t.label(`kind.${line.kind}`), responseType: RESPONSE[line.state],
    urgency: closed ? 'Past' : URGENCY[line.urgency], severity: SEVERITY[line.severity], certainty: wasChecked(source) ? 'Likely' : 'Possible',
    eventCode: { valueName: 'hotline:kind', value: line.kind }, senderName: `${network.name[language]} (${side?.name[language] ?? id})`,
    headline: headlineOf(source, issuer, language), description: descriptionOf(line, issuer, t),
    ...(closed ? {} : { instruction: t.text('mail.alert.link') }), ...(origin === null ? {} : { web: `${origin}/desk/cases/${line.reference}` }), ...(side ? { contact: side.duty_phone } : {}),
    parameter: parametersOf(source, message), ...(area ? { area } : {}),
  };
}

/** Item, grade and reference in one line, as mail has them; marked where it is an exercise. */
export function headlineOf({ line }: CapSource, { items, exercise }: CapIssuer, language: Language): string {
  const t = translatorFor(language);
  const item = (line.hs === null ? undefined : items.get(line.hs)?.[language]) ?? line.goods ?? t.text('mail.item.unnamed');
  const text = t.text('mail.alert.what', { item, severity: t.text(`severity.${line.severity}`), reference: line.reference });
  return exercise ? t.text('case.exercise.prefix', { text }) : text;
}

/** What stands in the other elements as codes, in words, one fact on a line. */
function descriptionOf(line: CapSource['line'], { network }: CapIssuer, t: Translator<EveryKey>): string {
  const channel = network.policy.channels[line.channel]?.name[t.language as Language];
  const facts: readonly (readonly [EveryKey, string | null | undefined])[] = [
    ['case.state', t.text(`case.${line.state}`)], ['field.kind', t.text(`kind.${line.kind}`)], ['severity', t.text(`severity.${line.severity}`)], ['field.goods', line.goods], ['channel', channel],
  ];
  return facts.flatMap(([key, value]) => (value ? [`${t.label(key)}: ${value}`] : [])).join('\n');
}

/** Where the goods come from, go to and lie; nothing where this side may not see any of it. */
function areaOf({ from, to, port }: CapSource['line'], { network }: CapIssuer, t: Translator<EveryKey>): CapInfo['area'] {
  const named = (places: readonly { readonly code: string; readonly name: Names }[], code: string): string => places.find((p) => p.code === code)?.name[t.language as Language] ?? code;
  const countries = [...new Set([from, to].filter((code) => code !== null))];
  const words = [...countries.map((code) => named(network.countries, code)), ...(port === null ? [] : [named(network.ports, port)])];
  if (words.length === 0) return undefined;
  const geocode = [...countries.map((value) => ({ valueName: value.includes('-') ? 'ISO3166-2' : 'ISO3166-1', value })), ...(port === null ? [] : [{ valueName: 'UN/LOCODE', value: port }])];
  return { areaDesc: words.join(' – '), geocode };
}

/** Whether an office looked at it before it crossed; what the network's rule let cross at once is one company's word. */
const wasChecked = ({ entries }: CapSource): boolean => entries.some(({ shared }) => typeof shared?.['approved_by'] === 'object' && shared['approved_by'] !== null && 'office' in shared['approved_by']);
