import { Link } from '@tanstack/react-router';
import { BOARD_TABS, type BoardTab } from '#contracts';
import { useNames, useWords } from '../words.js';
import type { BoardSearch } from './search.js';
import type { Sound } from './sound.js';

/** The groups of the board with their counts. */
export function Tabs({ tab, counts, search }: { tab: BoardTab; counts: Readonly<Record<BoardTab, number>>; search: BoardSearch }) {
  const { t } = useWords();
  const names = useNames();
  const other = names.others[0];
  const label = (one: BoardTab): string => (one === 'theirs' && names.others.length === 1 && other ? t.text('board.tab.theirs.named', { side: names.sideNamed(other) }) : t.text(`board.tab.${one}`));
  return (
    <nav className="tabs" aria-label={t.text('board.tabs')}>
      {BOARD_TABS.map((one) => (
        <Link key={one} to="/" search={{ ...search, tab: one, case: undefined }} aria-current={one === tab ? 'true' : undefined} activeProps={{ 'aria-current': one === tab ? 'true' : undefined }}>
          {label(one)}<b>{counts[one]}</b>
        </Link>
      ))}
    </nav>
  );
}

/**
 * Whether an alert would be heard from this tab, and the click that arms and tests it. The button follows the setting and not what is heard:
 * the press itself may make a waiting sound heard, and would find another button under it than the one that was read.
 */
export function SoundSwitch({ sound }: { sound: Sound }) {
  const { t } = useWords();
  const off = sound.state === 'off';
  return (
    <div className="aids small muted">
      <span className="sound" data-armed={sound.state === 'on' || undefined}>{t.text(`alert.sound.${sound.state}`)}</span>
      <button type="button" className="plain small" onClick={off ? sound.turnOn : sound.turnOff}>{t.text(off ? 'alert.sound.turn_on' : 'alert.sound.turn_off')}</button>
    </div>
  );
}

/** Which keys move and open, and the way to switch them off. */
export function KeysHelp({ on, setOn }: { on: boolean; setOn: (on: boolean) => void }) {
  const { t } = useWords();
  return (
    <p className="keys small muted">
      {on && <><kbd>J</kbd> <kbd>K</kbd> {t.text('board.keys.move')} <kbd>Enter</kbd> {t.text('board.keys.open')} <kbd>/</kbd> {t.text('board.keys.search')}</>}
      <button type="button" className="plain small" onClick={() => setOn(!on)}>{t.text(on ? 'board.keys.off' : 'board.keys.on')}</button>
    </p>
  );
}
