// Adds up what jest wrote for each suite and ends with the one line that says it:
//   node .ci/closing-line.mjs unit=unit.json services=services.json
// Exits 1 if a test failed, if a suite could not be run or ran no test, or if there was no suite at all.
import { readFileSync } from 'node:fs';

const count = (path) => {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
  return {
    passed: report.numPassedTests,
    // A file that does not even load has failed, though it counted no test.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

const total = { passed: 0, failed: 0, skipped: 0 };
let whole = true;
const suites = process.argv.slice(2);
if (suites.length === 0) {
  console.log('No suite was run.');
  whole = false;
}
for (const suite of suites) {
  const [name, path] = suite.split(/=(.*)/s);
  const counted = count(path);
  if (counted === undefined) console.log(`${name}: left no result. Its output above says why.`);
  else console.log(`${name}: ${inWords(counted)}`);
  if (counted !== undefined && counted.passed + counted.failed === 0) console.log(`${name}: ran no test.`);
  if (counted === undefined || counted.passed + counted.failed === 0) whole = false;
  for (const kind of Object.keys(total)) total[kind] += counted?.[kind] ?? 0;
}

console.log(`Tests: ${inWords(total)}`);
process.exitCode = whole && total.failed === 0 ? 0 : 1;
