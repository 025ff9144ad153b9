import { randomUUID } from 'node:crypto';
import type { Visitor } from '../harness/desk.js';
import { type Listener, caller } from './people.js';

/** What stands in addresses. Whoever knows no secret tries one of their own. */
export interface Names {
  readonly kase: string; readonly report: string;
  /** The secrets of a company, for itself alone. */
  readonly token: string; readonly draft: string; readonly digest: string; readonly officer: string;
}
/** An address of the service's own document that can be looked at, in one of the forms in which it is given. */
export interface Page { readonly template: string; readonly query: string }
/** What somebody saw. */
export interface Seen { readonly page: Page; readonly status: number; readonly text: string }

interface Parameter { readonly in: string; readonly name: string; readonly required: boolean; readonly schema: { readonly enum?: readonly string[] } }
interface Document { readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>> }

const NOBODYS_SECRET = 'x'.repeat(43);
/** What a query must name. */
const REQUIRED: Readonly<Record<string, string>> = { period: '2026-H1', channel: 'hotline', network: 'kr-cn', from: '2025-01-01', to: '2025-06-30' };

/** Every address that can be read, as the service itself lists them: a new one is looked at without anybody thinking of it. */
export async function pagesOf(who: Visitor): Promise<Page[]> {
  const { body } = await who.ask<Document>('GET', '/api/openapi.json');
  return Object.entries(body.paths).filter(([, { get }]) => get).flatMap(([template, { get }]) => {
    const asked = (get?.parameters ?? []).filter((p) => p.in === 'query');
    const required = asked.filter((p) => p.required).map(({ name }) => `${name}=${known(REQUIRED, name, template)}`);
    const files = asked.find((p) => p.name === 'format')?.schema.enum ?? [];
    return [[], ...files.map((format) => [`format=${format}`])].map((more) => ({ template, query: [...required, ...more].join('&') }));
  });
}

/** Looks at a page in somebody's name. @param names with whatever secrets they know */
export async function look({ who }: Listener, page: Page, names: Names, knows: boolean): Promise<Seen> {
  const { template, query } = page;
  const values: Readonly<Record<string, string>> = {
    reference: /\/(reports|track)\//.test(template) ? names.report : names.kase, token: knows ? names.token : NOBODYS_SECRET, draft: knows ? names.draft : NOBODYS_SECRET, feed: NOBODYS_SECRET,
    kind: 'contracts', file: 'template.xlsx', page: template.includes('/desk/') ? 'history' : 'goods', digest: names.digest, officer: names.officer, session: randomUUID(), measure: randomUUID(), report: randomUUID(), message: randomUUID(), calendar: 'KR', year: '2026', office: 'kr-trade-cooperation-desk', id: randomUUID(),
  };
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => known(values, name, template));
  const { status, text } = await who.ask('GET', query === '' ? path : `${path}?${query}`, undefined, { ...caller(), ...(knows ? { authorization: `Bearer ${names.token}` } : {}) });
  return { page, status, text };
}

/** Pages about one case or one report: what is private of them would be there. */
export const isAboutCase = ({ template }: Page): boolean => /\{(reference|token|draft)\}/.test(template) && !template.includes('{message}');

function known(values: Readonly<Record<string, string>>, name: string, template: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`nobody says what ${name} of ${template} may be`);
  return value;
}
