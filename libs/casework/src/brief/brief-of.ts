import { BRIEF_POINTS, type Brief, type BriefLine } from '#contracts';
import { DEFAULT_TLP, type Language, strictest, toldSides } from '#domain';
import { UNREAL_NOTE, UNREAL_PREFIX } from '../unreal.js';
import { type BriefSource, type BriefWords, type Line, WITH_YEAR, lastAt, sharedBy, wordsFor } from './brief-source.js';
import { pointsOf } from './points.js';
import { releasedToAll } from './released.js';
import { PART_MAX_CHARACTERS, TYPED_MAX_CHARACTERS, cutTo, withinPage } from './within-a-page.js';

/** Most characters of a title: two lines of it. */
const TITLE_MAX_CHARACTERS = 60;

/**
 * The brief of a case (IPEF supply chain agreement, Art. 12): six points on one page, from what was given to every side that was told
 * (ADR 41). It follows from the shared entries and the shared part of the case alone, so that every side gets the same. Before anybody
 * else was told its points are empty.
 */
export function briefOf(read: BriefSource, language: Language): Brief {
  const source = { ...read, entries: sharedBy(read.entries) };
  const words = wordsFor(source, language);
  const { kase, network, entries, unreal } = source;
  const sides = kase.policy.sides.filter((side) => toldSides(kase).includes(side));
  const given = sides.length > 1;
  const { points, labels } = given ? pointsOf(source, words) : NOTHING;
  const fitted = withinPage(new Map(BRIEF_POINTS.map((point) => [point, points[point].map((line) => inPrint(line, words))])));
  const { t } = words;
  const last = entries.at(-1);
  const tlp = strictest([DEFAULT_TLP, ...labels]);
  return {
    reference: kase.reference, language, network: network.name[language], title: titleOf(source, words), tlp, exercise: unreal !== null,
    version: last?.place ?? 0, as_of: new Date(lastAt(source)).toISOString(), head: last?.hash ?? null, state: kase.state, sides: [...sides],
    facts: factsOf(source, words, given),
    points: BRIEF_POINTS.map((point) => {
      const { lines = [], left_out = 0 } = fitted.get(point) ?? {};
      return { point, title: t.text(`brief.${point}`), lines: [...lines], left_out, remark: left_out > 0 ? t.text('brief.left_out', { count: left_out }) : lines.length === 0 ? t.text('brief.nothing') : null };
    }),
    notes: [
      ...(unreal ? [t.text(UNREAL_NOTE[unreal])] : []),
      given ? t.text('brief.basis', { count: last?.place ?? 0, when: words.f.when(lastAt(source), words.places, WITH_YEAR) }) : t.text('brief.untold'),
      t.text('brief.handling', { label: t.text(`tlp.${tlp}`) }), t.text('brief.meaning'), t.text('severity.legend'),
    ],
  };
}

const NOTHING = { points: { impact: [], cause: [], expected_length: [], sectors: [], measures_taken: [], help_wanted: [] }, labels: [] };

/** What it is about: the watched goods by their name, else as the company typed them, where that was given. */
function titleOf({ kase, items, unreal }: BriefSource, { t, language }: BriefWords): string {
  const released = releasedToAll(kase);
  const [hs, goods] = [released.get('hs')?.value, released.get('goods')?.value];
  const item = (typeof hs === 'string' ? items.get(hs)?.[language] : undefined) ?? (typeof goods === 'string' ? goods : t.text('mail.item.unnamed'));
  const text = t.text('brief.title', { item: cutTo(item, TITLE_MAX_CHARACTERS).text });
  return unreal ? t.text(UNREAL_PREFIX[unreal], { text }) : text;
}

function factsOf(source: BriefSource, words: BriefWords, given: boolean): Brief['facts'] {
  const { kase } = source;
  const { t, f, places, parties } = words;
  const when = f.when(lastAt(source), places, WITH_YEAR);
  return [
    { label: t.label('brief.reference'), value: kase.reference },
    { label: t.label('case.state'), value: given ? t.text('brief.state.of', { state: t.text(`case.${kase.state}`), when }) : t.text('clock.not_told') },
    ...(given ? [{ label: t.label('brief.sides'), value: parties([kase.home, ...kase.policy.sides.filter((side) => side !== kase.home && toldSides(kase).includes(side))]) }] : []),
  ];
}

/** A line with its time in every zone and the mark of what people typed; long texts are cut, and say so. */
function inPrint({ at, label, text, typed }: Line, words: BriefWords): BriefLine {
  const { t, when, language } = words;
  const shown = typed?.translation?.text ?? text;
  const held = shown === undefined ? null : cutTo(shown, typed ? TYPED_MAX_CHARACTERS : PART_MAX_CHARACTERS);
  return {
    at: at ?? null, when: at === undefined ? null : when(at), label: label === undefined ? null : cutTo(label, PART_MAX_CHARACTERS).text, text: held?.text ?? null,
    words: !typed ? 'service' : !typed.translation ? 'typed' : typed.translation.by === 'service' ? 'machine' : 'translated',
    language: typed && !typed.translation ? typed.language ?? 'und' : language,
    original: typed?.translation && text !== undefined ? { text, language: typed.language ?? 'und' } : null,
    mark: [typed && markOf(typed, words), held && held.cut > 0 ? t.text('brief.cut', { count: held.cut }) : undefined].filter((mark) => mark !== undefined).join(' · ') || null,
  };
}

function markOf({ language, translation }: NonNullable<Line['typed']>, { t }: BriefWords): string {
  if (language === null) return t.text('brief.typed.unknown');
  const name = t.text(`language.in.${language}`);
  return translation ? t.text(translation.by === 'service' ? 'brief.machine' : 'brief.translated', { language: name }) : t.text('brief.typed', { language: name });
}
