import { MARK } from '../factories/hostile.js';
import { bomb, compound, docx, harmless, pdf, zip } from '../factories/files.js';

/** A file as somebody may send it: its contents, its name, and the status that it gets. */
export interface HostileFile { readonly contents: Buffer; readonly name?: string; readonly status: number; readonly headers?: Readonly<Record<string, string>> }

const of = (text: string): Buffer => Buffer.from(text, 'utf8');
const script = `<script>alert('${MARK}')</script>`;

/** Contents that would do something where they are taken for what they say they are. What is taken is taken as bytes, and comes back as a download. */
export const HOSTILE_FILES: Readonly<Record<string, () => HostileFile>> = {
  'a document that would be hundreds of megabytes': () => ({ contents: bomb(), name: 'small.docx', status: 201 }),
  'archives in archives': () => ({ contents: zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.zip': Buffer.alloc(1_000_000) }) }) }), status: 415 }),
  'an archive whose names go up': () => ({ contents: zip({ '../../../../tmp/x': 'x', '/etc/cron.d/x': 'x' }), status: 415 }),
  'a document whose names go up': () => ({ contents: docx({ '../../../../tmp/x': 'x' }), status: 415 }),
  'an archive cut off': () => ({ contents: docx().subarray(0, 60), status: 415 }),
  'the beginning of an archive and nothing': () => ({ contents: of('PK\x03\x04'), status: 415 }),
  'a PDF that is a page too': () => ({ contents: Buffer.concat([pdf(), of(script)]), name: 'x.html', status: 201 }),
  'a PDF that is an archive too': () => ({ contents: Buffer.concat([pdf(), docx()]), name: 'x.zip', status: 201 }),
  'a page named as a PDF': () => ({ contents: of(`<!doctype html>${script}`), name: 'x.pdf', status: 415 }),
  'a page behind blanks': () => ({ contents: of(`\ufeff\n\t <html>${script}`), name: 'x.txt', status: 415 }),
  'a drawing that runs': () => ({ contents: of(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${MARK}')"/>`), name: 'x.svg', status: 415 }),
  'XML that reads files': () => ({ contents: of('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'), status: 415 }),
  'a picture that is a script': () => ({ contents: of(`GIF89a=1;alert('${MARK}')`), name: 'x.gif', status: 201 }),
  'a program': () => ({ contents: Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), name: 'x.exe', status: 415 }),
  'a program named by its mark': () => ({ contents: of('\x7fELF\x02\x01\x01\0'), status: 415 }),
  'a document with macros': () => ({ contents: docx({ 'word/vbaProject.bin': 'x' }), name: 'x.docx', status: 415 }),
  'an old document': () => ({ contents: compound('WordDocument'), name: 'x.doc', status: 415 }),
  'formulas': () => ({ contents: of(`=cmd|'/C calc'!A0,+1,-1,@SUM(1)\r\n${MARK}`), name: 'x.csv', status: 201 }),
  'what scanners are tried with': () => ({ contents: harmless(), name: 'x.txt', status: 422 }),
  'nothing': () => ({ contents: Buffer.alloc(0), status: 422 }),
  'half a character': () => ({ contents: Buffer.from([0x61, 0xed, 0xa0, 0x80]), status: 415 }),
  'text of another encoding': () => ({ contents: Buffer.from([0xbf, 0xe4, 0xbc, 0xd2]), name: '요소.txt', status: 415 }),
  'NUL in a text': () => ({ contents: of('a\0b'), status: 415 }),
  'a type that pages have': () => ({ contents: pdf('t'), headers: { 'content-type': 'text/html' }, status: 415 }),
  'a form': () => ({ contents: of('--x--'), headers: { 'content-type': 'multipart/form-data; boundary=x' }, status: 415 }),
  'JSON': () => ({ contents: of('{}'), headers: { 'content-type': 'application/json' }, status: 415 }),
  'a packed body': () => ({ contents: pdf('p'), headers: { 'content-encoding': 'gzip' }, status: 201 }),
  'a name that goes up': () => ({ contents: pdf('1'), name: '../../../../etc/passwd', status: 201 }),
  'a name of another system': () => ({ contents: pdf('2'), name: 'C:\\windows\\system32\\con.pdf', status: 201 }),
  'a name that turns around': () => ({ contents: pdf('3'), name: 'invoice\u202efdp.exe', status: 201 }),
  'a name with a header in it': () => ({ contents: pdf('4'), name: 'x\r\nSet-Cookie: x=1', status: 201 }),
  'a name with markup': () => ({ contents: pdf('5'), name: `"><script>alert('${MARK}')</script>.pdf`, status: 201 }),
  'a name that every object has': () => ({ contents: pdf('6'), name: '__proto__', status: 201 }),
  'a name with NUL': () => ({ contents: pdf('7'), name: 'x\0.pdf', status: 422 }),
  'a name of blanks': () => ({ contents: pdf('8'), name: ' \t ', status: 422 }),
  'a name too long by a letter': () => ({ contents: pdf('9'), name: `${'요'.repeat(85)}x`, status: 422 }),
};
