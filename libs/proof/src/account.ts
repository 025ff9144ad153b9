import type { Bundle, Placed } from './bundle.js';
import { isWithheld } from './chain.js';
import { fingerprint } from './keys.js';
import type { Signature } from './statement.js';

/** What a bundle that holds says, in lines for a terminal: what was proven, by whose signature, and what was not. */
export function accountOf(bundle: Bundle, given: ReadonlySet<string>): string[] {
  const { seal: { body, signatures }, checkpoint, entries } = bundle;
  return [
    `Case ${body.reference} of the network ${body.network}, as ${body.side} could read it at ${body.at}: ${entries.length} entries, none changed, missing, added or moved.`,
    ...privateLines(bundle),
    ...(checkpoint ? checkpointLines(checkpoint, entries.length) : ['No checkpoint holds the case yet: only the signature under the export vouches for it.']),
    ...(body.tlp === undefined ? [] : [`The file is labelled TLP:${body.tlp}, the strictest label of what it holds.`]),
    `The export is signed by ${signers(signatures)}.`,
    trustLine(bundle, given),
  ];
}

const signers = (signatures: readonly Signature[]): string => signatures.map((s) => `${s.side} (key ${fingerprint(s.key)})`).join(' and ');

/** Own private parts are opened; the other sides' are bound by their commitments and not shown. */
function privateLines({ seal: { body: { side } }, entries }: Bundle): string[] {
  const counts = new Map<string, number>();
  const shown = entries.filter((e) => !isWithheld(e));
  for (const { commitments } of shown) for (const of of Object.keys(commitments)) counts.set(of, (counts.get(of) ?? 0) + 1);
  const withheld = entries.length - shown.length;
  return [
    ...[...counts].map(([of, count]) => (of === side
      ? `${of} has a private part in ${count} of them, each of which opens its commitment.`
      : `${of} has a private part in ${count} of them, which the commitments prove to exist and do not show.`)),
    ...(withheld === 0 ? [] : [`${withheld} of them are words for their recipients only (TLP:RED), which the commitments prove to exist and no file holds.`]),
  ];
}

function checkpointLines({ body, signatures, leaf }: Placed, entries: number): string[] {
  const after = entries - leaf.entries;
  const silent = body.audience.filter((side) => !signatures.some((s) => s.side === side));
  return [
    `Checkpoint ${body.number} of ${body.at} (${body.audience.join(', ')}) holds ${after === 0 ? 'all of them' : `the first ${leaf.entries}`}; signed by ${signers(signatures)}${silent.length === 0 ? '' : `, not by ${silent.join(', ')}`}.`,
    ...(after === 0 ? [] : [`The last ${after === 1 ? 'entry' : `${after} entries`} came after it: only the signature under the export vouches for ${after === 1 ? 'it' : 'them'}.`]),
  ];
}

function trustLine({ keys }: Bundle, given: ReadonlySet<string>): string {
  return given.size > 0
    ? `Checked against the key that you gave: ${[...given].map(fingerprint).join(', ')}.`
    : `You gave no key, so that these were believed because the file itself names them: ${keys.map((k) => fingerprint(k.id)).join(', ')}. Whoever made the file could have made them: compare them with the keys that each side publishes, or check again with --key.`;
}
