/**
 * How Jest loads our tests. Its own loader makes a new world for each file, in which thousands of modules are read and
 * warmed up once more: two of three seconds that a story took until its first test. Here Node itself imports a file, as
 * it imports the service where that runs, and what one file of a worker has loaded serves the next. Hooks, time limits and
 * reports stay Jest's.
 */
import { readFileSync } from 'node:fs';
import { createRequire, findSourceMap, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import Runtime from 'jest-runtime';

register('./typescript-hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);

const WORDS = ['describe', 'it', 'test', 'expect', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'];
/** Whoever imports this wants what only a world of Jest's own has, such as timers that stand still. */
const JESTS_OWN = /from '@jest\/globals'/;

/** The maps that Node keeps of what it loaded, in the way Jest asks for them: by file, as an address to read one from. */
class KeptMaps extends Map {
  get(file) {
    const map = findSourceMap(file);
    return map && `data:application/json;base64,${Buffer.from(JSON.stringify(map.payload)).toString('base64')}`;
  }
}

export default class NativeRuntime extends Runtime {
  constructor(...parts) {
    super(...parts);
    const [, environment, , , , , path] = parts;
    this.words = environment.global;
    this.native = !JESTS_OWN.test(readFileSync(path, 'utf8'));
  }

  /** Imports a test file. What its tests are told to Jest by is its own, and so put into place before. */
  async unstable_importModule(path) {
    if (!this.native) return super.unstable_importModule(path);
    for (const word of WORDS) globalThis[word] = this.words[word];
    return import(pathToFileURL(path));
  }

  /** What compares comes from the same world as what it compares: elsewhere `expect.any(String)` is no text of ours. */
  requireInternalModule(from, name) {
    return this.native && name === '@jest/expect' ? createRequire(from)(name) : super.requireInternalModule(from, name);
  }

  getSourceMaps() { return this.native ? new KeptMaps() : super.getSourceMaps(); }
}
