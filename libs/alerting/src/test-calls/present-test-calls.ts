import type { TestCall } from '#contracts';
import { audienceName, tellsSomebody, type Reach } from '#domain';
import type { ReadTestCalls } from '#persistence';

interface Beholder { readonly id: string; readonly side: string }

const first = (times: readonly (Date | null)[]): string | null => {
  const answered = times.filter((at) => at !== null).map((at) => at.getTime());
  return answered.length === 0 ? null : new Date(Math.min(...answered)).toISOString();
};

/** Test calls for one beholder: offices of every side with their times, and persons of their own. @param now epoch milliseconds */
export function presentTestCalls({ calls, offices, answers, alerts }: ReadTestCalls, { id: me, side: own }: Beholder, now: number): TestCall[] {
  return calls.map(({ id, network, sides, called_at, ends_at, asked_by_side }) => {
    const over = ends_at.getTime() <= now;
    const [here, rung, answered] = [offices.filter((o) => o.call_id === id), alerts.filter((a) => a.test_call_id === id), answers.filter((a) => a.call_id === id)];
    const unreached = rung.filter((a) => !tellsSomebody({ by: a.reached as Reach['by'] })).map((a) => a.audience);
    return {
      id, network, called_at: called_at.toISOString(), ends_at: ends_at.toISOString(), over, asked_by: asked_by_side,
      sides: sides.map((side) => {
        const of = here.filter((o) => o.side === side);
        return { side, answered_at: first(of.map((o) => o.answered_at)), offices: of.map((o) => ({ office: o.office, answered_at: o.answered_at?.toISOString() ?? null })) };
      }),
      own: {
        unreached: here.filter((o) => o.side === own && unreached.includes(audienceName({ side: own, office: o.office }))).map((o) => o.office),
        answers: answered.map(({ officer_id, name, at }) => ({ id: officer_id, name, at: at.toISOString() })),
        waits_for_you: !over && rung.some((a) => a.officers.includes(me)) && !answered.some((a) => a.officer_id === me),
      },
    };
  });
}
