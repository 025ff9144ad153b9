import { type Held, holding, readUpload } from '#files';
import { type Caller, Callers } from '#identity';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';

/** A place for a file of whoever is at the desk. */
export const placeOf = (as: 'sent' | 'import' | 'stored', { side, id }: Pick<Caller['actor'], 'side' | 'id'>): Held => ({ as, side, who: id });

/** A request with a file. @property max_bytes of it; what any file may have where it is left out */
export interface Incoming { readonly caller: Caller; readonly request: Request; readonly response: Response; readonly max_bytes?: number }

/** Receives the files that officers and keys send. */
@Injectable()
export class ReceiveFile {
  constructor(private readonly callers: Callers) {}

  /**
   * A file may be long on its way, and whoever sends it out by the time it is there: they are asked for once more before anything becomes of it.
   * @throws ProblemError of `holding`, of the file, and `unauthenticated` or `invalid-key` (401) for whoever may not come any more; what the work throws
   */
  receive<T>(as: 'sent' | 'import', { caller, request, response, max_bytes }: Incoming, work: (contents: Buffer) => Promise<T>): Promise<T> {
    return holding(placeOf(as, caller.actor), async () => {
      const contents = await readUpload(request, response, max_bytes);
      await this.callers.mustBeThere(caller);
      return work(contents);
    });
  }
}
