import { writeFileSync } from 'node:fs';

/**
 * Jest reporter: writes how many tests passed and failed to the file that HOTLINE_TEST_COUNTS names, for the line that
 * closes `npm test`. A test file that could not run at all counts as one failed test.
 */
export default class Counter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const counts = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
    writeFileSync(process.env['HOTLINE_TEST_COUNTS'], JSON.stringify(counts));
  }
}
