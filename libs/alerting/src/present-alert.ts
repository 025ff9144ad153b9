import type { Alert, CaseLine, TestCallAlert } from '#contracts';
import type { ReadAlert } from '#persistence';
import type { Socket } from 'socket.io';

/** Whoever is told: one line, or all that hear a stream. */
type Told = Pick<Socket, 'emit'>;

/** Tells an alert: of a case with its line as the receiving side sees it, of a test call under a name of its own. One whose case the side does not see is not told. */
export function tellAlert(to: Told, alert: ReadAlert, lines: ReadonlyMap<string, CaseLine>): void {
  const { test_call_id, case_id } = alert;
  if (test_call_id !== null) { to.emit('test-call', presentTestCall(alert, test_call_id)); return; }
  const line = case_id === null ? undefined : lines.get(case_id);
  if (line) to.emit('alert', presentAlert(alert, line));
}

/** A numbered alert in full: what happened, and the case's line as the receiving side sees it. */
function presentAlert(alert: ReadAlert, line: CaseLine): Alert {
  return { id: alert.id, stream: alert.audience, number: alert.number, about: alert.about, seq: alert.seq, at: new Date(alert.at).toISOString(), side: alert.by, reached: alert.reached, officers: [...alert.officers], line };
}

const presentTestCall = ({ id, audience, number, at, officers }: ReadAlert, test_call: string): TestCallAlert => ({ id, stream: audience, number, at: new Date(at).toISOString(), officers: [...officers], test_call });
