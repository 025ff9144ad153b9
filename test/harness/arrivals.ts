import { translatorFor } from '#wording';
import type { Answer } from './desk.js';
import type { Hotline } from './hotline.js';

/** What the Korean house is called in Korean. */
export const HOUSE = '산업부 통합인증';
export type HouseProblem = `provider-${'sign-in-over' | 'cancelled' | 'no-office' | 'other-side' | 'account-inactive' | 'not-believed' | 'clock' | 'unavailable' | 'someone-else' | 'did-not-ask'}`;

/** Status and title of the page at which somebody arrived, or where it leads. */
export const told = ({ status, text, headers }: Answer<unknown>): string => `${status} ${/<h1[^>]*>([^<]*)/.exec(text)?.[1] ?? headers.get('location') ?? ''}`;
/** The page that tells of a problem, in Korean. */
export const page = (status: number, problem: HouseProblem): string => `${status} ${translatorFor('ko').text(`problem.${problem}.title`, { provider: HOUSE })}`;

/** What would be there if somebody were signed in, or half: sessions and accounts. */
export const keptBy = (hotline: Hotline): Promise<unknown> =>
  hotline.sql('SELECT (SELECT count(*) FROM hotline.sessions) AS sessions, (SELECT count(*) FROM hotline.officers) AS officers, (SELECT count(*) FROM hotline.provider_accounts) AS accounts');

/** Something after which nobody is signed in, nobody has an account, and a page says why. */
export async function nothingKept(hotline: Hotline, act: () => Promise<Answer<unknown>>): Promise<string> {
  const before = await keptBy(hotline);
  const answer = await act();
  expect(await keptBy(hotline)).toEqual(before);
  expect(answer.headers.getSetCookie().filter((line) => /^(__Host-)?hotline_session=./.test(line))).toEqual([]);
  if (answer.status !== 303) expect(answer.text).toMatch(/<html lang="ko-KR">[^]*<a href="\/desk\/sign-in">/);
  return told(answer);
}
