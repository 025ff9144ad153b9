import type { MediaType } from '#contracts';
import { type Holder, type SideId, mayOpenFile } from '#domain';
import { FileStore } from '#files';
import { Reader, findAttachment } from '#persistence';
import { parseReference } from '#platform';
import { mediaTypeOf } from '#presenting';
import { Injectable } from '@nestjs/common';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens the reader's side's own copy of a file. */
@Injectable()
export class ReadAttachment {
  constructor(private readonly reader: Reader, private readonly files: FileStore) {}

  /** @returns null for what is not there, another side's, or labelled for others than the reader */
  async file(typed: string, id: string, { side, role }: { readonly side: SideId; readonly role: Holder }): Promise<{ name: string; media_type: MediaType; contents: Buffer } | null> {
    const reference = parseReference(typed);
    if (reference === null || !UUID.test(id)) return null;
    const attachment = await this.reader.as(side, (sql) => findAttachment(sql, reference, id));
    if (!attachment || !mayOpenFile(role, attachment.tlp)) return null;
    return { name: attachment.name, media_type: mediaTypeOf(attachment), contents: await this.files.contents({ side, id }) };
  }
}
