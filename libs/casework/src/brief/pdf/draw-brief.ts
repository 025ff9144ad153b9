import PDFDocument from 'pdfkit';
import type { Brief } from '#contracts';
import { fontNamed } from './fonts.js';
import { SHEET, type SetBlock, layOut } from './lay-out.js';
import { type Piece, blocksOf } from './print-blocks.js';

const INK: Readonly<Record<Piece['look'], string>> = { plain: '#1d2025', strong: '#1d2025', quiet: '#555a63' };
const RULE = '#85807a';
const TAGS: Readonly<Record<Brief['language'], string>> = { 'ko': 'ko-KR', 'zh-Hans': 'zh-Hans-CN', 'en': 'en' };

/**
 * A brief as a PDF of one page, tagged for programs that read it aloud. Equal briefs are equal files: the only date in it is that of
 * the brief, and the file's name for itself follows from what it says of itself.
 */
export function drawBrief(brief: Brief): Promise<Buffer> {
  const made = new Date(brief.as_of);
  const document = new PDFDocument({
    size: [SHEET.width, SHEET.height], margin: 0, pdfVersion: '1.7', tagged: true, lang: TAGS[brief.language], displayTitle: true,
    info: { Title: brief.title, Subject: `${brief.reference} · ${String(brief.version)} · ${brief.head ?? ''}`, Producer: 'Hotline', Creator: 'Hotline', CreationDate: made, ModDate: made },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  draw(document, layOut(blocksOf(brief)));
  document.end();
  return ended;
}

function draw(document: PDFKit.PDFDocument, blocks: readonly SetBlock[]): void {
  const whole = document.struct('Document');
  document.addStructure(whole);
  for (const set of blocks) whole.add(document.struct(set.block.role, {}, () => drawBlock(document, set)));
  whole.end();
}

function drawBlock(document: PDFKit.PDFDocument, { block, lines, size, x, y, leading }: SetBlock): void {
  lines.forEach((line, n) => {
    for (const { text, font, look, x: at } of line) {
      // The types know files alone; an opened font is taken as well, and is not read anew for each brief.
      document.font(fontNamed(font) as unknown as Uint8Array).fontSize(size).fillColor(INK[look]).text(text, x + at * size, y + n * leading, { lineBreak: false, baseline: 'alphabetic' });
    }
  });
  if (block.ruled) document.moveTo(SHEET.side, y + (lines.length - 1) * leading + size * 0.5).lineTo(SHEET.width - SHEET.side, y + (lines.length - 1) * leading + size * 0.5).lineWidth(0.5).strokeColor(RULE).stroke();
}
