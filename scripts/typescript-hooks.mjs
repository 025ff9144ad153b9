/** Lets Node load this repository's TypeScript as it is written: rooms as `#room`, neighbours as `./name.js`. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { SWC } from '../jest.config.mjs';

const SOURCE = /\.tsx?$/;

/** Where a source's neighbour stands: `./name.js` is written in `./name.ts` or `./name.tsx`. */
function neighbour(specifier, parent) {
  if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !SOURCE.test(parent)) return null;
  const stem = new URL(specifier.slice(0, -'.js'.length), parent).href;
  return [`${stem}.ts`, `${stem}.tsx`].find((url) => existsSync(fileURLToPath(url))) ?? null;
}

/** The condition `source` makes `#room` resolve to TypeScript sources, as it does for Jest's own loader. */
export function resolve(specifier, context, next) {
  const url = neighbour(specifier, context.parentURL ?? '');
  if (url !== null) return { url, format: 'module', shortCircuit: true };
  return next(specifier, specifier.startsWith('#') ? { ...context, conditions: ['source', ...context.conditions] } : context);
}

/** A source as the program that it becomes, with its map within it. */
export function load(url, context, next) {
  if (!url.startsWith('file:') || !SOURCE.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...SWC, filename, sourceMaps: 'inline', configFile: false, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
