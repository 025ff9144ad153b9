import { createHash } from 'node:crypto';

/*
 * The companies' pages: quiet paper, dark ink, one accent, 17 px, one column (the shared look's tokens, as far as these
 * pages need them). Text in the module and no file beside it, so that the compiler's output is all there is to ship.
 */
const TOKENS = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f5f2, #14161a); --sheet: light-dark(#ffffff, #1b1e24); --sunk: light-dark(#eeece7, #0f1115);
  --line: light-dark(#dcd9d2, #2d323b); --line-strong: light-dark(#b9b4a9, #4a515d); --edge: light-dark(#85807a, #767d8a);
  --ink: light-dark(#1d2025, #e9e7e2); --ink-2: light-dark(#555a63, #a9adb5);
  --accent: light-dark(#233f7c, #a9c0f5); --on-accent: light-dark(#ffffff, #0f1420); --focus: light-dark(#b3541e, #ffb070);
  --wrong: light-dark(#a8132b, #ff8492); --good: light-dark(#2b6b3a, #7fcf92);
  --font: "Pretendard GOV", "Noto Sans KR", "Noto Sans CJK KR", system-ui, sans-serif;
}
:lang(ko) { --font: "Pretendard GOV", "Noto Sans KR", "Noto Sans CJK KR", system-ui, sans-serif; }
:lang(zh) { --font: "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif; }
:lang(en) { --font: "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", system-ui, sans-serif; }`;

const BASE = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 var(--font); overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
[lang] { font-family: var(--font); }
:lang(ko) { word-break: keep-all; }
:lang(zh) { word-break: normal; line-break: strict; text-autospace: normal; }
:lang(zh) h1 { word-break: keep-all; }
h1, h2, h3 { line-height: 1.3; font-weight: 650; margin: 0; }
h1 { font-size: 28px; margin-bottom: 8px; } h2 { font-size: 18px; margin-bottom: 4px; } h3 { font-size: 16px; margin: 16px 0 0; }
p { margin: 0 0 16px; } ul, ol { margin: 0; padding: 0; list-style: none; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -9999px; } .skip:focus { left: 8px; top: 8px; padding: 8px 12px; background: var(--sheet); }
.col { max-width: 720px; margin: 0 auto; padding: 0 16px; }
main.col { padding-bottom: 64px; }
p, li, dd { text-wrap: pretty; } h1, h2, h3 { text-wrap: balance; }
.whole { white-space: nowrap; } .moved { margin: -8px 0 16px; color: var(--ink-2); } .hint { color: var(--ink-2); } p.hint + .hint { margin-top: -10px; } div.hint { margin-bottom: 20px; } .said { white-space: pre-wrap; unicode-bidi: isolate; }
.top { background: var(--sheet); border-bottom: 1px solid var(--line); }
.top .col { display: flex; align-items: center; flex-wrap: wrap; min-height: 60px; gap: 0 16px; padding-block: 8px; }
.top b { font-size: 18px; }
.demo { margin: 0; padding: 6px max(16px, (100% - 688px) / 2); font-size: 14px; background: var(--paper); border-top: 1px solid var(--line); }
.lang { margin-left: auto; display: flex; flex-wrap: wrap; gap: 0 16px; font-size: 15px; align-items: center; }
.lang > * { display: inline-flex; align-items: center; min-height: 44px; } .lang span { font-weight: 650; } .lang a, .lang .plain { color: var(--ink-2); }
.enter { position: absolute; width: 1px; height: 1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); }
.steps { font-size: 15px; color: var(--ink-2); margin: 12px 0 8px; display: flex; flex-wrap: wrap; gap: 0 18px; align-items: center; }
.steps a { min-height: 44px; display: inline-flex; align-items: center; } .steps .saved { margin-left: auto; }
.gap { margin-top: 28px; }`;

const FORMS = `
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; } legend { padding: 0; }
.field { margin: 0 0 20px; } .field > label, .field > legend { font-weight: 650; display: block; margin-bottom: 4px; }
.in { display: flex; gap: 8px 16px; align-items: center; flex-wrap: wrap; }
input:not([type=checkbox], [type=radio]), select, textarea { font: inherit; padding: 9px 12px; border: 2px solid var(--ink); background: var(--sheet); color: var(--ink); border-radius: 0; min-height: 48px; max-width: 100%; }
::file-selector-button { font: inherit; font-size: 15px; color: var(--ink); background: var(--sunk); border: 1px solid var(--edge); border-radius: 4px; padding: 2px 10px; margin-right: 10px; cursor: pointer; }
.long, textarea { width: 100%; } .short { width: 170px; } textarea { resize: vertical; display: block; }
.date { display: flex; gap: 16px; flex-wrap: wrap; width: 100%; } .date label { display: block; } .date input { width: 76px; } .date input.year { width: 104px; }
.field > label.box { display: flex; font-weight: 400; margin: 0; }
.boxes { display: grid; gap: 4px; width: 100%; } .boxes > .hint { margin: -6px 0 8px 38px; font-size: 15px; }
.box { display: flex; gap: 12px; align-items: flex-start; min-height: 44px; padding: 8px 0; cursor: pointer; }
.box input { appearance: none; flex: none; width: 26px; height: 26px; margin: 0; border: 2px solid var(--ink); background: var(--sheet); display: grid; place-content: center; }
.box input[type=radio] { border-radius: 50%; } .box input::before { content: ""; width: 14px; height: 14px; transform: scale(0); background: var(--accent); }
.box input:checked::before { transform: scale(1); } .box input:checked { border-color: var(--accent); } .box input[type=radio]::before { border-radius: 50%; }
.box input[type=checkbox]::before { clip-path: polygon(14% 46%, 0 62%, 40% 100%, 100% 18%, 84% 4%, 38% 70%); }
.unit:empty { display: none; }
.bad { border-left: 5px solid var(--wrong); padding-left: 16px; } .error { color: var(--wrong); font-weight: 650; margin: 0 0 6px; }
.bad [aria-invalid] { border-color: var(--wrong); }
.summary { border: 4px solid var(--wrong); background: var(--sheet); padding: 12px 16px; margin: 8px 0 20px; }
.summary a { color: var(--wrong); font-weight: 650; display: inline-block; padding-block: 9px; }
.sum { border: solid var(--line-strong); border-width: 1px 0; padding: 10px 0; margin: 0 0 16px; } .sum b { display: block; font-size: 18px; } .sum p { margin: 8px 0 0; }
.will { background: var(--sunk); border-left: 5px solid var(--edge); padding: 12px 16px; font-size: 15px; margin: 0 0 20px; } .will b { display: block; }
.will h2 { font-size: 16px; margin: 12px 0 6px; } .will h2:first-child { margin-top: 0; } .will p { margin: 0 0 8px; } .will > :last-child { margin-bottom: 0; }
.go { display: flex; gap: 12px 24px; align-items: center; flex-wrap: wrap; margin: 24px 0 0; } form:has(> .go) + p { margin-top: 24px; }
button, .primary { font: inherit; cursor: pointer; }
.primary { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 10px 28px; font-size: 18px; font-weight: 650; background: var(--accent); color: var(--on-accent); border: 2px solid transparent; border-radius: 6px; text-decoration: none; }
.second { min-height: 48px; padding: 8px 22px; font-weight: 650; background: var(--sheet); color: var(--ink); border: 2px solid var(--edge); border-radius: 6px; }
.plain { text-align: start; background: none; border: 0; padding: 0; min-height: 44px; color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }`;

const LISTS = `
dl { margin: 0 0 24px; } dd { margin: 0; } dt { font-weight: 650; } .value { display: block; }
.answers > div { display: grid; grid-template-columns: 200px 1fr auto; gap: 0 16px; padding: 8px 0; border-bottom: 1px solid var(--line); align-items: start; }
.acts > div { grid-template-columns: 200px minmax(0, 1fr); } .acts .change { grid-column: 2; } .answers dt, .answers dd { padding: 8px 0; } .acts dd.change { padding-top: 0; } .answers .hint { font-size: 15px; }
.doubt { border-left: 5px solid var(--edge); padding-left: 12px; margin-top: 6px; font-size: 15px; }
/* Where one comes back to after a change: in the middle of the window, and told apart. */
.change a { scroll-margin-block: 40vh; } .answers > div:has(:target) { background: var(--sunk); box-shadow: -8px 0 var(--sunk), 8px 0 var(--sunk); }
/* High enough to be pressed, and no higher than its row. */
.change a, .change button { display: inline-flex; align-items: center; min-height: 44px; margin-block: -9px; }
.facts { margin: 0 0 12px; } .facts > div { display: grid; grid-template-columns: 168px 1fr; gap: 0 16px; padding: 3px 0; } .facts dt { font-weight: 400; color: var(--ink-2); }
.receipt .facts > div { align-items: baseline; } .receipt { border: 2px solid var(--good); background: var(--sheet); padding: 20px; margin: 24px 0; }
.reference { font-size: 24px; font-weight: 700; letter-spacing: .02em; }
.stages li { padding: 10px 0; border-bottom: 1px solid var(--line); } .stages time { color: var(--ink-2); font-size: 15px; } .stages b { display: block; } .stages .now b { color: var(--accent); }
.asked { background: var(--sheet); border: 1px solid var(--line-strong); border-left: 5px solid var(--accent); padding: 16px; margin: 0 0 20px; }
.notice { border-left: 5px solid var(--good); background: var(--sheet); padding: 12px 16px; margin: 16px 0; font-weight: 650; }
.address { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 15px; word-break: break-all; } .address a { text-decoration: none; } /* an underline would hide the underscores of a secret that somebody copies by hand */
time { white-space: nowrap; }
summary { min-height: 44px; align-content: center; cursor: pointer; color: var(--accent); } details { margin: -16px 0 16px; }
.printed { display: none; }
@media (max-width: 560px) {
  h1 { font-size: 25px; } .lang { margin-left: 0; } .steps .saved { margin-left: 0; } .go .primary { width: 100%; }
  .answers > div { grid-template-columns: 1fr auto; } .answers dt, .answers dd { padding: 2px 0; } .answers dd { grid-column: 1; } .answers .change { grid-column: 2; grid-row: 1; }
  .facts > div { grid-template-columns: 1fr; } time { white-space: normal; }
  .answers dt { grid-column: 1; } .acts .change { grid-column: 1 / -1; grid-row: auto; }
}
@media (forced-colors: active) { .primary { border-color: ButtonText; } .box input { appearance: auto; } }
@media print {
  :root { color-scheme: only light; --paper: #fff; --sheet: #fff; --sunk: #fff; --ink: #000; --ink-2: #333; --accent: #000; --wrong: #000; --good: #000; }
  @page { margin: 14mm 16mm; }
  body { background: none; font-size: 10.5pt; line-height: 1.4; } .col, .demo { max-width: none; padding-inline: 0; } main.col { padding-bottom: 0; } .top .col { min-height: 0; } .top b { font-size: 11pt; }
  .lang, .steps, .go, .skip, .change, .noprint { display: none; } .printed { display: block; }
  h1 { font-size: 18pt; } h2 { font-size: 12.5pt; margin-bottom: 2px; } h3 { font-size: 11pt; margin-top: 8px; } h1, h2, h3 { break-after: avoid; }
  p { margin-bottom: 8px; } .gap { margin-top: 14px; } dl { margin-bottom: 8px; } .hint, .address, time, .will, .answers .hint, .stages time { font-size: inherit; } .reference { font-size: 22pt; }
  .answers > div, .facts > div { grid-template-columns: 150px 1fr; gap: 0 12px; padding: 2px 0; break-inside: avoid; } .answers dt, .answers dd { padding: 1px 0; } .answers dd { grid-column: auto; }
  .answers:not(.acts) { columns: 2; column-gap: 20px; } .answers:not(.acts) > div { grid-template-columns: 110px 1fr; }
  .stages li { padding: 3px 0; break-inside: avoid; } .will, .asked { padding: 6px 12px; margin: 8px 0; } .receipt { padding: 12px 16px; margin: 12px 0; } .will, .receipt, .asked { break-inside: avoid; }
  .acts { margin-bottom: 0; } details { margin: 0; } details::details-content { content-visibility: visible; block-size: auto; } summary { display: none; } a { color: inherit; }
}`;

export const STYLE = TOKENS + BASE + FORMS + LISTS;
/** Changes with the style, so that browsers may keep a version for good. */
export const STYLE_PATH = `/report/style.css?v=${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}`;
