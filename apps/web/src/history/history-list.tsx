import { useRef } from 'react';
import { Link } from '@tanstack/react-router';
import type { CaseLine } from '#contracts';
import { historyDownload } from '../data/history.js';
import { endWords } from '../board/row.js';
import { CityTime, Download, SendingButton, Severity, SideName, useKeptPlace } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

interface Props { readonly cases: readonly CaseLine[]; readonly total: number; readonly more: (() => void) | null; readonly loading: boolean }

/** Cases, the newest change first; each leads to its history and to its files. */
export function HistoryList({ cases, total, more, loading }: Props) {
  const { t } = useWords();
  return (
    <>
      <div className="sheet tablesheet">
        <table className="rows">
          <caption className="small">{t.text('history.list.shown', { shown: cases.length, total })}</caption>
          <thead><tr>{(['severity', 'case', 'state', 'raised', 'opened', 'closed', 'export'] as const).map((c) => <th scope="col" key={c}>{t.label(HEADS[c])}</th>)}</tr></thead>
          <tbody>{cases.map((line) => <Row key={line.reference} line={line} />)}</tbody>
        </table>
      </div>
      {more && <More onPress={more} loading={loading} />}
    </>
  );
}

function More({ onPress, loading }: { onPress: () => void; loading: boolean }) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useKeptPlace(place);
  return <div ref={place}><SendingButton sending={loading} onPress={onPress}>{t.text('act.more')}</SendingButton></div>;
}

const HEADS = {
  severity: 'history.filter.severity', case: 'history.list.case', state: 'history.filter.state', raised: 'history.list.raised',
  opened: 'history.list.opened', closed: 'history.list.closed', export: 'history.export',
} as const;

function Row({ line }: { line: CaseLine }) {
  const { t, f } = useWords();
  const names = useNames();
  const head = (c: keyof typeof HEADS): { 'data-head': string } => ({ 'data-head': t.label(HEADS[c]) });
  const kind = t.text(`kind.${line.kind}`);
  const goods = names.goods(line);
  const route = line.from && line.to ? t.text('board.route', { from: names.country(line.from), to: names.country(line.to) }) : null;
  return (
    <tr>
      <td {...head('severity')}><Severity level={line.severity} /></td>
      <td {...head('case')}>
        <Link to="/history/$reference" params={{ reference: line.reference }}><b>{goods === null ? t.label(`kind.${line.kind}`) : t.text('board.case', { goods, kind })}</b></Link>
        <div className="small muted"><span className="mono">{line.reference}</span> · {[route, line.hs && t.text('board.hs', { code: f.hs(line.hs) }), names.channel(line.channel)].filter(Boolean).join(' · ')}</div>
      </td>
      <td {...head('state')}>{t.label(`case.${line.state}`)}{line.outcomes.length > 0 && <div className="small muted">{endWords(line, line.outcomes.map((o) => t.label(`out.${o}` as 'out.lapsed')).join(' · '), t)}</div>}</td>
      <td {...head('raised')}>{names.order.map((side) => <Level key={side} line={line} side={side} />)}</td>
      <td {...head('opened')}><CityTime at={line.opened_at} /></td>
      <td {...head('closed')}>{line.closed_at ? <CityTime at={line.closed_at} /> : <span className="muted">{t.text('history.list.open')}</span>}</td>
      <td {...head('export')} className="files">
        {(['csv', 'json'] as const).map((format) => (
          <Download key={format} href={historyDownload(line.reference, format)} label={`${t.text(`history.export.${format}`)} ${line.reference}`}>{t.text(`history.export.${format}`)}</Download>
        ))}
      </td>
    </tr>
  );
}

function Level({ line, side }: { line: CaseLine; side: string }) {
  const { t } = useWords();
  const at = line.sides.find((s) => s.side === side);
  if (!at) return null;
  return <div><SideName side={side} form="plain" /> {at.told_at === null ? <span className="muted">{t.text('clock.not_told')}</span> : t.text(`rank.${at.highest}`)}</div>;
}
