/** Where a name ends that began at a quotation mark: behind the one that closes it. */
function endOfText(json: string, begins: number): number {
  let at = begins + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

const COLON = /\s*:/y;
function isName(json: string, end: number): boolean {
  COLON.lastIndex = end;
  return COLON.test(json);
}

/**
 * Whether some object of a JSON text has one name twice. `JSON.parse` keeps the last and loses the other without a word,
 * and a proxy or a scanner before it may have read the first (RFC 8259, section 4).
 * @param json may be malformed: the parser says so, whatever is answered here
 * @throws SyntaxError for a name with a broken escape
 */
export function repeatsName(json: string): boolean {
  /** Names of each object that is open; a list has none. */
  const open: (Set<unknown> | null)[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(null);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = endOfText(json, at);
      const names = open.at(-1);
      if (names && isName(json, end)) {
        const name: unknown = JSON.parse(json.slice(at, end));
        if (names.has(name)) return true;
        names.add(name);
      }
      at = end - 1;
    }
  }
  return false;
}
