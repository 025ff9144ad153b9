import { type Application, type LicenceKind, type LicenceResult, hsDigits } from '#domain';
import { readApplications } from '../rows/application-rows.js';
import type { Sql } from '../together.js';

/** What of a list is looked for. */
export interface ApplicationFilter {
  /** Null for what waits; undefined for all. */
  readonly result: LicenceResult | null | undefined;
  /** Filed on this day or before, ISO date. */
  readonly filed_until: string | undefined;
  readonly licence: LicenceKind | undefined;
  /** Each of them in exporter, end user, goods, office or number, or as the HS code begins; a longer code finds the rows that name no more of it than they do. */
  readonly words: string | undefined;
  /** Cursor of the last row of the page before. */
  readonly after: { readonly filed_on: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** `%`, `_` and the sign that takes their meaning away stand for themselves. */
const literal = (words: string): string => words.replace(/[\\%_]/g, '\\$&');

/** Whether digits are how the code of a row begins, or begin with it. */
const coded = (digits: string): string => `(${digits} ~ '^[0-9]{1,13}$' AND (starts_with(hs, ${digits}) OR starts_with(${digits}, hs)))`;

/** A page of a case's list as the reader's side has it, the oldest first, with how many match in all. */
export async function listApplications(sql: Sql, case_id: string, { result, filed_until, licence, words, after, limit }: ApplicationFilter): Promise<{ applications: Application[]; total: number }> {
  const where = `AND ($2::boolean IS NULL OR (result IS NULL) = $2) AND ($3::text IS NULL OR result = $3) AND ($4::text IS NULL OR filed_on <= $4) AND ($5::text IS NULL OR licence = $5)
    AND ($6::text IS NULL OR ${coded('$6')} OR NOT EXISTS (SELECT 1 FROM unnest($7::text[], $8::text[]) AS w(word, code)
      WHERE NOT coalesce(${coded('w.code')}, false) AND concat_ws(' ', exporter, end_user, item, office, number) NOT ILIKE '%' || w.word || '%'))`;
  const each = words?.trim().split(/\s+/) ?? [];
  const values = [result === undefined ? null : result === null, result ?? null, filed_until ?? null, licence ?? null, words === undefined ? null : hsDigits(words), each.map(literal), each.map(hsDigits)];
  const [count] = await sql<{ n: string }>(`SELECT count(*) AS n FROM hotline.licence_applications WHERE case_id = $1 ${where}`, [case_id, ...values]);
  const page = await readApplications(sql, case_id, `${where} AND ($9::text IS NULL OR (filed_on, id) > ($9, $10::uuid)) ORDER BY filed_on, id LIMIT $11`, [...values, after?.filed_on ?? null, after?.id ?? null, limit]);
  return { applications: page, total: Number(count?.n ?? 0) };
}

/** An application as a batch of a case put it down, and the digest by which the history holds the batch. */
export interface PutDown { readonly case_id: string; readonly digest: string; readonly application: Application }

/** Applications that one company's page is worked out from at most, the first given first. */
const OWN_APPLICATIONS_MAX = 1_000;

/** Text as names and numbers are compared, without any blank: a wider sieve than the comparison itself (`ownBy`). */
const sieved = (key: 'number' | 'exporter' | 'end_user'): string => `lower(regexp_replace(normalize(a.application->>'${key}', NFKC), '\\s', '', 'g'))`;
const sieve = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/**
 * Applications with a number that may be a company's own, as each batch of a case put them down, by the digest that its entry holds; the asker's own.
 * @param number of its application, as its report states it @param name which the company gives itself
 */
export async function readPutDown(sql: Sql, case_id: string, { number, name }: { readonly number: string | null; readonly name: string }): Promise<PutDown[]> {
  return sql<PutDown>(`SELECT b.case_id, b.digest, a.application FROM hotline.licence_batches b CROSS JOIN jsonb_array_elements(b.applications) AS a(application)
    WHERE b.case_id = $1 AND a.application->>'number' IS NOT NULL AND (${sieved('number')} = $2 OR ${sieved('exporter')} = $3 OR ${sieved('end_user')} = $3)
    ORDER BY b.at LIMIT ${OWN_APPLICATIONS_MAX}`, [case_id, number === null ? null : sieve(number), sieve(name)]);
}
