import type { CommandBody } from '#contracts';
import { type DeskActor, type OfficerCommand, staysWithRecipients } from '#domain';
import { ProblemError, notFound } from '#edge';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { MachineTranslation } from './machine-translation.js';
import { ReadCaseView } from './read-case.js';

/** Has the configured service translate a message, and makes of it the command that puts the draft beside it. */
@Injectable()
export class DraftTranslation {
  constructor(private readonly cases: ReadCaseView, private readonly machine: MachineTranslation) {}

  /**
   * The service is asked outside every transaction: what follows is one command, or nothing. Words for their recipients only
   * go to no service, whoever asks, and a phrase needs none.
   * @throws ProblemError 404 for unknown cases and where no service is configured, 409 for what is not to be translated, 502 where the service fails
   */
  async draft(reference: string, { message, language }: CommandBody<'machine-translate'>, actor: DeskActor): Promise<OfficerCommand> {
    const view = this.machine.configured ? await this.cases.view(reference, actor) : null;
    if (!view) throw notFound();
    const found = view.messages.find((m) => m.id === message);
    const body = found && !staysWithRecipients(found.tlp) ? found.body : null;
    if (!body || !('text' in body) || body.language === language) throw new ProblemError('unknown-subject', { extras: { subject: message } });
    return { type: 'translate', id: newId(), message, language, text: await this.machine.translate(body.text, body.language, language), by: 'service' };
  }
}
