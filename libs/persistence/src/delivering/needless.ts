/** At their desk, or at a device that it was pushed to. */
const DISPLAYED = `(
  EXISTS (SELECT FROM hotline.receipts r WHERE r.alert_id = d.alert_id AND r.fact = 'displayed' AND (d.stands_in OR r.officer_id = d.officer_id))
  OR EXISTS (SELECT FROM hotline.deliveries o WHERE o.alert_id = d.alert_id AND o.displayed_at IS NOT NULL AND (d.stands_in OR o.officer_id = d.officer_id)))`;
/** A side's own machine that confirmed receipt keeps nobody from being told: no person has looked. Asked of the entry by which the side's receipt stands. */
const BY_KEY = `EXISTS (
  SELECT FROM hotline.history h JOIN hotline.history_own o ON o.case_id = h.case_id AND o.chain = h.chain AND o.seq = h.seq AND o.side = h.side
  WHERE h.case_id = s.case_id AND h.side = s.side AND h.at = s.acknowledged_at AND o.type = 'CaseAcknowledged' AND o.how = 'key')`;
const ACKNOWLEDGED = `EXISTS (SELECT FROM hotline.case_sides s JOIN hotline.alerts a ON a.id = d.alert_id WHERE s.case_id = d.case_id AND s.side = d.side AND s.acknowledged_at >= a.created_at AND NOT ${BY_KEY})`;
/** Nobody can answer a test call that is over. */
const TEST_OVER = 'EXISTS (SELECT FROM hotline.alerts a JOIN hotline.test_calls t ON t.id = a.test_call_id WHERE a.id = d.alert_id AND t.ends_at <= $1::timestamptz)';

/** SQL: whether nobody needs a delivery `d` of an alert any more, at `$1`. A side's own system is told all the same. */
export const NEEDLESS = `d.alert_id IS NOT NULL AND d.path <> 'webhook' AND (${DISPLAYED} OR ${ACKNOWLEDGED} OR ${TEST_OVER})`;
