const [OPENING, CLOSE] = [/[\u2066-\u2068]/, '\u2069'];

/**
 * What somebody typed, for a place inside official words: its direction is its own, and ends with it. A closing mark in the
 * text itself would end it early, so that those without an opening one are left out.
 * @returns the text between U+2068 and U+2069, with every mark in it closed
 */
export function isolate(text: string): string {
  let open = 0;
  const kept = [...text].filter((c) => {
    if (c === CLOSE && open === 0) return false;
    open += OPENING.test(c) ? 1 : c === CLOSE ? -1 : 0;
    return true;
  });
  return `\u2068${kept.join('')}${CLOSE.repeat(open + 1)}`;
}
