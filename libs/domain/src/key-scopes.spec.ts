import { CaseRun, officer } from '../../../test/factories/case.js';
import { officeOf, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { RIGHTS, type Right, rightsOf } from './authorization.js';
import { OFFICER_COMMANDS, type KeyActor } from './commands.js';
import { decide, possibleCommands } from './decide.js';
import type { MessageKind } from './message.js';
import { KEY_COMMANDS, KEY_SCOPES, isKeyCommand, keyScopeFor } from './key-scopes.js';

const machine = (side: string): KeyActor => ({ type: 'key', id: 'k', name: 'case system', side, office: officeOf(side, 'desk'), role: 'key' });

describe('what a key can be given', () => {
  it('is each of its rights, and of what is worked each command by itself', () => {
    const rights = (Object.keys(RIGHTS) as Right[]).map((right) => keyScopeFor(right, null)).filter((scope) => scope !== null);
    expect(rights.toSorted()).toEqual(rightsOf('key').filter((right) => right !== 'work-cases').toSorted());
    expect([...rights, ...KEY_COMMANDS].toSorted()).toEqual([...KEY_SCOPES].toSorted());
    for (const command of OFFICER_COMMANDS) expect(keyScopeFor('work-cases', command)).toBe(isKeyCommand(command) ? command : null);
    expect([keyScopeFor('work-cases', null), keyScopeFor('keep-accounts', 'note'), keyScopeFor('read-red-words', null)]).toEqual([null, null, null]);
  });
});

describe('a machine at a case', () => {
  const run = CaseRun.file(twoSides(), report({ ...ofSeverity(4) }));
  const entriesOf = (actor: KeyActor, act: Parameters<typeof decide>[1]['do']) => {
    const decision = decide(run.kase, { actor, do: act } as Parameters<typeof decide>[1], run.facts, run.at);
    return decision.ok ? decision.entries : decision.refusal;
  };

  it('may do what people may not leave to it at no moment, and has its commands refused by the decision itself', () => {
    expect(possibleCommands(run.kase, machine('A'), run.facts, run.at).filter((command) => !isKeyCommand(command))).toEqual([]);
    expect(possibleCommands(run.kase, machine('A'), run.facts, run.at)).toEqual(expect.arrayContaining(['acknowledge', 'message', 'note']));
    for (const type of OFFICER_COMMANDS.filter((command) => !isKeyCommand(command))) {
      expect([type, entriesOf(machine('A'), { type, version: run.kase.version, reason: '-' } as never)]).toEqual([type, { code: 'not-your-role' }]);
    }
  });

  it('says and asks, and neither answers, offers nor withdraws', () => {
    const say = (kind: MessageKind): unknown => entriesOf(machine('B'), { type: 'message', id: kind, kind, body: { text: 't', language: 'en' }, about: null });
    for (const kind of ['answer', 'offer', 'cancel'] as const) expect([kind, say(kind)]).toEqual([kind, { code: 'not-for-keys' }]);
    for (const kind of ['followup', 'question'] as const) expect(say(kind)).toEqual([expect.objectContaining({ type: 'MessageSent', how: 'key' })]);
  });

  it('is named in its own side\'s part, and told from a person in everybody\'s', () => {
    expect(entriesOf(machine('B'), { type: 'acknowledge', version: run.kase.version })).toEqual([
      expect.objectContaining({ type: 'CaseAcknowledged', how: 'key', side: 'B', office: officeOf('B', 'desk'), shared: {}, own: { B: { key: { id: 'k', name: 'case system' } } } }),
    ]);
  });

  it('reaches nobody by acting: a desk at which nobody was there stays one', () => {
    const empty = CaseRun.file(twoSides(), report({ ...ofSeverity(4) }), undefined, (office) => ({ by: 'nobody', officers: [], office }));
    const after = (act: 'person' | 'key') => {
      const actor = act === 'key' ? machine('A') : officer('A');
      const decision = decide(empty.kase, { actor, do: { type: 'note', text: 'n' } }, empty.facts, empty.at);
      return decision.ok ? decision.kase.sides.A?.unreached_since : decision.refusal;
    };
    expect(empty.kase.sides.A?.unreached_since).not.toBeNull();
    expect([after('key'), after('person')]).toEqual([empty.kase.sides.A?.unreached_since, null]);
  });

  it('answers for no translation: what it sends with its words waits for a person', () => {
    const sent = entriesOf(machine('A'), { type: 'message', id: 'm', kind: 'followup', body: { text: 't', language: 'ko' }, about: null, translations: [{ id: 't', language: 'en', text: 't' }] });
    expect(sent).toEqual([expect.objectContaining({ type: 'MessageSent', how: 'key' }), expect.objectContaining({ type: 'TranslationAdded', shared: expect.objectContaining({ by: 'service' }) as unknown })]);
  });
});
