import { LIAISON_NAMESPACE } from '#contracts';
import { type Socket, io } from 'socket.io-client';
import { moment } from '../moment.js';
import type { Asked, Heard, Told } from './officers.js';

/* Officers at their boards, as a process of their own: each has the client that a board has, and a line of their own. */

interface Officer { socket: Socket; last: Record<string, number>; missing: number }
interface Ready { streams: Record<string, number> }
interface Alert { stream: string; number: number; about: string; seq: number; line: { reference: string; report_reference: string | null } }

let officers: Officer[] = [];
let heard = new Map<string, { alert: Alert; times: number[] }>();
let [frames, lost, doubled] = [0, 0, 0];

function take(officer: Officer, alert: Alert): void {
  const at = moment();
  const before = officer.last[alert.stream] ?? 0;
  if (alert.number <= before) { doubled += 1; return; }
  lost += alert.number - before - 1;
  officer.last[alert.stream] = alert.number;
  frames += 1;
  const key = `${alert.stream} ${alert.number}`;
  const known = heard.get(key) ?? { alert, times: [] };
  heard.set(key, known);
  known.times.push(at);
}

/** @returns once the officer has its line and everything that it missed */
function connect({ url, headers, back }: Extract<Asked, { do: 'connect' }>['lines'][number], i: number): Promise<void> {
  const known = officers[i]?.last;
  const last = known && Object.fromEntries(Object.entries(known).map(([stream, number]) => [stream, Math.max(0, number - (back[stream] ?? 0))]));
  const socket = io(url + LIAISON_NAMESPACE, { transports: ['websocket'], extraHeaders: headers, auth: { last: last ?? {} }, forceNew: true, reconnection: false });
  const officer: Officer = { socket, last: last ?? {}, missing: 0 };
  officers[i] = officer;
  socket.on('alert', (alert: Alert) => take(officer, alert));
  socket.on('missed', ({ alerts }: { alerts: Alert[] }) => alerts.forEach((alert) => take(officer, alert)));
  return new Promise((resolve, reject) => {
    socket.once('connect_error', reject).once('disconnect', (reason) => reject(new Error(reason)));
    socket.once('ready', ({ streams }: Ready) => {
      if (last) lost += Object.entries(streams).reduce((sum, [stream, number]) => sum + Math.max(0, number - (officer.last[stream] ?? 0)), 0);
      officer.last = streams;
      socket.removeAllListeners('disconnect');
      resolve();
    });
  });
}

async function answer(asked: Asked): Promise<Told> {
  switch (asked.do) {
    case 'connect': {
      const began = moment();
      await Promise.all(asked.lines.map(connect));
      return { took_ms: moment() - began };
    }
    case 'count': return { frames };
    case 'collect': {
      const all: Heard[] = [...heard.values()].map(({ alert: { stream, number, about, seq, line }, times }) => ({ stream, number, about, seq, reference: line.reference, report: line.report_reference, times }));
      const told = { heard: all, lost, doubled };
      heard = new Map();
      [frames, lost, doubled] = [0, 0, 0];
      return told;
    }
    case 'leave':
      officers.forEach(({ socket }) => socket.disconnect());
      if (asked.forget) officers = [];
      return {};
  }
}

process.on('message', (asked: Asked) => {
  answer(asked).then((told) => process.send?.({ told }), (error: unknown) => process.send?.({ error: String(error) }));
});
process.on('disconnect', () => process.exit(0));
