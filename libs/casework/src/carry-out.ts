import { type DeskActor, type OfficerCommand, receivers } from '#domain';
import { FileStore, holding } from '#files';
import { Ledger, type LedgerResult, Reader, readAttachments, readCase } from '#persistence';
import { CaseLines } from '#presenting';
import { Injectable } from '@nestjs/common';
import { placeOf } from './receive-file.js';

type Release = Extract<OfficerCommand, { type: 'release-attachment' }>;

/** Puts a command to the ledger; a file that is to cross with it is copied first. */
@Injectable()
export class CarryOut {
  constructor(private readonly ledger: Ledger, private readonly files: FileStore, private readonly reader: Reader, private readonly lines: CaseLines) {}

  async execute(reference: string, actor: DeskActor, command: OfficerCommand): Promise<LedgerResult> {
    return command.type === 'release-attachment' ? this.withCopies(reference, actor, command) : this.ledger.execute({ reference }, { actor, do: command });
  }

  /**
   * A copy for each receiver is sealed with that side's key before the ledger decides, since no row may stand without its
   * file; the ledger refuses where the receivers are others by then. Copies of what is refused are removed.
   */
  private async withCopies(reference: string, actor: DeskActor, command: Release): Promise<LedgerResult> {
    const { side } = actor;
    const to = await this.receiversOf(reference, side, command);
    if (to === null) return { ok: false, refusal: { code: 'not-found' } };
    const as = await holding(placeOf('stored', actor), () => this.files.copy({ side, id: command.id }, to));
    const result = await this.ledger.execute({ reference }, { actor, do: { ...command, as, to } });
    if (!result.ok) await this.files.forget(to, as);
    return result;
  }

  /** @returns null for a case that the side does not know; none where the ledger will refuse anyway */
  private async receiversOf(reference: string, side: string, { id }: Release): Promise<string[] | null> {
    const found = await this.reader.as(side, async (sql) => {
      const read = await readCase(sql, reference);
      return read && { read, own: (await readAttachments(sql, read.kase.id)).some((a) => a.id === id && a.given_by === null) };
    });
    if (!found) return null;
    const kase = await this.lines.caseOf(found.read);
    return found.own ? receivers(kase, side) : [];
  }
}
