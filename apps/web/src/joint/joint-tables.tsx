import type { Figures, JointTable } from '#contracts';
import { type StatedFigures, figureNames, jointTables } from '#wording';
import { FigureTable } from '../figures/figure-table.js';
import { useFigureWords, useSay } from '../figures/say.js';
import { Download, Notice } from '../parts/index.js';
import { useWords } from '../words.js';

/** What was stated, as tables. @property newest the newest of it. @property file where a table is as CSV, of an agreed report */
export function JointTables({ network, stated, newest, file }: { network: Figures['network']; stated: readonly StatedFigures[]; newest: StatedFigures | undefined; file?: (table: JointTable) => string }) {
  const say = useSay();
  const words = useFigureWords();
  const { t } = useWords();
  return (
    <>
      {newest && <p className="small">{say.text('figures.cases', newest.figures.cases)}</p>}
      {newest?.figures.cases.total === 0 && <Notice tone="info">{say.text('figures.joint.no_cases')}</Notice>}
      <div className="figure-tables">
        {jointTables(stated, newest, words, figureNames({ network }, t.language)).map((table) => (
          <FigureTable key={table.id} table={table} file={file ? <Download href={file(table.id as JointTable)} label={say.text('figures.export.of', { format: t.text('history.export.csv'), table: table.title })}>{t.text('history.export.csv')}</Download> : null} />
        ))}
      </div>
    </>
  );
}
