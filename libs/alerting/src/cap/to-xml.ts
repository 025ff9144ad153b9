import XmlBuilder from 'fast-xml-builder';
import type { CapAlert } from './cap-alert.js';

/** What no XML 1.0 can hold, not even escaped: most control characters, and halves of one. U+FFFD stands in their place, so that whoever reads sees that something was there. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const CAP = 'urn:oasis:names:tc:emergency:cap:1.2';
const ATOM = 'http://www.w3.org/2005/Atom';

export const CAP_TYPE = 'application/cap+xml';
export const ATOM_TYPE = 'application/atom+xml';

const builder = new XmlBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressBooleanAttributes: false });
const written = (root: object): string => builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root }).replace(UNWRITABLE, '\uFFFD');

export const capXml = (alert: CapAlert): string => written({ alert: { '@xmlns': CAP, ...alert } });

/** One alert as a feed names it. */
export interface FeedEntry { readonly alert: CapAlert; readonly title: string; readonly summary: string; /** Where it is read. */ readonly href: string }
export interface Feed { readonly id: string; readonly title: string; readonly author: string; /** Of the newest entry, or of a feed that has none yet. */ readonly updated: string; readonly entries: readonly FeedEntry[] }

/** A feed of alerts (RFC 4287), in the order given. */
export function feedXml({ id, title, author, updated, entries }: Feed): string {
  return written({ feed: {
    '@xmlns': ATOM, id, title, updated, author: { name: author },
    entry: entries.map(({ alert, title: headline, summary, href }) => ({
      id: `urn:hotline:${alert.sender}:${alert.identifier}`, title: headline, updated: alert.sent.replace(/-00:00$/, 'Z'),
      category: [{ '@term': alert.msgType, '@scheme': 'urn:hotline:msgType' }, { '@term': alert.status, '@scheme': 'urn:hotline:status' }],
      link: { '@rel': 'alternate', '@type': CAP_TYPE, '@href': href }, summary,
    })),
  } });
}
