import type { JointFigures } from '#contracts';
import { type FigureNames, type FigureTableView, type FigureWords, type Table, TIMES, amount, bandWords, channels, kinds, measured, numbers, outcomes, plain, shareCell, times, words } from './figure-tables.js';

/** What one side states, as far as tables show it. */
export interface StatedFigures { readonly side: string; readonly figures: JointFigures }
interface Asked { readonly stated: readonly StatedFigures[]; readonly newest: StatedFigures; readonly say: FigureWords; readonly names: FigureNames }

/** Each step with one row a side, in the order given; what all sides owe together is of the newest statement, as the cases are. */
function steps({ stated, newest, say, names }: Asked): Table {
  const saying = { say, names };
  const own = newest.figures.steps.filter(({ common }) => !common).map(({ step }) => step);
  const rows = [
    ...own.flatMap((step) => stated.flatMap(({ side, figures }) => figures.steps.filter((s) => s.step === step).map((s) => ({ s, side: names.side(side), code: `${step} ${side}` })))),
    ...newest.figures.steps.filter(({ common }) => common).map((s) => ({ s, side: say.text('figures.joint.all'), code: s.step })),
  ];
  return {
    title: say.text('figures.joint.table.steps'), note: say.text('figures.note.steps'),
    columns: [words(saying, 'figures.col.step'), words(saying, 'figures.joint.col.side'), numbers(saying, 'figures.col.due'), numbers(saying, 'figures.col.met'), measured(saying, 'figures.col.share', 'figures.percent'), words(saying, 'figures.col.band'), ...TIMES(saying)],
    rows: rows.map(({ s, side, code }) => ({ code, cells: [plain(say.label(`clock.${s.step}`)), plain(side), amount(saying, s.due), amount(saying, s.met), shareCell(s), plain(bandWords(s, say)), ...times(saying, s)] })),
  };
}

/**
 * A joint report as tables in one language. Every side counts the same cases; they are shown as the side counted them that stated its figures last.
 * @param stated by side in the order of their codes. @param newest the newest of them; none where nothing was stated
 */
export function jointTables(stated: readonly StatedFigures[], newest: StatedFigures | undefined, say: FigureWords, names: FigureNames): FigureTableView[] {
  if (!newest) return [];
  const asked = { figures: newest.figures, say, names };
  return [{ id: 'steps', ...steps({ stated, newest, say, names }) }, { id: 'kinds', ...kinds(asked) }, { id: 'outcomes', ...outcomes(asked) }, { id: 'channels', ...channels(asked) }];
}
