import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Lines of each failure that are said again at the end. */
const REASON_LINES = 6;

/**
 * Jest reporter: writes how many tests passed and failed, and why, to the file that HOTLINE_TEST_COUNTS names, for the
 * lines that close `npm test`. A test file that could not run at all counts as one failed test.
 */
export default class Counter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults }) {
    const counts = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, failures: testResults.flatMap(failuresOf) };
    writeFileSync(process.env['HOTLINE_TEST_COUNTS'], JSON.stringify(counts));
  }
}

function failuresOf({ testFilePath, testResults, testExecError }) {
  const file = relative(process.cwd(), testFilePath);
  const failed = testResults.filter(({ status }) => status === 'failed').map(({ fullName, failureMessages }) => [fullName, failureMessages[0]]);
  return [...(testExecError ? [['could not run', testExecError.message]] : []), ...failed].map(([name, why]) => `${file}: ${name}\n${beginningOf(why ?? '')}`);
}

function beginningOf(why) {
  return stripVTControlCharacters(why).split('\n').filter((line) => line.trim() !== '').slice(0, REASON_LINES).map((line) => `    ${line}`).join('\n');
}
