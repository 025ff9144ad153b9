import { failedTexts, type Language } from '#wording';

/** Where not even the program of the pages came: what happened and the ways on, by the little that did. */
export function crashPlainly(place: HTMLElement, language: Language, error: unknown): void {
  const texts = failedTexts[language];
  const element = <K extends keyof HTMLElementTagNameMap>(name: K, text: string, inside: Node[] = []): HTMLElementTagNameMap[K] => {
    const made = document.createElement(name);
    made.append(text, ...inside);
    return made;
  };
  const main = element('main', '');
  main.className = 'alone';
  main.lang = language;
  const way = (text: string, href: string): HTMLAnchorElement => {
    const made = element('a', text);
    [made.href, made.className] = [href, 'button'];
    return made;
  };
  const ways = element('div', '', [way(texts['page.reload'], location.pathname + location.search), way(texts['page.to_board'], '/desk/'), way(texts['page.to_sign_in'], '/desk/sign-in')]);
  ways.className = 'toolbar';
  main.append(element('h1', texts['page.failed']), element('p', texts['page.failed.load']), element('p', texts['page.failed.kept']), ways);
  document.title = texts['page.failed'];
  document.documentElement.lang = language;
  place.replaceChildren(main);
  console.error(error);
}
