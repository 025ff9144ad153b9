import type { Brief, BriefLine } from '#contracts';
import { type Block, type Paper, type Piece, block } from '#printing';

/** A brief as a paper of one sheet. */
export const paperOfBrief = (brief: Brief): Paper => ({
  title: brief.title, subject: `${brief.reference} · ${String(brief.version)} · ${brief.head ?? ''}`, language: brief.language, made_at: brief.as_of, pages: 'one', blocks: blocksOf(brief),
});

/** A brief as blocks, in the order in which it is read. */
function blocksOf(brief: Brief): Block[] {
  const said = (text: string, look: Piece['look'] = 'plain'): Piece => ({ text, language: brief.language, look });
  const fact = ({ label, value }: Brief['facts'][number], n: number): Piece[] => [said(`${n === 0 ? '' : '    '}${label}  `, 'quiet'), said(value)];
  // The last is the longest, and breaks within a name where it has to share its line.
  const [first, last] = [brief.facts.slice(0, -1), brief.facts.slice(-1)];
  return [
    block('P', [said(brief.network, 'quiet')], { aside: [said(`TLP:${brief.tlp}`, 'strong')], size: 0.9, ruled: true }),
    block('H1', [said(brief.title, 'strong')], { size: 1.7, before: 0.5 }),
    block('P', first.flatMap(fact), { size: 0.9, before: 0.3 }), block('P', last.flatMap(fact), { size: 0.9, before: 0.1 }),
    ...brief.points.flatMap(({ title, lines, remark }, n) => [
      block('H2', [said(`${String(n + 1)}. ${title}`, 'strong')], { size: 1.1, before: 0.8, ruled: true }),
      ...lines.map((line) => block('LI', piecesOf(line, brief.language), { indent: 0.8, before: 0.12 })),
      ...(remark === null ? [] : [block('P', [said(remark, 'quiet')], { indent: 0.8, before: 0.12 })]),
    ]),
    ...brief.notes.map((note, n) => block('P', [said(note, 'quiet')], { size: 0.85, before: n === 0 ? 1 : 0.1 })),
  ];
}

function piecesOf({ when, label, text, language, mark }: BriefLine, own: string): Piece[] {
  const parts: readonly (Piece | null)[] = [
    when === null ? null : { text: when, language: own, look: 'quiet' },
    label === null ? null : { text: label, language: own, look: text !== null && when === null ? 'quiet' : 'plain' },
    text === null ? null : { text, language, look: 'plain' },
    mark === null ? null : { text: `[${mark}]`, language: own, look: 'quiet' },
  ];
  return parts.filter((part) => part !== null).map((part, n) => (n === 0 ? part : { ...part, text: `  ${part.text}` }));
}
