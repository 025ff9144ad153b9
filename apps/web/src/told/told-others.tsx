import type { CaseLine } from '#contracts';
import { useNames } from '../words.js';
import { useSay } from './say.js';
import { useWhen } from './told-panel.js';

/** Of the other sides, their offices: told, receipt confirmed, where the case is now. */
export function ToldOthers({ line }: { line: CaseLine }) {
  const say = useSay();
  const when = useWhen();
  const names = useNames();
  return line.sides.filter((s) => s.side !== names.own).map((s) => (
    <div key={s.side}>
      <h3>{names.sideNamed(s.side)}</h3>
      <ul className="small">
        <li>{s.told_at === null ? say.text('told.side.untold') : say.text('told.side.told', { when: when(s.told_at) })}</li>
        {s.told_at !== null && s.watching && <li>{say.text('told.side.watching')}</li>}
        {s.told_at !== null && !s.watching && <li>{s.acknowledged_at === null ? say.text('told.side.unconfirmed') : say.text('told.side.confirmed', { office: s.acknowledged_by === null ? '' : names.office(s.acknowledged_by, s.acknowledged_at), when: when(s.acknowledged_at) })}</li>}
        {s.told_at !== null && <li>{say.text('told.side.now', { office: names.office(s.office) })}</li>}
      </ul>
    </div>
  ));
}
