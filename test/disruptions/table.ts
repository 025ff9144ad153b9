import { type Severity } from '#domain';
import { COMPARED, type Scenario, differences, inWords, networkNamed, scenarios, suggestedFor } from './scenarios.js';

const GRADES: Readonly<Record<Severity, string>> = { 1: 'attention', 2: 'caution', 3: 'alert', 4: 'serious' };
/** The day whose offices stand in the table; that of the stories. */
const AT = Date.parse('2026-03-12T00:00:00Z');
const cell = (text: string): string => text.replaceAll('|', '\\|');

/** One disruption as a row: what was known, and what was suggested beside what happened; where the two differ, what happened is in bold. */
function row(scenario: Scenario): string {
  const { id, what, network: name, report, happened } = scenario;
  const network = networkNamed(name);
  const suggested = suggestedFor(scenario, network, AT);
  const differ = differences(scenario, suggested);
  const beside = (of: (typeof COMPARED)[number], known: string, came: string): string => (differ.includes(of) ? `${known} / **${came}**` : came === '–' ? `${known} / –` : known);
  const words = (of: 'channel' | 'authority'): string => beside(of, inWords(network, of, suggested[of]), inWords(network, of, happened[of]));
  return [
    `<a id="${id}"></a>${report.since}`, what, `${report.hs ?? 'none'}`, `${report.from} → ${report.to}, filed in ${report.side}`, name, beside('severity', GRADES[suggested.severity], GRADES[happened.severity]),
    words('channel'), words('authority'), happened.level ?? '–', happened.outcomes.length === 0 ? 'open' : happened.outcomes.join(', ') + (happened.until === undefined ? '' : ` until ${happened.until}`),
  ].map(cell).join(' | ');
}

function why(scenario: Scenario): string {
  const { id, note, because } = scenario;
  const lines = COMPARED.flatMap((of) => (because[of] === undefined ? [] : [`  - ${of}: ${because[of]}`]));
  return lines.length === 0 && note === undefined ? '' : [`- **[${id}](#${id})**${note === undefined ? '' : ` ${note}`}`, ...lines].join('\n');
}

/** How often suggestion and event agreed, among the events of which it is known. */
function counts(): string {
  const known = COMPARED.map((of) => ({ of, all: scenarios.filter((s) => s.happened[of] !== null) }));
  return known.map(({ of, all }) => {
    const same = all.filter((s) => !differences(s, suggestedFor(s, networkNamed(s.network), AT)).includes(of)).length;
    return `${of} ${String(same)} of ${String(all.length)}`;
  }).join(', ');
}

/** The text of `docs/DISRUPTIONS.md`. */
export function disruptionsTable(): string {
  return `# Disruptions, as suggested and as they were

Made by \`npm run disruptions\` from \`test/disruptions/scenarios.yaml\`; the story \`disruptions-run-their-whole-life\` holds it to that. Each is
filed with what a company could know on the first day and carried through its whole life by that story.
In each cell stands what the service suggests; after the stroke, in bold, what happened where that differs, and a dash where accounts say nothing.
What the grade "was" is read from the effect that came, by the last column of the scale: serious where a line, a plant or a public
service stopped; alert where output was cut, several firms were hit, or stock and tariff steps were under way; caution where deliveries were missed; attention where
there were prices and signs only. A suggestion is made on the first day from what one company knows, and an effect is known afterwards: they are meant to
differ where stock ran down, was replaced, or a measure was lifted in time.

Agreed, of those events of which it is known: ${counts()}.

| since | what | HS | from, to | network | severity | channel | competent authority | highest level | outcomes |
|---|---|---|---|---|---|---|---|---|---|
${scenarios.map((s) => `| ${row(s)} |`).join('\n')}

## Where they differ, and what was chosen

${scenarios.map(why).filter((text) => text !== '').join('\n')}
`;
}
