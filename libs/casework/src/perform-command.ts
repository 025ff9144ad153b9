import { type CommandName, type CommandResult, commandSchemas } from '#contracts';
import type { OfficerActor, OfficerCommand } from '#domain';
import { ProblemError, refusalProblem, valid } from '#edge';
import { newId } from '#platform';
import { Ledger } from '#persistence';
import { Injectable } from '@nestjs/common';

const isCommand = (name: string): name is CommandName => Object.hasOwn(commandSchemas, name);

/** Puts an officer's command to a case. */
@Injectable()
export class PerformCommand {
  constructor(private readonly ledger: Ledger) {}

  /** @throws ProblemError 404 for unknown cases and commands, 422 for a body that breaks a rule, 403 or 409 for a refusal */
  async perform(reference: string, name: string, body: unknown, actor: OfficerActor): Promise<CommandResult> {
    if (!isCommand(name)) throw ProblemError.notFound();
    const result = await this.ledger.execute({ reference }, { actor, do: withIds(name, valid(commandSchemas[name], body)) });
    if (!result.ok) throw refusalProblem(result.refusal);
    return { reference, version: result.kase.version, seq: result.kase.version };
  }
}

/** Ids of what a command creates are made here, so that the decision stays pure. */
function withIds(name: CommandName, body: object): OfficerCommand {
  const ids = name === 'message' ? { id: newId() } : name === 'ask-company' ? { question_id: newId() } : {};
  return { type: name, ...body, ...ids } as OfficerCommand;
}
