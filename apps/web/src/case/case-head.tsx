import type { CaseView } from '#contracts';
import { Dotted, Severity, isolate } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

/** Grade with its place in the scale, reference, what it is about, where the goods go. */
export function CaseHead({ view: { line } }: { view: CaseView }) {
  const { t, f } = useWords();
  const names = useNames();
  const kind = t.label(`kind.${line.kind}`);
  const goods = names.goods(line);
  const route = line.from && line.to ? t.text('board.route', { from: names.country(line.from), to: names.country(line.to) }) : null;
  // The title names the goods of the code; where the company's own words crossed too, they may say something else.
  const typed = line.goods !== null && line.goods !== goods ? t.label('desk.title.typed', { goods: isolate(line.goods) }) : null;
  const facts = [
    typed, route, line.hs && t.text('board.hs', { code: f.hs(line.hs) }), line.port && names.port(line.port), line.stage && t.label(`st.${line.stage}` as 'st.held'),
    line.company === null ? t.label('company.unnamed') : isolate(line.company), names.channel(line.channel),
  ];
  return (
    <header className="case-head">
      <p><Severity level={line.severity} first /> <span className="mono muted">{line.reference}</span> <span className="small muted">{t.text('severity.legend')}</span></p>
      <h1>{goods === null ? kind : t.label('desk.title', { goods: goods === line.goods ? isolate(goods) : goods, kind: t.text(`kind.${line.kind}`) })}</h1>
      <p className="muted"><Dotted parts={facts} /></p>
    </header>
  );
}
