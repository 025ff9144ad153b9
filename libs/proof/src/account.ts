import type { Bundle, BundleHistory, Placed } from './bundle.js';
import { isWithheld } from './chain.js';
import { CHECKPOINT_EVERY_SECONDS } from './checkpoint.js';
import { fingerprint } from './keys.js';
import { type Said, said } from './said.js';
import { type KeyName, type Signature, sameKey } from './statement.js';
import { type Trust, statementsOf } from './trust.js';

/** What a bundle that holds says: what it is, who signed what, what that proves with the keys given, and what rests on whose word. */
export function accountOf(bundle: Bundle, trust: Trust): Said[] {
  const { seal: { body, signatures }, checkpoint, entries } = bundle;
  return [
    said('account.case', { reference: body.reference, network: body.network, side: body.side, at: body.at, entries: entries.length }),
    ...privateLines(bundle),
    ...(checkpoint ? checkpointLines(bundle, bundle, checkpoint, trust) : [said('account.no-checkpoint')]),
    ...keptLines(bundle, trust),
    ...(body.tlp === undefined ? [] : [said('account.label', { label: body.tlp })]),
    ...(signatures.length === 0 ? [] : [said('account.signed', { signers: signatures.map((s) => signer(s, bundle, trust)) })]),
    ...(trust.given.length === 0 ? [said('account.no-key', { keys: bundle.keys.map((k) => fingerprint(k.id)) })] : provenLines(bundle, trust)),
  ];
}

/** Own private parts are opened; the other sides' are bound by their commitments and not shown. */
function privateLines({ seal: { body: { side } }, entries }: Bundle): Said[] {
  const counts = new Map<string, number>();
  const shown = entries.filter((e) => !isWithheld(e));
  for (const { commitments } of shown) for (const of of Object.keys(commitments)) counts.set(of, (counts.get(of) ?? 0) + 1);
  const withheld = entries.length - shown.length;
  return [
    ...[...counts].map(([of, count]) => said(of === side ? 'account.own' : 'account.theirs', { side: of, count })),
    ...(withheld === 0 ? [] : [said('account.withheld', { count: withheld })]),
  ];
}

/** What the exporting side kept to itself: how much, and what holds it beside the shared entries. */
function keptLines(bundle: Bundle, trust: Trust): Said[] {
  const { private: kept, seal: { body: { side } } } = bundle;
  if (!kept) return [];
  const lines = kept.checkpoint ? checkpointLines(bundle, kept, kept.checkpoint, trust) : [];
  return [said('account.private', { side, count: kept.entries.length }), ...lines.map((what) => said('private', { side, what }))];
}

function checkpointLines(bundle: Bundle, { entries }: BundleHistory, { body, signatures, leaf }: Placed, trust: Trust): Said[] {
  const { seal } = bundle;
  const { number, at, audience } = body;
  const silent = audience.filter((side) => !signatures.some((s) => s.side === side));
  const milliseconds = Date.parse(seal.body.at) - Date.parse(at);
  const every = CHECKPOINT_EVERY_SECONDS * 1_000;
  return [
    said('account.checkpoint', { number, at, audience, held: leaf.entries, signers: signatures.map((s) => signer(s, bundle, trust)) }),
    ...(silent.length === 0 ? [] : [said('account.silent', { sides: silent, number })]),
    ...(leaf.entries === entries.length ? [] : [said('account.after', { count: entries.length - leaf.entries })]),
    milliseconds > every ? said('account.age.old', { age: { milliseconds }, every: { milliseconds: every } }) : said('account.age', { age: { milliseconds } }),
  ];
}

/** Whoever signed, and how far it is known that it was they. */
function signer(signature: Signature, bundle: Bundle, trust: Trust): Said {
  const values = { side: signature.side, key: fingerprint(signature.key) };
  if (trust.given.length === 0) return said('signer', values);
  if (trust.believes(signature)) return said('signer.proven', values);
  const by = namedBy(signature, bundle, trust);
  return by.length > 0 ? said('signer.named', { ...values, by }) : said('signer.unproven', values);
}

/** Sides that have provenly signed a statement which names this key. */
function namedBy(name: KeyName, bundle: Bundle, trust: Trust): string[] {
  const naming = statementsOf(bundle).filter((s) => s.body.keys.some((k) => sameKey(k, name)));
  return [...new Set(naming.flatMap((s) => s.signatures.filter(trust.believes).map((k) => k.side)))];
}

function provenLines(bundle: Bundle, trust: Trust): Said[] {
  const { seal, checkpoint, entries } = bundle;
  const signatures = statementsOf(bundle).flatMap((s) => s.signatures);
  const sides = [...new Set(signatures.filter(trust.believes).map((s) => s.side))];
  const sealers = new Set(seal.signatures.filter(trust.believes).map((s) => s.side));
  const strangers = [...new Set(signatures.filter((s) => !trust.believes(s)).map((s) => s.side))];
  const held = checkpoint?.signatures.some(trust.believes) ? checkpoint.leaf.entries : 0;
  const word = seal.signatures.map((s) => s.side);
  return [
    ...trust.taken.map(({ name, id, side }) => said('account.taken', { name, key: fingerprint(id), side: side ?? '' })),
    ...sides.map((side) => (sealers.has(side) || !checkpoint
      ? said('account.proven.export', { side, entries: entries.length })
      : said('account.proven.checkpoint', { side, entries: checkpoint.leaf.entries, number: checkpoint.body.number }))),
    ...(sides.length === 0 || sealers.size > 0 ? [] : [held < entries.length ? said('account.rest', { first: held + 1, last: entries.length, sides: word }) : said('account.rest.end', { sides: word })]),
    ...strangers.map((side) => said('account.unproven', { side })),
  ];
}
