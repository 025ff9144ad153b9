import type { MediaType } from '#contracts';
import { type DeskActor, mayOpenFile } from '#domain';
import { FileStore } from '#files';
import { Reader, findAttachment, readCase } from '#persistence';
import { parseReference } from '#platform';
import { CaseLines, happenedTo, mediaTypeOf } from '#presenting';
import { Injectable } from '@nestjs/common';
import { isReached } from './recipients.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens the reader's side's own copy of a file. */
@Injectable()
export class ReadAttachment {
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly files: FileStore) {}

  /** @returns null for what is not there, another side's, or labelled for others than the reader */
  async file(typed: string, id: string, actor: DeskActor): Promise<{ name: string; media_type: MediaType; contents: Buffer } | null> {
    const reference = parseReference(typed);
    if (reference === null || !UUID.test(id)) return null;
    const { side } = actor;
    const { attachment, read } = await this.reader.as(side, async (sql) => ({ attachment: await findAttachment(sql, reference, id), read: await readCase(sql, reference) }));
    if (!attachment || !read) return null;
    const kase = await this.lines.caseOf(read);
    if (!mayOpenFile(attachment, actor, isReached(kase, actor, happenedTo(kase, read.steps)))) return null;
    return { name: attachment.name, media_type: mediaTypeOf(attachment), contents: await this.files.contents({ side, id }) };
  }
}
