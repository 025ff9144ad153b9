import type { TestCall, TestCalls } from '#contracts';
import { RANKS } from '#domain';
import { useCallTest, useTestCalls } from '../data/test-calls.js';
import { useMay, useSession } from '../data/session.js';
import { announce, SideName, TwoStep } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** How long each office of every side took to answer, the newest test call first. */
export function TestCallPanel() {
  const { data } = useTestCalls();
  return data ? <TestCallList view={data} /> : null;
}

export function TestCallList({ view: { calls, next, as_of } }: { view: TestCalls }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const may = useMay();
  return (
    <section className="sheet duty-side" aria-labelledby="test-calls">
      <h2 id="test-calls">{say.text('tests.title')}</h2>
      <p className="muted">{say.text('tests.hint')}</p>
      {next.map(({ network, at }) => <p key={network}>{say.text('tests.next', { when: f.when(at, places, as_of) })}</p>)}
      {may('call-tests') && <AskForOne />}
      {calls.length === 0 ? <p>{say.text('tests.none')}</p> : calls.map((call) => <OneCall key={call.id} call={call} as_of={as_of} />)}
    </section>
  );
}

function AskForOne() {
  const say = useSay();
  const call = useCallTest();
  const { network } = useSession();
  return (
    <div className="toolbar">
      <TwoStep label={say.text('tests.ask')} title={say.text('tests.ask.title')} confirm={say.text('tests.ask.submit')} sending={call} onConfirm={(close) => call.mutate(network.id, { onSuccess: () => { close(); announce(say.text('tests.ask.done')); } })}>
        <p>{say.text('tests.ask.text')}</p>
      </TwoStep>
    </div>
  );
}

function OneCall({ call, as_of }: { call: TestCall; as_of: string }) {
  const say = useSay();
  const { f } = useWords();
  const names = useNames();
  const when = f.when(call.called_at, names.places, as_of);
  const { network } = useSession();
  const rankOf = (office: string): number => RANKS.findIndex((rank) => rank === network.offices[office]?.rank);
  const people = call.own.answers.map(({ name }) => name).join(', ');
  return (
    <article className="test-call">
      <h3>{when}</h3>
      <p className="muted">{call.asked_by === null ? say.text('tests.planned') : say.text('tests.asked', { side: names.sideNamed(call.asked_by) })}{!call.over && <> · {say.text('tests.until', { when: f.when(call.ends_at, names.places, as_of) })}</>}</p>
      <ul className="test-sides">{call.sides.map(({ side, answered_at }) => <li key={side}><SideName side={side} /> <Answer call={call} at={answered_at} /></li>)}</ul>
      {people !== '' && <p>{say.text('tests.people', { names: people })}</p>}
      <details>
        <summary>{say.text('tests.offices')}<span className="unseen"> {when}</span></summary>
        <div className="scroll-x">
          <table className="table">
            <caption className="unseen">{say.text('tests.offices.of', { when })}</caption>
            <thead><tr><th scope="col">{say.text('tests.col.office')}</th><th scope="col">{say.text('tests.col.answer')}</th></tr></thead>
            <tbody>
              {call.sides.flatMap(({ offices }) => offices.toSorted((a, b) => rankOf(a.office) - rankOf(b.office))).map(({ office, answered_at }) => (
                <tr key={office}><th scope="row">{names.office(office)}</th><td><Answer call={call} at={answered_at} office={office} /></td></tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </article>
  );
}

function Answer({ call: { called_at, over, own }, at, office }: { call: TestCall; at: string | null; office?: string }) {
  const say = useSay();
  const { f } = useWords();
  if (at !== null) return <b className="reached">{say.text('tests.answered', { time: f.age(Date.parse(at) - Date.parse(called_at)) })}</b>;
  if (!over) return <>{say.text('tests.waiting')}</>;
  return <b className="unanswered">{say.text(office !== undefined && own.unreached.includes(office) ? 'tests.unreached' : 'tests.unanswered')}</b>;
}
