import { type CommandBody, type CommandName, type CommandResult, commandSchemas } from '#contracts';
import type { DeskActor, OfficerCommand, Refusal } from '#domain';
import { type LastEntry, ProblemError, type RefusalContext, notFound, refusalProblem, valid } from '#edge';
import { newId, parseReference } from '#platform';
import { NetworkStore, Reader, SEALED, readEntry } from '#persistence';
import { presentEntry } from '#presenting';
import { Injectable } from '@nestjs/common';
import { CarryOut } from './carry-out.js';
import { countDecisions } from './count-decisions.js';
import { DraftTranslation } from './draft-translation.js';
import { messageFaults } from './message-faults.js';

const isCommand = (name: string): name is CommandName => Object.hasOwn(commandSchemas, name);

/** Puts an officer's command to a case. */
@Injectable()
export class PerformCommand {
  constructor(private readonly carry: CarryOut, private readonly networks: NetworkStore, private readonly reader: Reader, private readonly drafts: DraftTranslation) {}

  /** @throws ProblemError 404 for unknown cases and commands, 422 for a body that breaks a rule, 403 or 409 for a refusal */
  async perform(typed: string, name: string, body: unknown, actor: DeskActor): Promise<CommandResult> {
    const reference = parseReference(typed);
    if (reference === null || !isCommand(name)) throw notFound();
    const command = await this.commandOf(reference, name, this.read(name, body), actor);
    const result = await this.carry.execute(reference, actor, command);
    if (!result.ok) throw result.refusal.code === 'not-found' ? notFound() : refusalProblem(result.refusal, { ...this.context(actor, command), last: await this.lastEntry(reference, result.refusal, actor) });
    countDecisions(result.kase, result.entries);
    const version = result.numbers[actor.side] ?? 0;
    return { reference, version, seq: version };
  }

  private async commandOf(reference: string, name: CommandName, body: CommandBody<CommandName>, actor: DeskActor): Promise<OfficerCommand> {
    return name === 'machine-translate' ? this.drafts.draft(reference, body as CommandBody<'machine-translate'>, actor) : withIds(name, body);
  }

  private read(name: CommandName, raw: unknown): CommandBody<CommandName> {
    const body = valid(commandSchemas[name], raw);
    const errors = 'body' in body ? messageFaults(body) : [];
    if (errors.length > 0) throw new ProblemError('validation', { errors });
    return body;
  }

  /** Whoever comes second is told who was first and when, not only that something changed. */
  private async lastEntry(reference: string, refusal: Refusal, { side }: DeskActor): Promise<LastEntry | null> {
    if (refusal.code !== 'stale-version') return null;
    const entry = await this.reader.as(side, (sql) => readEntry(sql, reference, refusal.current));
    if (!entry || (entry.type === SEALED && entry.own === null)) return null;
    const { type, side: by, office, at } = presentEntry(entry);
    return { type, side: by, office, at };
  }

  private context(actor: DeskActor, command: OfficerCommand): RefusalContext {
    const network = this.networks.all().find((n) => n.sides[actor.side]);
    return { ...(network ? { network } : {}), ...('version' in command ? { seen: command.version } : {}) };
  }
}

/** Commands that make something with an id of its own. */
const MAKES_ONE: ReadonlySet<CommandName> = new Set(['message', 'translate', 'file-licence', 'record-outcome']);

/** What decisions take in epoch milliseconds. */
const INSTANTS: ReadonlySet<string> = new Set(['until', 'starts_at', 'held_at']);

/** Ids of what a command creates are made here, so that the decision stays pure. */
function withIds(name: Exclude<CommandName, 'machine-translate'>, body: object): OfficerCommand {
  const ids = MAKES_ONE.has(name) ? { id: newId() } : name === 'ask-company' ? { question_id: newId() } : {};
  const translations = 'translations' in body ? { translations: (body.translations as object[]).map((one) => ({ ...one, id: newId() })) } : {};
  const lists = (['recorded', 'rows'] as const).filter((list) => list in body).map((list) => [list, (body as Record<string, object[]>)[list]?.map((one) => ({ ...one, id: newId() }))]);
  const person = name === 'translate' ? { by: 'person' } : {};
  const instants = Object.fromEntries(Object.entries(body).flatMap(([key, value]) => (INSTANTS.has(key) && typeof value === 'string' ? [[key, Date.parse(value)]] : [])));
  const agenda = 'agenda' in body ? { agenda: (body.agenda as CommandBody<'propose-consultation'>['agenda']).map((item) => ({ ...item, case: item.case === null ? null : parseReference(item.case) ?? item.case })) } : {};
  const into = name === 'join-into' && 'into' in body ? { into: parseReference(String(body.into)) ?? String(body.into) } : {};
  return { type: name, ...body, ...ids, ...translations, ...Object.fromEntries(lists) as object, ...person, ...instants, ...agenda, ...into } as OfficerCommand;
}
