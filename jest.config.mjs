/** One swc setup for every suite, whoever loads it. */
export const SWC = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    target: 'es2023',
  },
  module: { type: 'es6' },
};
// `source` makes `#room` resolve to TypeScript sources (see docs/ARCHITECTURE.md).
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  // Not among files that end with a run: how long each test file took orders the next.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  runtime: '<rootDir>/scripts/native-runtime.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // The client's package stands there once more, as it is published.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', SWC] },
  injectGlobals: true,
};
export default {
  // A story waits up to twenty seconds for what should happen by itself, and then says for what it waited. Nothing is measured by it:
  // a machine on which everything takes five times as long has the same answer, later.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/libs/**/*.spec.tsx', '<rootDir>/apps/**/*.spec.ts', '<rootDir>/apps/**/*.spec.tsx'] },
    { ...shared, displayName: 'stories', testMatch: ['<rootDir>/test/stories/**/*.story.ts', '<rootDir>/test/conformance/**/*.story.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.story.ts'] },
    { ...shared, displayName: 'shared', testMatch: ['<rootDir>/test/shared/**/*.story.ts'] },
    { ...shared, displayName: 'pictures', testMatch: ['<rootDir>/test/pictures/**/*.story.ts'] },
    { ...shared, displayName: 'walks', testMatch: ['<rootDir>/test/walks/**/*.story.ts'] },
    { ...shared, displayName: 'simulation', testMatch: ['<rootDir>/test/simulation/**/*.story.ts'] },
    { ...shared, displayName: 'chaos', testMatch: ['<rootDir>/test/chaos/**/*.story.ts'] },
    { ...shared, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.story.ts'] },
  ],
};
