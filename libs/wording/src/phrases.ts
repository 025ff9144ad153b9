import type { WordingKey } from './catalogue.js';

/** Name of a fixed phrase, as messages carry it: `ack.received`. Its text is `phrase.ack.received`. */
export type PhraseName = Exclude<WordingKey & `phrase.${string}`, `phrase.group.${string}`> extends `phrase.${infer Name}` ? Name : never;

/** The fixed phrases as a person looks for them; each group's title is `phrase.group.<group>`. */
export const PHRASE_GROUPS = {
  receipt: ['ack.received', 'ack.contact', 'accept.taken', 'decline.authority', 'decline.facts', 'decline.commercial', 'decline.procedure'],
  asking: ['ask.contract', 'ask.licence', 'ask.needed_by', 'ask.reason', 'ask.rule'],
  progress: ['progress.checking', 'progress.forwarded', 'progress.none', 'progress.more_time', 'progress.reminder', 'progress.holiday'],
  goods: ['goods.released', 'goods.partial', 'goods.inspection', 'goods.not_applied', 'goods.query_notice', 'goods.papers', 'goods.no_measure'],
  licences: ['licence.review', 'licence.granted', 'licence.list', 'licence.general'],
  consultation: ['consult.propose', 'consult.accept', 'consult.other_time', 'consult.record', 'level.moved', 'level.propose', 'channel.propose'],
  agreement: ['agree.action', 'monitor.suspended', 'close.propose', 'close.thanks', 'close.no_agreement', 'reopen'],
  other: ['correct', 'confidential', 'identity.withheld', 'drill', 'contact_test'],
} as const satisfies Readonly<Record<string, readonly PhraseName[]>>;
