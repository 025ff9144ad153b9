import type { CaseHistory } from '#contracts';
import { useNames, useWords } from '../words.js';
import { type PolicyRow, policyRows, type PolicyValue } from './policy-rows.js';
import { useSay } from './use-say.js';

/** The rules that were frozen into the case beside those in force now: one line where they are the same. */
export function PolicyTable({ policy }: { policy: CaseHistory['policy'] }) {
  const { t } = useWords();
  const rows = policyRows(policy, useNames().order);
  const differing = rows.filter((row) => row.differs).length;
  const { version, current_version: current } = policy;
  return (
    <section className="sheet policy" aria-labelledby="policy">
      <h2 id="policy">{t.label('history.policy')}</h2>
      <p>{version === current ? t.text('history.policy.same', { version }) : differing === 0 ? t.text('history.policy.same_words', { version, current }) : <b>{t.text('history.policy.differ', { count: differing })}</b>}</p>
      <details open={differing > 0 || undefined}>
        <summary>{t.text('history.policy.show')}</summary>
        <Rules rows={rows} version={version} current={version === current ? null : current} />
      </details>
    </section>
  );
}

function Rules({ rows, version, current }: { rows: readonly PolicyRow[]; version: number; current: number | null }) {
  const { t } = useWords();
  const say = useSay();
  const heads = [t.label('history.policy.rule'), t.text('history.policy.frozen', { version }), ...(current === null ? [] : [t.text('history.policy.current', { version: current }), t.label('history.policy.differs')])];
  return (
    <table className="rows">
      <thead><tr>{heads.map((head) => <th scope="col" key={head}>{head}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-differs={row.differs || undefined}>
            <td data-head={heads[0]}>{say.label(row.name)}</td>
            <td data-head={heads[1]}><Values values={row.frozen} /></td>
            {current !== null && <td data-head={heads[2]}><Values values={row.current} /></td>}
            {current !== null && <td data-head={heads[3]} className="differs">{row.differs ? `≠ ${t.text('history.policy.differs')}` : '='}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The values of a rule, grade by grade where it has any; one that the other version has otherwise stands out. */
function Values({ values }: { values: readonly PolicyValue[] }) {
  const { t } = useWords();
  const names = useNames();
  const say = useSay();
  const words = ({ grade, value }: PolicyValue): string => {
    const text = value === null ? t.text('history.policy.absent') : say(value);
    return grade === null ? text : t.text('history.policy.by_grade', { severity: names.severity(grade), value: text });
  };
  return <ul className="grades">{values.map((value) => <li key={value.grade ?? 0}>{value.changed ? <mark>{words(value)}</mark> : words(value)}</li>)}</ul>;
}
