import { hasNews, openedNews } from './opened-news.js';

const news = (company_news_at: string | null, reference = 'KR-7F3K-9QXM') => ({ reference, company_news_at });

it('is news until the case is opened, and again once the company says more', () => {
  expect([hasNews(news(null)), hasNews(news('2026-03-12T01:00:00.000Z'))]).toEqual([false, true]);
  openedNews(news('2026-03-12T01:00:00.000Z'));
  openedNews(news(null));
  expect([hasNews(news('2026-03-12T01:00:00.000Z')), hasNews(news('2026-03-12T01:00:01.000Z')), hasNews(news('2026-03-12T01:00:00.000Z', 'CN-D25V-T4F5'))]).toEqual([false, true, true]);
});

it('remembers the cases that were opened last', () => {
  for (let n = 0; n <= 500; n += 1) openedNews(news('2026-03-12T02:00:00.000Z', `KR-${n}`));
  expect([hasNews(news('2026-03-12T02:00:00.000Z', 'KR-0')), hasNews(news('2026-03-12T02:00:00.000Z', 'KR-1'))]).toEqual([true, false]);
});
