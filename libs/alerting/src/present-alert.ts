import type { Alert, CaseLine } from '#contracts';
import type { ReadAlert } from '#persistence';

/** A numbered alert in full: what happened, and the case's line as the receiving side sees it. */
export function presentAlert(alert: ReadAlert, line: CaseLine): Alert {
  return { id: alert.id, stream: alert.audience, number: alert.number, about: alert.about, seq: alert.seq, at: new Date(alert.at).toISOString(), side: alert.by, reached: alert.reached, officers: [...alert.officers], line };
}
