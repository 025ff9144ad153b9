import type { CaseView } from '#contracts';
import { type DeskActor, consultationUntil, latestPause, mayOpenFile, messagesIn, possibleCommands } from '#domain';
import { FileStore } from '#files';
import { DirectoryStore, DueClocks, type ReadEntry, Reader, joinedInto, readAttachments, readCase, readEntries, readRedWords } from '#persistence';
import { parseReference } from '#platform';
import { CaseLines, happenedTo, presentAttachment } from '#presenting';
import { Injectable } from '@nestjs/common';
import { presentCase } from './present-case.js';
import { type RedWords, redFor } from './present-messages.js';
import { isReached } from './recipients.js';

/** Joined reports that a page lists; its line says how many there are. */
const JOINED_SHOWN_MAX = 1_000;

/** One case's page for one officer; null both for "does not exist" and "not yours". */
@Injectable()
export class ReadCaseView {
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly directory: DirectoryStore, private readonly clocks: DueClocks, private readonly files: FileStore) {}

  async view(typed: string, actor: DeskActor): Promise<CaseView | null> {
    const reference = parseReference(typed);
    if (reference === null) return null;
    const found = await this.reader.as(actor.side, async (sql) => {
      const read = await readCase(sql, reference);
      return read && { read, entries: await readEntries(sql, read.kase.id), attachments: await readAttachments(sql, read.kase.id), joined: read.rows.report && read.joined > 0 ? await joinedInto(sql, reference, JOINED_SHOWN_MAX) : [] };
    });
    if (!found) return null;
    const kase = { ...await this.lines.caseOf(found.read), attachments: found.attachments };
    const facts = await this.directory.facts(kase.policy.network);
    const now = await this.clocks.now();
    const [pause_until, hold_by] = [latestPause(kase, now), consultationUntil(kase, facts.calendars, now)];
    const happened = happenedTo(kase, found.read.steps);
    const recipient = isReached(kase, actor, happened);
    const red = await this.redWords(actor.side, redFor(found.entries, actor, recipient));
    return {
      line: await this.lines.line(found.read, actor.side),
      ...presentCase(kase, found.entries, { side: actor.side, red, joined: found.joined }, happened),
      attachments: this.files.on ? kase.attachments.map((a) => presentAttachment(a, mayOpenFile(a, actor, recipient))) : null,
      authorities: [...facts.authorities(now).keys()],
      commands: possibleCommands(kase, actor, { ...facts, messages: messagesIn(found.entries) }, now),
      consultation_until: hold_by === null ? null : new Date(hold_by).toISOString(),
      pause_until: pause_until > now ? new Date(pause_until).toISOString() : null,
    };
  }

  /** Read only once somebody is known to be meant, so that nothing else of the service ever has them. */
  private async redWords(side: string, entries: readonly ReadEntry[]): Promise<RedWords> {
    const [first] = entries;
    if (!first) return new Map();
    const words = await this.reader.as(side, (sql) => readRedWords(sql, first.case_id));
    return new Map(entries.flatMap(({ number }) => { const own = words.get(number); return own ? [[number, own] as const] : []; }));
  }
}
