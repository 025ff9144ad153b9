import { DueClocks, Reader, type ReadEntry, SHARED, checkpointOf, readCase, readEntries } from '#persistence';
import { parseReference } from '#platform';
import { type BundleContents, type BundleHistory, type Placed, bundleEntries, bundleText, pathOf, sealBody, sealed } from '#proof';
import { Injectable } from '@nestjs/common';
import { type Keys, Keyring } from './keyring.js';

type Found = NonNullable<Awaited<ReturnType<typeof checkpointOf>>>;

/** Exports one case, as one side may see it, as a file that can be checked without the service. */
@Injectable()
export class ExportBundle {
  constructor(private readonly reader: Reader, private readonly keyring: Keyring, private readonly clocks: DueClocks) {}

  /** @returns the file's text, its instant and the case's reference; null both for "does not exist" and "not yours" */
  async export(typed: string, side: string): Promise<{ readonly reference: string; readonly at: number; readonly text: string } | null> {
    const asked = parseReference(typed);
    if (asked === null) return null;
    const at = await this.clocks.now();
    const keys = await this.keyring.read(at);
    const found = await this.reader.as(side, async (sql) => {
      const read = await readCase(sql, asked);
      return read && { kase: read.kase, ends: read.ends, entries: await readEntries(sql, read.kase.id), checkpoint: await checkpointOf(sql, read.kase.id, SHARED), private_checkpoint: await checkpointOf(sql, read.kase.id, side) };
    });
    if (!found) return null;
    const { kase, ends } = found;
    // Asked for by its report's name, the file still says the case's own.
    const { reference } = kase;
    // The seal names those who sign it and nobody else, so that a signature taken away is missed.
    const signing = keys.signers(kase.told);
    const contents = contentsOf(found, keys, new Set(kase.told), signing.map((k) => k.key));
    const body = sealBody({ network: kase.network, reference, side, head: ends.shared.head, private_head: ends.private.head, at: new Date(at).toISOString(), keys: signing }, contents);
    return { reference, at, text: bundleText(sealed(contents, body, keys.sign(body))) };
  }
}

interface Histories { readonly entries: readonly ReadEntry[]; readonly checkpoint: Found | null; readonly private_checkpoint: Found | null }

/** Only what the check needs: keys that a statement names, and how a side came from one of its keys to the next. */
function contentsOf({ entries, checkpoint, private_checkpoint }: Histories, keys: Keys, sides: ReadonlySet<string>, signing: readonly string[]): BundleContents {
  const shared = historyOf(entries.filter((e) => e.chain === SHARED), checkpoint);
  const kept = historyOf(entries.filter((e) => e.chain !== SHARED), private_checkpoint);
  const successions = keys.published.flatMap((k) => (k.succession && sides.has(k.side) ? [k.succession] : []));
  const named = [...signing, ...[shared.checkpoint, kept.checkpoint, ...successions].flatMap((s) => s?.body.keys.map((k) => k.key) ?? [])];
  return { ...shared, private: kept, keys: keys.publicKeys(new Set(named)), successions };
}

const historyOf = (entries: readonly ReadEntry[], found: Found | null): BundleHistory => ({ checkpoint: found && placed(found), entries: bundleEntries(entries) });

function placed({ checkpoint: { body, signatures }, reached, index }: Found): Placed {
  return { body, signatures, leaf: { entries: reached[index]?.entries ?? 0, index, path: pathOf(reached, index) } };
}
