import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import type { CaseLine } from '#contracts';
import { Acknowledge, CityTime, Conditions, Severity } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { type Cursor, usePinAtCursor } from './cursor.js';
import { CompanyNews, Goods, Marks, SideDue, Where } from './row.js';

/** Where the strip stands while it may not push anything down: its height in the page, and the room above its lower edge. */
interface Kept { readonly height_px: number; readonly room_px: number }

const MARGIN_PX = 8;

/**
 * Serious cases that wait for our receipt: shown the moment they arrive, on every tab, until somebody confirms. While the
 * reader's pointer is at the list the strip grows upwards over the tabs, as far as the window goes, so that no row
 * moves; it takes its place in the page once the pointer has left. The newest stands first.
 */
export function Pins({ cases, held, cursor }: { cases: readonly CaseLine[]; held: boolean; cursor: Cursor | null }) {
  const { t } = useWords();
  const strip = useRef<HTMLElement>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  // A case that a colleague confirms first stays while its second step is open, so that the reader learns who it was.
  const [opened, setOpened] = useState<CaseLine | null>(null);
  useLayoutEffect(() => setKept((now) => (held ? (now ?? measured(strip.current)) : null)), [held]);
  usePinAtCursor(strip, cursor);
  const shown = opened && !cases.some((line) => line.reference === opened.reference) ? [opened, ...cases] : cases;
  return (
    <section ref={strip} className="pins" aria-label={shown.length > 0 ? t.text('board.pin') : undefined} data-floating={kept !== null || undefined} style={kept ? { blockSize: kept.height_px } : undefined}>
      <div className="pins-in" style={kept ? { maxBlockSize: kept.room_px } : undefined}>
        {shown.map((line, n) => <Pin key={line.reference} line={line} first={n === 0} onStep={(open) => setOpened(open ? line : null)} />)}
      </div>
    </section>
  );
}

function measured(strip: HTMLElement | null): Kept {
  const box = strip?.getBoundingClientRect();
  return { height_px: box?.height ?? 0, room_px: Math.max(0, (box?.bottom ?? 0) - MARGIN_PX) };
}

function Pin({ line, first, onStep }: { line: CaseLine; first: boolean; onStep: (open: boolean) => void }) {
  const { t } = useWords();
  const names = useNames();
  return (
    <article className="pin sheet">
      <div className="pin-what">
        <p><Severity level={line.severity} first={first} /> <Link className="item" to="/cases/$reference" params={{ reference: line.reference }} data-reference={line.reference}><Goods line={line} /></Link></p>
        <Where line={line} />
        <Marks line={line}><Told line={line} /></Marks>
        <CompanyNews line={line} />
        <Conditions line={line} brief />
      </div>
      <div className="pin-dues">{names.order.map((side) => <div key={side}><SideDue line={line} side={side} /></div>)}</div>
      <div className="go">
        <Acknowledge reference={line.reference} goods={names.goods(line)} version={line.version} onOpenChange={onStep} />
        <p className="small muted">{t.text('confirm.acknowledge.short')}</p>
      </div>
    </article>
  );
}

/** Since when the reader's side knows, and through whom. */
function Told({ line }: { line: CaseLine }) {
  const { t, f } = useWords();
  const names = useNames();
  const at = line.sides.find((s) => s.side === names.own)?.told_at ?? line.opened_at;
  return (
    <span>
      {line.home === names.own
        ? <>{t.label('case.opened')} <CityTime at={at} style="times" /></>
        : <time dateTime={at}>{t.text('board.pin.told', { side: names.sideNamed(line.home), when: f.times(at, names.places) })}</time>}
    </span>
  );
}
