import { LIAISON_NAMESPACE } from '#contracts';
import { MARK, TEXTS, VALUES } from '../factories/hostile.js';
import { until } from '../harness/until.js';
import type { Stage } from './stage.js';

/** What one line says: events by name with their arguments, or packets as they travel, which no client would write. */
type Packet = { readonly event: string; readonly with: readonly unknown[]; readonly ack?: boolean } | { readonly raw: string | Uint8Array };

const event = (name: string, ...rest: readonly unknown[]): Packet => ({ event: name, with: rest });
const raw = (text: string): Packet => ({ raw: text });
const N = LIAISON_NAMESPACE;
const alert = '01941f29-7c00-7000-8000-000000000000';

/** Each on a line of its own, since a packet that is none ends its line. */
export const SOCKET_PACKETS: Readonly<Record<string, readonly Packet[]>> = {
  'receipts that are none': [...VALUES.filter(([name]) => name !== 'a long list').map(([, value]) => event('receipt', value)), event('receipt'), event('receipt', { alert, fact: 'displayed' }, { alert }, MARK)],
  'receipts of what there is not': [event('receipt', { alert, fact: 'displayed' }), event('receipt', { alert: '__proto__', fact: 'displayed' }), event('receipt', { alert, fact: 'acknowledged' }), event('receipt', { alert, fact: 'displayed', officer: MARK })],
  'receipts with texts in them': TEXTS.filter(({ text }) => text.length < 5_000).map(({ text }) => event('receipt', { alert: text, fact: text })),
  'receipts that want an answer': [{ event: 'receipt', with: [{ alert, fact: 'displayed' }], ack: true }, { event: 'receipt', with: [MARK], ack: true }],
  'events of nobody': ['__proto__', 'constructor', 'alert', 'poke', 'ready', 'exception', 'acknowledge', MARK, '', '\u0000'].map((name) => event(name, { text: MARK })),
  'bytes': [event('receipt', Buffer.alloc(1_000)), event('receipt', { alert: Buffer.from(alert), fact: 'displayed' }), { raw: Buffer.from([0, 1, 2, 255]) }],
  'many at once': Array.from({ length: 2_000 }, () => event('receipt', { alert, fact: 'displayed' })),
  'a frame larger than any': [event('receipt', { alert: MARK.repeat(2_000), fact: 'displayed' })],
  'an event that the server keeps for itself': [raw(`2${N},["disconnect","${MARK}"]`)], 'an error': [raw(`2${N},["error",{"message":"${MARK}"}]`)], 'a listener': [raw(`2${N},["newListener",1]`)],
  'a packet of nothing': [raw('2')], 'half a packet': [raw(`2${N},["receipt",{`)], 'an unknown packet': [raw('9')], 'no event': [raw(`2${N},{}`)], 'an event without a name': [raw(`2${N},[null,1]`)], 'a number for a name': [raw(`2${N},[1e400]`)],
  'bytes that never come': [raw(`51-${N},["receipt",{"_placeholder":true,"num":0}]`), raw(`2${N},["receipt",1]`)], 'bytes of another number': [raw(`51-${N},["receipt",{"_placeholder":true,"num":99}]`), { raw: Buffer.from([1]) }],
  'a million attachments': [raw(`51000000-${N},["receipt",{"_placeholder":true,"num":0}]`)], 'answers that nobody asked for': [raw(`3${N},0[]`), raw(`3${N},99999999999[1]`)], 'another namespace': [raw('0/other,{}')],
  'a second coming': [raw(`0${N},{"last":{"__proto__":1,"KR.kr-trade-cooperation-desk":-9007199254740991}}`), raw(`0${N},{"last":"${MARK}"}`)], 'a refusal': [raw(`4${N},"${MARK}"`)], 'levels': [raw(`2${N},["receipt",${'['.repeat(7_000)}${']'.repeat(7_000)}]`)],
};

/** A namespace that there is not: a line that asks for it is told so, after everything that it said before. */
const NOWHERE = '/nowhere';

/**
 * Says packets on a line of its own, then looks whether the service still serves a new one.
 * @returns what the service told the first line that repeats people or is no event of the document; receipts that were made; whether a new line comes up
 */
export async function hostileLine(stage: Stage, packets: readonly Packet[]): Promise<{ told: string[]; receipts: number; alive: boolean }> {
  const line = await stage.people.officer.listen();
  const { socket } = line;
  const { engine } = socket.io;
  for (const packet of packets) {
    if ('raw' in packet) engine.write(packet.raw as string);
    else if (packet.ack) socket.emit(packet.event, ...packet.with, () => undefined);
    else socket.emit(packet.event, ...packet.with);
  }
  if (engine.readyState === 'open') engine.write(`0${NOWHERE},{}`);
  await until('the line has heard everything or is at its end', () => engine.readyState !== 'open' || line.frames.some((frame) => frame.startsWith(`4${NOWHERE}`)));
  const told = line.frames.filter((frame) => frame.includes(MARK) || frame.includes('exception') || frame.includes('Internal server error'));
  line.close();
  const next = await stage.people.officer.listen();
  next.close();
  return { told, receipts: await stage.receipts(), alive: stage.door.running };
}
