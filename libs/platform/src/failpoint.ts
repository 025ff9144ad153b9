/**
 * Places between every two steps of what must not be lost or done twice, where a test may end, halt or fail the process.
 * A name says what has just happened; the next step has not begun.
 */
export const FAILPOINTS = [
  'ledger.locked', 'ledger.decided', 'ledger.case-written', 'ledger.history-written', 'ledger.clocks-written', 'ledger.alerts-written',
  'ledger.outbox-written', 'ledger.committed',
  'relay.taken', 'relay.numbered', 'relay.notified',
  'bells.found', 'bells.armed',
  'worker.bell-received', 'worker.bell-answered',
  'sweep.found', 'sweep.answered',
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

/** `kill` and `stop` are signals to oneself that nothing can catch; `error` throws. */
export const FAILPOINT_ACTIONS = ['kill', 'stop', 'error'] as const;
export interface ArmedFailpoint {
  readonly name: Failpoint;
  readonly action: (typeof FAILPOINT_ACTIONS)[number];
  /** Which time it acts when the place is passed, counted from 1; before and after that it does nothing. */
  readonly nth: number;
}
/** Says in place of a failpoint that the process which started this one will send it later, so that one start serves several faults. */
export const BY_PARENT = 'by-parent';
/** Highest `nth`: more passes than any test makes. */
const NTH_MAX = 1_000_000;

type Handler = (name: Failpoint) => void | Promise<void>;
let handler: Handler | null = null;

/** Passes a place. Costs one comparison unless a test listens. @throws what the test's handler throws, as if the step before it had failed afterwards */
export function failpoint(name: Failpoint): Promise<void> | void {
  if (handler !== null) return handler(name);
}

/** Whether a test listens: what is otherwise sent together is then done step by step, so that a step is done when its place is passed. */
export function failpointsWatched(): boolean { return handler !== null; }

/** Lets a test in this process act at failpoints; it may throw or wait. Null ends it. */
export function onFailpoint(next: Handler | null): void { handler = next; }

/** Reads `<name>:<action>[:<nth>]`; null when it cannot be one. */
export function parseFailpoint(text: string): ArmedFailpoint | null {
  const [given = '', does = '', times = '1', ...more] = text.split(':');
  const name = FAILPOINTS.find((known) => known === given);
  const action = FAILPOINT_ACTIONS.find((known) => known === does);
  const nth = /^[1-9]\d*$/.test(times) ? Number(times) : Number.NaN;
  return name && action && nth <= NTH_MAX && more.length === 0 ? { name, action, nth } : null;
}

/** Arms one failpoint for this whole process. Whoever opens the process says so loudly: it will fail on purpose. */
export function armFailpoint({ name, action, nth }: ArmedFailpoint): void {
  let passed = 0;
  onFailpoint(async (at) => {
    if (at !== name) return;
    passed += 1;
    if (passed === nth) await act(name, action);
  });
}

/** Arms what the parent process sends, each in place of the last, and answers with the same text once it is armed. */
export function armByParent(): void {
  process.on('message', (text) => {
    const armed = parseFailpoint(String(text));
    if (!armed) throw new Error(`no failpoint: ${String(text)}`);
    armFailpoint(armed);
    process.send?.(text);
  });
}

async function act(name: Failpoint, action: ArmedFailpoint['action']): Promise<void> {
  switch (action) {
    case 'error': throw new Error(`failpoint ${name}`);
    case 'stop': process.kill(process.pid, 'SIGSTOP'); return;
    // The signal may come a moment later; until then no step follows.
    case 'kill': process.kill(process.pid, 'SIGKILL'); return new Promise<never>(() => undefined);
  }
}
