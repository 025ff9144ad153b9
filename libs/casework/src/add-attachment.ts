import type { CommandResult, attachQuerySchema } from '#contracts';
import type { DeskActor } from '#domain';
import { notFound, refusalProblem } from '#edge';
import { FileStore } from '#files';
import { Ledger, Reader, knowsCase } from '#persistence';
import { parseReference } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';

/** An officer adds a file to their side's part of a case. */
@Injectable()
export class AddAttachment {
  constructor(private readonly files: FileStore, private readonly ledger: Ledger, private readonly reader: Reader) {}

  /** Asked before the file is read, so that nobody sends one to a case that is not theirs. @throws ProblemError 404 */
  async caseOf(typed: string, { side }: DeskActor): Promise<string> {
    const reference = parseReference(typed);
    if (reference === null || !await this.reader.as(side, (sql) => knowsCase(sql, reference))) throw notFound();
    return reference;
  }

  /**
   * First the file, then its row: a row never stands without its file. What is refused is removed; where it is not known
   * what became of the row, the file stays until the sweep has looked.
   * @throws ProblemError of the file, or of the refusal
   */
  async add(reference: string, { name, tlp, redacts }: z.output<typeof attachQuerySchema>, contents: Buffer, actor: DeskActor): Promise<CommandResult> {
    const { id, ...found } = await this.files.take(actor.side, contents);
    const result = await this.ledger.execute({ reference }, { actor, do: { type: 'attach', id, file: { name, tlp, ...found }, redacts: redacts ?? null } });
    const version = result.ok ? result.numbers[actor.side] ?? 0 : 0;
    if (result.ok) return { reference, version, seq: version };
    await this.files.forget([actor.side], id);
    throw result.refusal.code === 'not-found' ? notFound() : refusalProblem(result.refusal);
  }
}
