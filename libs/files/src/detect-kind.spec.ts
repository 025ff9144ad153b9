import * as files from '../../../test/factories/files.js';
import { kindOf } from './detect-kind.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

describe('what a file is', () => {
  it.each([
    ['application/pdf', files.pdf()], ['image/png', files.png()], ['image/jpeg', files.jpeg()], ['image/webp', files.webp()], ['application/x-hwp', files.hwp()],
    [`${OFFICE}.wordprocessingml.document`, files.docx()], [`${OFFICE}.spreadsheetml.sheet`, files.xlsx()], [`${OFFICE}.presentationml.presentation`, files.pptx()],
    ['application/hwp+zip', files.hwpx()], ['application/ofd', files.ofd()],
    ['text/plain', Buffer.from('goods;quantity\r\n요소;1000\r\n尿素;2000\r\n')], ['text/plain', Buffer.from('\ufeffa,b\n1 < 2,3\n')], ['text/plain', Buffer.from('=1+1')],
  ])('its contents say: %s', async (kind, bytes) => {
    expect(await kindOf(bytes)).toBe(kind);
  });

  it.each<[string, Buffer]>([
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1')], ['a script with a binary byte', Buffer.from('#!/bin/sh\n\0')], ['a page', Buffer.from(' \n<!DOCTYPE html><script>alert(1)</script>')],
    ['a page with a byte order mark', Buffer.from('\ufeff<html>')], ['a drawing that holds a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')], ['a comment, then a page', Buffer.from('<!-- --><html>')],
    ['text in another encoding', Buffer.from([0xb0, 0xa1, 0xb3, 0xaa])], ['text of 16 bits', Buffer.from('a', 'utf16le')], ['an old Word file', files.compound('WordDocument')], ['Hangul\'s word in the middle', files.compound('xHWP Document File')],
    ['any other archive', files.zip({ 'readme.txt': 'x' })], ['an archive in an archive', files.zip({ 'word/document.xml': '<document/>' })], ['a document with macros', files.docx({ 'word/vbaProject.bin': 'x' })],
    ['a document with a program in it', files.docx({ 'word/embeddings/oleObject1.bin': 'x' })], ['a document with controls', files.docx({ 'word/activeX/activeX1.xml': 'x' })], ['an archive cut off', files.docx().subarray(0, -30)],
    ['a page before an archive', Buffer.concat([Buffer.from('<html>'), files.docx()])], ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1')], ['Java', Buffer.from('cafebabe0000', 'hex')], ['a name of six thousand parts', files.zip({ '[Content_Types].xml': '', 'word/document.xml': '', ...Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`p${i}`, ''])) })],
  ])('is none that is taken: %s', async (_name, bytes) => {
    expect(await kindOf(bytes)).toBeNull();
  });

  it('what is two things is what it begins with', async () => {
    expect(await kindOf(Buffer.concat([files.pdf(), Buffer.from('<script>alert(1)</script>')]))).toBe('application/pdf');
    expect(await kindOf(Buffer.concat([files.pdf(), files.docx()]))).toBe('application/pdf');
  });

  it('a bomb is some kilobytes, whatever it would become', async () => {
    const bomb = files.bomb();
    expect(bomb.length).toBeLessThan(300_000);
    const [before, began] = [process.memoryUsage().rss, performance.now()];
    expect(await kindOf(bomb)).toBe(`${OFFICE}.wordprocessingml.document`);
    expect(performance.now() - began).toBeLessThan(500);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('a claim to be larger than anything changes nothing', async () => {
    expect(await kindOf(files.zip({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }, 0xffff_fffe))).toBe(`${OFFICE}.spreadsheetml.sheet`);
  });
});
