import type { ChainFault } from './chain.js';

const range = (from: number, to: number): string => (from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`);

/** What does not fit in a chain, each in a sentence. Displaced entries are one sentence together, since moving one displaces others. */
export function chainWords(faults: readonly ChainFault[]): string[] {
  const displaced = faults.filter((f) => f.kind === 'order');
  const order = displaced.length === 0 ? [] : [
    `The order of the entries was changed: ${displaced.map((f) => `entry ${f.seq} stands where entry ${f.expected} belongs`).join(', ')}.`,
  ];
  return [...order, ...faults.filter((f) => f.kind !== 'order').map(sentence)];
}

function sentence({ kind, seq, expected, side }: ChainFault): string {
  switch (kind) {
    case 'missing': return `${range(expected, seq - 1)} missing: entry ${seq} comes ${expected === 1 ? 'first' : `after entry ${expected - 1}`}.`;
    case 'twice': return `Entry ${seq} is there twice: one of the two was put in.`;
    case 'order': return `Entry ${seq} stands where entry ${expected} belongs.`;
    case 'changed': return `Entry ${seq} was changed: what it says does not give the hash that it carries.`;
    case 'follows': return `Entry ${seq} does not follow on the entry before it: something there was put in, taken out, moved, or changed and hashed anew.`;
    case 'own': return `${side}'s private part of entry ${seq} was changed: it does not open the commitment that the entry carries.`;
    case 'own-missing': return `${side}'s private part of entry ${seq} was taken out: the entry carries a commitment to it.`;
  }
}
