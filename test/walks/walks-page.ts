import { LANGUAGES, type Language } from '#domain';
import { CHINESE_ALOUD, type Counts, ENGLISH, OPERATORS, READING_A_MINUTE, estimate } from './keystroke-level.js';

/** The walks, with the seconds that each may take a person. The form's first page says ten minutes. */
export const WALKS = {
  heart: { limit_s: 300, what: 'A company files a report from what somebody has in their head: from the first page to the reference, what stands only in papers answered with *I do not know*' },
  papers: { limit_s: 600, what: 'The same with papers at hand: every question answered in full' },
  receipt: { limit_s: 10, what: 'An officer confirms receipt: from the first tone of the sound to the strip without the case' },
  answers: { limit_s: 60, what: 'A supervisor answers when the lead side was notified, when it confirmed receipt, and who acted first: from the list of cases' },
} as const;
export type Walk = keyof typeof WALKS;
export const walks = Object.keys(WALKS) as Walk[];
export type Walked = Readonly<Record<Walk, Readonly<Partial<Record<Language, Counts>>>>>;

const s = (seconds: number): string => seconds.toFixed(1);
const HEADS = ['language', 'pages and steps', 'clicks', 'keys', 'read', 'hands', 'reading', 'machine', 'in all', 'limit', 'all words there', 'in all with every word'] as const;
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function table(walk: Walk, walked: Walked): string {
  const rows = LANGUAGES.flatMap((language) => {
    const counts = walked[walk][language];
    if (!counts) return [];
    const { hands_s, reading_s, machine_s, all_s, whole_s } = estimate(counts, language);
    return [row([language, counts.pages, counts.clicks, counts.keys + counts.codes, `${counts.read} ${language === 'zh-Hans' ? 'characters' : 'words'}`, ...[hands_s, reading_s, machine_s].map((one) => `${s(one)} s`), `**${s(all_s)} s**`, `${WALKS[walk].limit_s} s`, counts.there, `${s(whole_s)} s`])];
  });
  return [`## ${WALKS[walk].what}`, '', row(HEADS), row(HEADS.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows].join('\n');
}

/** The text of `docs/WALKS.md`. */
export function walksPage(walked: Walked): string {
  const { K, K_CODE, K_BUTTON, P, H, M } = OPERATORS;
  return `# Three walks, counted

\`npm run walks\` walks the pages of the real service in Chromium as somebody would who has never seen them, in every language,
counts what they do and read, and writes this page. It fails where a walk takes longer than its limit. No person was timed: the
seconds are an estimate, by the rules below, and those of the machine are of the run that wrote the page.

${walks.map((walk) => table(walk, walked)).join('\n\n')}

## How it is counted

- **Pages and steps**: pages that were come to, and second steps that opened within one. **Clicks**: presses of the mouse; choosing
  from a list is two. **Keys**: strokes on the keyboard of the language: one for each jamo, two where it needs shift or two strokes, four
  for a Chinese character by its sound, two for a capital letter.
  From one text of a page to the next leads the tab key; nobody uses a shortcut or what a browser fills in.
- **Hands** is the keystroke-level model of Card, Moran and Newell (Communications of the ACM 23 (7), 1980): for each click P ${P} s to point
  and ${K_BUTTON} s for the button; H ${H} s for the hand's way to the keyboard and ${H} s back; for each key K ${K} s in words, figures and what one has in
  one's head (40 words a minute) and ${K_CODE} s in codes and numbers that are copied; and M ${M} s to prepare for each answer and each act that does not
  follow from the one before by itself, as Continue does, and the same button in the second step. The model is of people who make no mistakes and
  know what comes next; what it leaves out for somebody new is that they read.
- **Reading** is of what the walk needs, each text once: of the form's pages the question, its labels and its choices, and the receipt; of
  the strip how grave the case is, what it is about and the button, and the whole second step; of the history the labels of its filters, the case found,
  its heading and *At a glance*. Hints, assurances and the rest stand there for whoever doubts: the last two columns count every word that stands
  there. Adults read ${READING_A_MINUTE.en} words of English a minute (Brysbaert, Journal of Memory and Language 109, 2019), ${READING_A_MINUTE.ko} of Korean (Rhiu and
  others, Korean Journal of Ophthalmology 31 (3), 2017), and ${READING_A_MINUTE['zh-Hans']} Chinese characters: ${CHINESE_ALOUD} aloud (Trauzettel-Klosinski and Dietz,
  Investigative Ophthalmology & Visual Science 53 (9), 2012), as much faster silently as English is (${ENGLISH.silent} to ${ENGLISH.aloud}).
- **Machine**: from a press to the page or the change that it brings, from the first tone to the strip; what the script takes by itself is nobody's time.
- Looking for papers, thinking an answer over, and mistakes are not counted. What may be left empty is left empty. Whoever reads every hint and the
  preview of what crosses takes longer than five minutes for a report, as the last column says.
`;
}
