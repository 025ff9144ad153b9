import type { CaseView } from '#contracts';
import { Dotted, Severity, isolate } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

/** Grade with its place in the scale, reference, what it is about, where the goods go. */
export function CaseHead({ view }: { view: CaseView }) {
  const { line } = view;
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
      <p><Severity level={line.severity} first /> <span className="mono muted">{t.label('desk.case_number', { reference: line.reference })}</span> <span className="small muted">{t.text('severity.legend')}</span></p>
      <h1>{goods === null ? kind : t.label('desk.title', { goods: goods === line.goods ? isolate(goods) : goods, kind: t.text(`kind.${line.kind}`) })}</h1>
      <p className="muted"><Dotted parts={facts} /></p>
      <Asked view={view} />
    </header>
  );
}

/** To whoever leads a case although the home side's own authority decides on its applications: that nothing is to be decided there, and what help is asked for. */
function Asked({ view: { line, licensing, facts, licences, applications } }: { view: CaseView }) {
  const { t, f } = useWords();
  const names = useNames();
  if (names.own === line.home || line.lead !== names.own || licensing !== line.home || (line.kind !== 'export_licensing' && licences.length + applications === 0)) return null;
  const help = facts.flatMap(({ field, value }) => (field === 'help' && Array.isArray(value) ? (value as readonly unknown[]) : [])).map((one) => `form.help.option.${String(one)}`).filter(t.has).map((key) => t.text(key));
  const side = names.sideNamed(line.home);
  return <p>{help.length === 0 ? t.text('desk.asked.nothing', { side }) : t.text('desk.asked.help', { side, help: f.list(help) })}</p>;
}
