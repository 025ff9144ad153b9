import type { Alert, CaseLine, MeasureAlert, TestCallAlert } from '#contracts';
import type { ReadAlert } from '#persistence';

/** What a line says of an alert, under the name of its event. */
export interface ToldAlert { readonly event: 'alert' | 'test-call' | 'measure'; readonly body: Alert | TestCallAlert | MeasureAlert }

/** Of a case with its line as the receiving side sees it, of a test call or a measure under names of their own; null for one whose case the side does not see. */
export function toldAlert(alert: ReadAlert, lines: ReadonlyMap<string, CaseLine>): ToldAlert | null {
  const { test_call_id, measure_id, case_id } = alert;
  if (measure_id !== null) return { event: 'measure', body: presentMeasureAlert(alert, measure_id) };
  if (test_call_id !== null) return { event: 'test-call', body: presentTestCall(alert, test_call_id) };
  const line = case_id === null ? undefined : lines.get(case_id);
  return line ? { event: 'alert', body: presentAlert(alert, line) } : null;
}

/** A numbered alert in full: what happened, and the case's line as the receiving side sees it. */
function presentAlert(alert: ReadAlert, line: CaseLine): Alert {
  return { id: alert.id, stream: alert.audience, number: alert.number, about: alert.about, seq: alert.seq, at: new Date(alert.at).toISOString(), side: alert.by, reached: alert.reached, officers: [...alert.officers], line };
}

const presentTestCall = ({ id, audience, number, at, officers }: ReadAlert, test_call: string): TestCallAlert => ({ id, stream: audience, number, at: new Date(at).toISOString(), officers: [...officers], test_call });

const presentMeasureAlert = ({ id, audience, number, at, officers }: ReadAlert, measure: string): MeasureAlert => ({ id, stream: audience, number, at: new Date(at).toISOString(), officers: [...officers], measure });
