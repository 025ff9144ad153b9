import { FILE_KINDS, type MediaType } from '#contracts';
import type { Response } from 'express';

/** Blanks, controls and marks that turn text around or are not seen, and what stands for folders, drives or a pattern. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}/\\:*?"<>|]/gu;

/**
 * A file's name as it is offered for saving: without what steers a terminal or a file system, and with an ending of the kind
 * that the file is, so that nothing is opened by a program that its name chose.
 */
export function savedAs(name: string, media_type: MediaType): string {
  const plain = name.replace(UNFIT, '_').replace(/^[.\s]+|[.\s]+$/g, '') || 'file';
  const endings: readonly string[] = FILE_KINDS[media_type];
  const ending = /\.([^.]+)$/.exec(plain)?.[1]?.toLowerCase();
  return ending !== undefined && endings.includes(ending) ? plain : `${plain}.${endings[0]}`;
}

/** Hands a file out to be saved and never to be shown: no page of this origin can be made of it, whatever it holds. */
export function sendFile(response: Response, { name, media_type, contents }: { name: string; media_type: MediaType; contents: Buffer }): void {
  response.attachment(savedAs(name, media_type)).set({
    'Content-Type': media_type === 'text/plain' ? 'text/plain; charset=utf-8' : media_type,
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  }).send(contents);
}
