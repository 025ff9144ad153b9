import PDFDocument from 'pdfkit';
import { fontNamed } from './fonts.js';
import { SHEET, type SetBlock, layOut, layPages } from './lay-out.js';
import type { Paper, Piece } from './paper.js';

const INK: Readonly<Record<Piece['look'], string>> = { plain: '#1d2025', strong: '#1d2025', quiet: '#555a63' };
const RULE = '#85807a';
const TAGS: Readonly<Record<Paper['language'], string>> = { 'ko': 'ko-KR', 'zh-Hans': 'zh-Hans-CN', 'en': 'en' };

/**
 * A paper as a PDF, tagged for programs that read it aloud. Equal papers are equal files: the only date in it is that of the paper,
 * and the file's name for itself follows from what it says of itself.
 */
export function drawPaper({ title, subject, language, made_at, pages, blocks }: Paper): Promise<Buffer> {
  const made = new Date(made_at);
  const document = new PDFDocument({
    size: [SHEET.width, SHEET.height], margin: 0, pdfVersion: '1.7', tagged: true, lang: TAGS[language], displayTitle: true,
    info: { Title: title, Subject: subject, Producer: 'Hotline', Creator: 'Hotline', CreationDate: made, ModDate: made },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  draw(document, pages === 'one' ? [layOut(blocks)] : layPages(blocks, { text: title, language, look: 'quiet' }));
  document.end();
  return ended;
}

function draw(document: PDFKit.PDFDocument, pages: readonly (readonly SetBlock[])[]): void {
  const whole = document.struct('Document');
  document.addStructure(whole);
  for (const [n, blocks] of pages.entries()) {
    if (n > 0) document.addPage();
    for (const set of blocks) whole.add(document.struct(set.block.role, {}, () => drawBlock(document, set)));
  }
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
