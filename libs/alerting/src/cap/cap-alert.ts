import { DEFAULT_TLP } from '#domain';
import { translatorFor } from '#wording';
import { Temporal } from 'temporal-polyfill';
import { type CapInfo, infoOf } from './cap-info.js';
import type { CapIssuer, CapSource } from './cap-source.js';
import type { CapMessage } from './messages-of.js';

/** An alert of CAP 1.2 (OASIS, 2010): elements by their names, in the order of the standard's schema. */
export interface CapAlert {
  readonly identifier: string; readonly sender: string; readonly sent: string; readonly status: 'Actual' | 'Exercise'; readonly msgType: CapMessage['type'];
  readonly scope: 'Restricted'; readonly restriction: string; readonly code: readonly string[]; readonly note?: string; readonly references?: string; readonly incidents: string;
  readonly info: readonly CapInfo[];
}

/** Of these elements, as `code`: a reader that knows another one must not take it for this. */
const PROFILE = 'hotline:1';

/**
 * The newest message about a case as its side may see it, by the table of DOMAIN §3.1. All that it says changes with an entry that is news
 * alone, so that whoever asks again before there is news gets the very same.
 * @param message the newest of `messagesOf(entries)`
 */
export function capAlert(source: CapSource, message: CapMessage, issuer: CapIssuer): CapAlert {
  const { network, side, exercise } = issuer;
  const [sender, sent] = [senderOf(issuer), (at: string): string => instantIn(at, network.sides[side]?.zone ?? 'UTC')];
  const en = translatorFor('en');
  return {
    identifier: message.identifier, sender, sent: sent(message.at), status: exercise ? 'Exercise' : 'Actual', msgType: message.type,
    scope: 'Restricted', restriction: `${network.name.en}: ${en.text(`tlp.${DEFAULT_TLP}`)}`, code: [PROFILE, `TLP:${DEFAULT_TLP}`],
    ...(exercise ? { note: en.text('case.exercise.prefix', { text: network.name.en }) } : {}),
    ...(message.references.length > 0 ? { references: message.references.map((r) => `${sender},${r.identifier},${sent(r.at)}`).join(' ') } : {}),
    incidents: source.line.reference,
    info: network.languages.map((language) => infoOf(source, message, issuer, language)),
  };
}

/** A name for the side's part of this service, without what the standard forbids in one: blanks, commas, `<` and `&`. */
export const senderOf = ({ network, side, origin }: Pick<CapIssuer, 'network' | 'side' | 'origin'>): string =>
  `${side}.${network.id}@${origin === null ? 'hotline.invalid' : new URL(origin).hostname}`;

/** An instant as the standard writes it: seconds, the side's own time, and `-00:00` where that is UTC (CAP 1.2 §3.3.2). */
export const instantIn = (at: string, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' }).replace(/\+00:00$/, '-00:00');
