import { Fragment } from 'react';
import { useNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';

export interface CityTimeProps {
  /** ISO instant or epoch milliseconds. */
  readonly at: string | number;
  /**
   * `when` day, time and every city, own first (with "today") · `until` the same as the end of a limit · `times` without
   * the day · `time` own city's hours and minutes only, where a heading names the city · `short` the same with the day
   * unless it is today · `dated` own city's day and time.
   */
  readonly style?: 'when' | 'until' | 'times' | 'time' | 'short' | 'dated';
}

/** Before each further city, where alone a line may break: after a dot, or before the brackets that hold the others. */
const NEXT_CITY = /(?<=· )|(?=（[^（]*）$)/;

/** A moment, always with its city unless the place around it names one; machine-readable behind the words. */
export function CityTime({ at, style = 'when' }: CityTimeProps) {
  const { f } = useWords();
  const { places } = useNames();
  const now = useNow();
  const text = {
    when: () => f.when(at, places, now),
    until: () => f.until(at, places, now),
    times: () => f.times(at, places),
    time: () => f.time(at, places[0].zone),
    short: () => (f.date(at, places[0].zone) === f.date(now, places[0].zone) ? '' : `${f.shortDate(at, places[0].zone, now)} `) + f.time(at, places[0].zone),
    dated: () => f.dateTime(at, places[0]),
  }[style]();
  return (
    <time dateTime={new Date(at).toISOString()}>
      {text.split(NEXT_CITY).map((city) => <Fragment key={city}><span className="city">{city.trimEnd()}</span>{city.endsWith(' ') && ' '}</Fragment>)}
    </time>
  );
}
