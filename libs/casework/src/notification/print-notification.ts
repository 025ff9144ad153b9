import type { Notification, NotificationBox } from '#contracts';
import { type Block, type Paper, type Piece, block } from '#printing';

/** What stands where somebody has to write, before what belongs there. */
const BLANK = '____________________';

/** A draft notification on as many sheets as it needs, each of whose blanks has room to write. */
export function paperOfNotification(draft: Notification): Paper {
  const said = (text: string, look: Piece['look'] = 'plain'): Piece => ({ text, language: draft.language, look });
  return {
    title: draft.title, subject: `${draft.measure} · ${String(draft.revision)}`, language: draft.language, made_at: draft.as_of, pages: 'many',
    blocks: [
      block('P', [said(draft.network, 'quiet')], { aside: [said(draft.draft, 'strong')], size: 0.9, ruled: true }),
      block('H1', [said(draft.title, 'strong')], { size: 1.7, before: 0.5 }),
      block('P', [said(draft.format, 'quiet')], { size: 0.9, before: 0.3 }),
      ...draft.sections.flatMap(({ title, boxes }) => [block('H2', [said(title, 'strong')], { size: 1.1, before: 0.9, ruled: true }), ...boxes.flatMap((one) => blocksOfBox(one, draft.language))]),
      ...draft.notes.map((note, n) => block('P', [said(note, 'quiet')], { size: 0.85, before: n === 0 ? 1.2 : 0.1 })),
    ],
  };
}

function blocksOfBox({ box, label, lines, to_fill }: NotificationBox, own: string): Block[] {
  return [
    block('P', [{ text: box === null ? label : `${box}. ${label}`, language: own, look: 'strong' }], { before: 0.45 }),
    ...lines.map(({ text, language, mark }) => block('LI', [{ text, language, look: 'plain' }, ...(mark === null ? [] : [{ text: `  [${mark}]`, language: own, look: 'quiet' as const }])], { indent: 0.8, before: 0.1 })),
    ...(to_fill === null ? [] : [block('LI', [{ text: `${BLANK}  `, language: own, look: 'plain' }, { text: to_fill, language: own, look: 'quiet' }], { indent: 0.8, before: 0.25 })]),
  ];
}
