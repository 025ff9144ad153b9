import type { HistoryEntry } from '#contracts';
import { type Action, type GivenStage, LANGUAGES, type MinutesText, type Texts, openActions, toldSides } from '#domain';
import type { BriefSource, BriefWords, Line } from './brief-source.js';
import { officeName } from './steps.js';

/** The entry with the words of minutes that count, by the consultation's number: an edition that not every side approved says nothing. */
function agreedText({ kase, entries }: BriefSource, number: number): { readonly entry: HistoryEntry; readonly minutes: MinutesText } | null {
  const edition = kase.consultations.find((c) => c.number === number && c.minutes !== null && c.minutes.agreed_at !== null)?.minutes?.edition;
  const entry = edition === undefined ? undefined : entries.findLast(({ type, shared }) => type === 'MinutesPutForward' && shared?.number === number && shared.edition === edition);
  return entry ? { entry, minutes: entry.shared as unknown as MinutesText } : null;
}

/** Words that have equal status in each of their languages: in the brief's where they have it, as all else that people typed. */
function typedIn(texts: Texts, { language }: BriefWords): Pick<Line, 'text' | 'typed'> {
  const found = [language, ...LANGUAGES].find((one) => texts[one] !== undefined);
  return found === undefined ? {} : { text: texts[found] ?? '', typed: { language: found } };
}

/** Minutes that every side approved: what may be said of them in public where the sides wrote that, else their text. */
export function minutesLines(source: BriefSource, words: BriefWords): Line[] {
  return source.kase.consultations.flatMap(({ number, minutes }) => {
    const agreed = agreedText(source, number);
    if (!agreed || !minutes || minutes.agreed_at === null) return [];
    return [{ at: new Date(minutes.agreed_at).toISOString(), label: words.t.text('brief.minutes', { number }), ...typedIn(agreed.minutes.statement ?? agreed.minutes.texts, words) }];
  });
}

/** What was promised there and is still to be kept: who, which office, until which day, and what. */
export function promiseLines(source: BriefSource, words: BriefWords): Line[] {
  return openActions(source.kase).flatMap((action) => {
    const [number, place] = action.id.split('.').map(Number);
    const agreed = agreedText(source, number ?? 0);
    const texts = agreed?.minutes.actions[(place ?? 0) - 1]?.texts;
    return agreed && texts ? [{ label: promised(action, agreed.entry, source, words), ...typedIn(texts, words) }] : [];
  });
}

const promised = ({ id, side, office, due_on }: Action, entry: HistoryEntry, source: BriefSource, words: BriefWords): string =>
  words.t.text('brief.promised', { id, side: words.party(side), office: officeName(office, entry, source, words), date: words.f.day(due_on) });

/** The last day for which anything was promised that is still to be kept. */
export function lastPromise({ kase }: BriefSource, { t, f }: BriefWords): Line[] {
  const last = openActions(kase).map((action) => action.due_on).sort().at(-1);
  return last === undefined ? [] : [{ label: t.label('clock.action'), text: t.text('moment.until', { when: f.day(last) }) }];
}

/** How much of the goods lies at which stage, as the quantities last crossed; nothing where a side that was told was not given them. */
export function shippedLine({ kase, entries }: BriefSource, { t, f }: BriefWords): Line[] {
  const shared = entries.findLast(({ type }) => type === 'ShipmentsRecorded')?.shared as { readonly stages: readonly GivenStage[]; readonly given: { readonly to: readonly string[] } } | undefined;
  if (!shared || shared.stages.length === 0 || !toldSides(kase).every((side) => side === kase.home || shared.given.to.includes(side))) return [];
  const text = shared.stages.map(({ stage, quantity }) => t.text('brief.at_stage', { stage: t.text(`st.${stage}`), quantity: 'value' in quantity ? f.quantity(quantity.value, quantity.unit) : f.band(quantity) })).join(' · ');
  return [{ label: t.label('desk.shipments'), text }];
}
