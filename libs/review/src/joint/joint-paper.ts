import type { JointFile } from '#contracts';
import { DEFAULT_TLP, FEW, ON_TARGET_PERCENT, WATCH_PERCENT, newestOf } from '#domain';
import { type Block, type Paper, type Piece, block } from '#printing';
import type { FigureTableView } from '#wording';
import { linesOf } from '../figures/figure-paper.js';
import type { JointWords } from './joint-words.js';

/** An agreed joint report as a paper, the same for whoever asks. */
export function jointPaper(joint: JointFile, { tables, say, names, language, facts }: JointWords & { readonly tables: readonly FigureTableView[]; readonly facts: readonly (readonly [string, string])[] }): Paper {
  const said = (text: string, look: Piece['look'] = 'plain'): Piece => ({ text, language, look });
  const small = (text: string, before = 0.15): Block => block('P', [said(text, 'quiet')], { size: 0.85, before });
  const { network, sides, question: { from, to } } = joint.report;
  const title = say.text('figures.joint.title');
  const last = newestOf(joint);
  return {
    title, subject: `${sides.join(' ')} · ${from} · ${to}`, language, made_at: joint.report.agreed_at, pages: 'many',
    blocks: [
      block('P', [said(network.name[language], 'quiet')], { aside: [said(`TLP:${DEFAULT_TLP}`, 'strong')], size: 0.9, ruled: true }),
      block('H1', [said(title, 'strong')], { size: 1.7, before: 0.5 }),
      block('P', [said(sides.map((side) => names.side(side)).join(' · '))], { before: 0.3 }),
      small(say.text('figures.joint.basis', { from: say.f.day(from), to: say.f.day(to) })),
      ...(last ? [small(say.text('figures.cases', last.figures.cases))] : []), ...(last?.figures.cases.total === 0 ? [small(say.text('figures.joint.no_cases'))] : []),
      ...facts.map(([name, value], n) => block('P', [said(`${name}: `, 'quiet'), said(value)], { size: 0.85, before: n === 0 ? 0.5 : 0.1 })),
      ...tables.flatMap((table) => linesOf(table, say.label('figures.none'), said)),
      small(say.text('figures.joint.stays'), 1.2), small(say.text('figures.joint.order')), small(say.text('figures.marks', { low: WATCH_PERCENT, high: ON_TARGET_PERCENT })), small(say.text('figures.few.note', { few: FEW })),
    ],
  };
}
