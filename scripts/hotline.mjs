#!/usr/bin/env node
/** `npx hotline`: checks exported cases and files of networks, and imports lists. Works from a built checkout, without the service. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from './machine.mjs';

const CLI = join(PROJECT, 'dist', 'apps', 'cli', 'src', 'main.js');
if (existsSync(CLI)) await import(pathToFileURL(CLI).href);
else {
  process.stderr.write('hotline: nothing is built yet; run npm ci and npm run build:server once.\n');
  process.exitCode = 2;
}
