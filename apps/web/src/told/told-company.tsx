import type { Told } from '#contracts';
import { useSay } from './say.js';
import { Way } from './told-ways.js';

/** Mail to the company, which only the side knows that it reported to. */
export function ToldCompany({ letters }: { letters: Told['company'] }) {
  const say = useSay();
  if (letters.length === 0) return null;
  return (
    <>
      <h3>{say.text('told.company')}</h3>
      <ul>
        {letters.map(({ id, about, way }) => (
          <li key={id}>{say.text(`told.${about}`)}<ul className="small muted">{way.ended?.as === 'silenced' ? <li>{say.text(about === 'company-received' ? 'told.company.withheld' : 'told.company.silenced')}</li> : <Way way={way} />}</ul></li>
        ))}
      </ul>
    </>
  );
}
