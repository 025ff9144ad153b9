import { MEDIA_TYPES } from '#contracts';
import type { Right } from '#domain';
import type { Parameter, Route } from './route.js';

const FORM = 'application/x-www-form-urlencoded';
type Page = Pick<Route, 'method' | 'path' | 'id' | 'summary'> & Partial<Route>;
const page = (route: Page): Route => ({
  needs: null, status: 200, answers: ['text/html'], ...(route.method === 'post' ? { body: FORM } : {}), problems: route.method === 'post' ? ['not-found', 'wrong-origin', 'too-large', 'unsupported-media-type', 'validation'] : ['not-found'], ...route,
});

/** A draft is found by the secret in its address alone. */
const draft = { needs: 'keep-draft' as Right, redirects: true };

const RETURNED: readonly Parameter[] = ['state', 'code', 'iss', 'error'].map((name) => ({ name, meaning: 'as OpenID Connect has it', schema: { type: 'string' } }));

/** Pages for people: the company's form and its report, and the officers' desk, which is one page whatever its address. */
export const PAGES: readonly Route[] = [
  page({ method: 'get', path: '/', id: 'front', summary: 'Leads to where companies start', status: 302, answers: [], problems: [] }),
  page({ method: 'get', path: '/report', id: 'startPage', summary: 'Where a company starts' }),
  page({ method: 'post', path: '/report', id: 'startDraft', summary: 'Start a draft of a report', redirects: true }),
  page({ method: 'get', path: '/report/style.css', id: 'pageStyle', summary: 'The style of a company\'s pages', answers: ['text/css'], problems: [] }),
  page({ method: 'get', path: '/report/{draft}', id: 'resumePage', summary: 'On to the first open question of a draft, or to all answers', ...draft, status: 303, answers: [] }),
  page({ method: 'get', path: '/report/{draft}/saved', id: 'savedPage', summary: 'How to come back to a draft', ...draft }),
  page({ method: 'get', path: '/report/{draft}/check', id: 'checkPage', summary: 'All answers of a draft, before it is sent', ...draft }),
  page({ method: 'post', path: '/report/{draft}/check', id: 'sendDraft', summary: 'Send a draft', ...draft }),
  page({ method: 'get', path: '/report/{draft}/sent', id: 'receiptPage', summary: 'The receipt of a draft that was sent', ...draft }),
  page({ method: 'get', path: '/report/{draft}/list', id: 'listPage', summary: 'Contracts or applications of a draft that are brought as a spreadsheet', ...draft }),
  page({ method: 'post', path: '/report/{draft}/list/{kind}', id: 'bringList', summary: 'Bring a spreadsheet into a draft, or take it out again', ...draft, body: 'multipart/form-data', status: 303, answers: [] }),
  page({ method: 'get', path: '/report/{draft}/list/{kind}', id: 'listPageAgain', summary: 'Back to the page of spreadsheets', ...draft, status: 303, answers: [] }),
  page({ method: 'get', path: '/report/{draft}/list/{kind}/{file}', id: 'readListFile', summary: 'An empty spreadsheet, or the one of the draft with what is wrong in it', ...draft, answers: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'] }),
  page({ method: 'get', path: '/report/{draft}/{page}', id: 'questionPage', summary: 'One question of the form', ...draft }),
  page({ method: 'post', path: '/report/{draft}/{page}', id: 'answerQuestion', summary: 'Answer one question of the form', ...draft }),
  page({ method: 'get', path: '/track/{reference}/{token}', id: 'trackPage', summary: 'A company\'s page about its report', needs: 'follow-report' }),
  page({ method: 'post', path: '/track/{reference}/{token}', id: 'addFactsPage', summary: 'Add facts, or answer a question', needs: 'follow-report', redirects: true }),
  page({ method: 'post', path: '/track/{reference}/{token}/papers', id: 'addPaperPage', summary: 'Add a paper to a report', needs: 'follow-report', body: 'multipart/form-data', status: 303, answers: [] }),
  page({ method: 'post', path: '/track/{reference}/{token}/mail', id: 'companyMailPage', summary: 'Confirm a report\'s mail address, have the code sent again, or stop mail', needs: 'follow-report', status: 303, answers: [] }),
  page({ method: 'get', path: '/track/{reference}/{token}/papers/{id}', id: 'readPaperPage', summary: 'A paper that the company added', needs: 'follow-report', answers: MEDIA_TYPES }),
  page({ method: 'get', path: '/lost-link', id: 'lostLinkPage', summary: 'Where a company that lost its link asks for another', problems: [] }),
  page({ method: 'post', path: '/lost-link', id: 'askForLink', summary: 'Have another link mailed; the answer is the same whether or not there is a report' }),
  page({ method: 'get', path: '/lost-link/{message}/{token}', id: 'newLinkPage', summary: 'What a mailed link opens' }),
  page({ method: 'post', path: '/lost-link/{message}/{token}', id: 'useNewLink', summary: 'Use a mailed link up; leads on to the report', status: 303, answers: [] }),
  page({
    method: 'get', path: '/sign-in/return', id: 'finishSignIn', summary: 'Where a provider sends officers back to; leads on to the desk', status: 303, query: RETURNED,
    problems: ['not-found', 'provider-sign-in-over', 'provider-cancelled', 'provider-no-office', 'provider-other-side', 'provider-account-inactive', 'provider-someone-else', 'provider-did-not-ask', 'provider-not-believed', 'provider-clock', 'provider-unavailable'],
  }),
  page({ method: 'get', path: '/desk', id: 'deskPage', summary: 'The officers\' desk' }),
  page({ method: 'get', path: '/desk/{page}', id: 'deskPages', summary: 'The officers\' desk at any of its addresses, and its files' }),
];
