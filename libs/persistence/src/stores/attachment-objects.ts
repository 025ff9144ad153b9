import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

/** Which objects of the file store are an attachment's, of whichever side; for whoever removes those that are nobody's. */
@Injectable()
export class AttachmentObjects {
  constructor(private readonly writer: Writer) {}

  /** Of these objects those that are nobody's. */
  async without<T extends { readonly side: string; readonly id: string }>(objects: readonly T[]): Promise<T[]> {
    if (objects.length === 0) return [];
    const known = await this.writer.query<{ side: string; id: string }[]>(
      'SELECT a.side, a.id FROM hotline.attachments a JOIN unnest($1::text[], $2::uuid[]) AS asked (side, id) ON asked.side = a.side AND asked.id = a.id',
      [objects.map((o) => o.side), objects.map((o) => o.id)]);
    const names = new Set(known.map(nameOf));
    return objects.filter((o) => !names.has(nameOf(o)));
  }
}

const nameOf = ({ side, id }: { readonly side: string; readonly id: string }): string => `${side}/${id}`;
