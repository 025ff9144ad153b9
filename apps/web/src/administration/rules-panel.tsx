import type { ComingRules, ComingVersion } from '#contracts';
import { useComingRules } from '../data/coming-rules.js';
import { Failed, Loading } from '../parts/index.js';
import { useWords } from '../words.js';
import { SayProvider, useSay } from './say.js';
import { type RuleLine, useRuleWords } from './rule-words.js';

/** The rules that count, and what a version that waits would change: read before it takes effect. */
export function RulesPanel() {
  return <SayProvider><Panel /></SayProvider>;
}

function Panel() {
  const say = useSay();
  const rules = useComingRules();
  return (
    <section className="sheet rules" aria-labelledby="rules">
      <h2 id="rules">{say.text('rules.title')}</h2>
      <p className="muted">{say.text('rules.hint')}</p>
      {rules.data ? <Rules rules={rules.data} /> : rules.error ? <Failed error={rules.error} onRetry={() => void rules.refetch()} /> : <Loading text={say.text('rules.loading')} />}
    </section>
  );
}

/** What files there are, network by network, and what is wrong with those that cannot be read. */
export function Rules({ rules: { networks, mistakes } }: { rules: ComingRules }) {
  const say = useSay();
  const { t, f } = useWords();
  return (
    <>
      {networks.map(({ network, name, version, valid_from, coming }) => (
        <div key={network}>
          <p><b>{say.text('rules.now', { network: name[t.language] ?? network, version, date: valid_from === null ? '—' : f.day(valid_from) })}</b></p>
          {coming.length === 0 ? <p>{say.text('rules.waiting.none')}</p> : coming.map((one) => <Coming key={one.file} one={one} before={version} since={valid_from} />)}
        </div>
      ))}
      {mistakes.length > 0 && (
        <div>
          <h3>{say.text('rules.mistakes')}</h3>
          <ul>{mistakes.map((m) => <li key={`${m.file} ${m.line} ${m.column} ${m.path}`}>{say.text('rules.mistake', { file: m.file, line: m.line, column: m.column })}: <span lang="en">{m.path === '' ? '' : `${m.path}: `}expected {m.expected}</span></li>)}</ul>
        </div>
      )}
    </>
  );
}

/** One version that waits: from when, for whom, and each value that it has otherwise, under the words of its section. */
function Coming({ one: { file, version, valid_from, rules, fault, differences, more }, before, since }: { one: ComingVersion; before: number; since: string | null }) {
  const say = useSay();
  const { f } = useWords();
  const words = useRuleWords();
  const sections = [...new Set(differences.map(({ path }) => path[0] ?? ''))];
  return (
    <article>
      <h3>{say.text('rules.coming', { version, date: f.day(valid_from) })} <span className="small muted mono">{file}</span></h3>
      {fault !== null && <p className="refusal" role="alert">{say.text(`verify.diff.fault.${fault}`, { version: before, date: since === null ? '' : f.day(since) })}</p>}
      <p>{say.text('rules.when', { date: f.day(valid_from) })} {differences.length === 0 && !rules ? say.text('rules.same') : say.text(rules ? 'verify.diff.rules' : 'verify.diff.names', { version: before })}</p>
      {sections.map((section) => (
        <div key={section}>
          <h4>{words.section(section)}</h4>
          <ul>{differences.filter(({ path }) => path[0] === section).map((d) => <Difference key={d.path.join('.')} line={words.line(d)} />)}</ul>
        </div>
      ))}
      {more > 0 && <p>{say.text('rules.more', { count: more })}</p>}
    </article>
  );
}

/** One value, or the parts of one that has several, each on a line of its own. */
function Difference({ line: { text, parts } }: { line: RuleLine }) {
  const say = useSay();
  if (parts === null) return <li>{text}</li>;
  return (
    <li>
      {text}
      {(['before', 'after'] as const).filter((when) => parts[when].length > 0).map((when) => (
        <div key={when} className="rule-parts"><p className="small muted">{say.label(`rules.${when}`)}</p><ol>{parts[when].map((part, at) => <li key={at}>{part}</li>)}</ol></div>
      ))}
    </li>
  );
}
