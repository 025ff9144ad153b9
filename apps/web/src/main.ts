import './styles/index.css';
import { loadCatalogue } from '#wording';
import { firstViewHere } from './board/first-view-here.js';
import { frontPath } from './board/front-path.js';
import { begin } from './data/begun.js';
import { loadFonts } from './fonts.js';
import { crashPlainly } from './shell/crash-plainly.js';
import { languageHere } from './shell/language-here.js';
import { wasSignedIn } from './shell/signed-in-here.js';

/** Pages of people who are not signed in, and those made of fixtures, ask for no session. */
const OPEN = /^\/desk\/(?:sign-in|setup|recover|states)\b/;
const BOARD = /^\/desk\/?$/;

/*
 * Everything that the first page needs is asked for at once, from this small program, instead of one after the other as
 * the large one comes to it. Nothing here decides anything: what is not taken up is asked for again.
 */
const language = languageHere();
const place = document.getElementById('page');
// What is said where this program does not run.
place?.replaceChildren();
// Not waited for: where a program waits at its top, the build keeps every small part of the first load in a file of its own.
void import('./page.js').catch((error: unknown) => {
  if (place) crashPlainly(place, language, error);
});
void loadCatalogue(language);
loadFonts(language);
if (!OPEN.test(location.pathname)) {
  begin('session');
  if (BOARD.test(location.pathname) && wasSignedIn()) {
    const said = new URLSearchParams(location.search);
    const first = location.search === '' ? firstViewHere() : undefined;
    if (first) begin('board-views');
    // In an order of its own, only every case together says what stands first.
    const tab = first ? first.tab : said.has('sort') ? null : said.get('tab') ?? 'ours';
    if (tab !== null) begin(frontPath(tab));
  }
}
