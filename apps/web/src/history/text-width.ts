/** Em shares of a character: full-width scripts take one, Latin letters and digits about half. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
const NARROW = /[\s.,:;·'’()il1|!]/;
const WIDE_EM = 1;
const NARROW_EM = 0.32;
const LATIN_EM = 0.56;

/** About how wide a text will be, in px: enough to keep labels apart before anything is drawn. */
export const textWidth = (text: string, font_px: number): number =>
  [...text].reduce((sum, c) => sum + (WIDE.test(c) ? WIDE_EM : NARROW.test(c) ? NARROW_EM : LATIN_EM), 0) * font_px;

/** Rows of a strip on which labels stand side by side without touching. */
export class Rows {
  private readonly taken: { readonly from: number; readonly to: number }[][] = [];
  constructor(private readonly most: number) {}

  /** The first row on which `from`–`to` (px) is free, or null when all rows are full there. */
  place(from: number, to: number): number | null {
    for (let row = 0; row < this.most; row += 1) {
      const spans = (this.taken[row] ??= []);
      if (spans.some((s) => from < s.to && to > s.from)) continue;
      spans.push({ from, to });
      return row;
    }
    return null;
  }

  get used(): number { return this.taken.filter((spans) => spans.length > 0).length; }
}
