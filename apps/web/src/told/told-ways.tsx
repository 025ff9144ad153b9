import type { ToldWay } from '#contracts';
import { useWords } from '../words.js';
import { useSay } from './say.js';
import { useWhen } from './told-panel.js';

/** The ways to one person, each with what is known of it and nothing that is not. */
export function ToldWays({ ways }: { ways: readonly ToldWay[] }) {
  return <ul className="small muted">{ways.map((way, n) => <Way key={`${way.path} ${n}`} way={way} />)}</ul>;
}

export function Way({ way }: { way: ToldWay }) {
  const say = useSay();
  const { t } = useWords();
  const when = useWhen();
  const facts = [
    say.text('told.queued', { when: when(way.queued_at) }),
    ...(way.delivered_at ? [say.text(`told.delivered.${way.path}`, { when: when(way.delivered_at) })] : []),
    ...(way.displayed_at ? [say.text('told.displayed', { when: when(way.displayed_at) })] : []),
    ...(way.failure ? [say.text(`told.failure.${way.failure}`)] : []),
    ...(way.due_at ? [say.text(way.failure ? 'told.again' : 'told.due', { when: when(way.due_at) })] : []),
    ...(way.ended ? [say.text(`told.ended.${way.ended.as}`, { when: when(way.ended.at) })] : []),
  ];
  const path = way.device === null ? say.label(`told.path.${way.path}`) : say.label('told.device', { path: say.text(`told.path.${way.path}`), device: way.device });
  return <li>{t.text('named', { name: path, value: facts.join(' → ') })}</li>;
}
