import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, runTool } from './run-tool.mjs';

/**
 * Runs one vitest configuration and counts its tests. A file that does not even load counts as one failure.
 * @returns {Promise<{ passed: number, failed: number, notes: string[] }>} notes: the names of what failed, and why
 */
export async function runVitest(config, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-vitest-'));
  const file = join(folder, 'report.json');
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  try {
    const { code, output } = await runTool('vitest', args, { env });
    return countTests(readReport(file), code, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function countTests(report, code, output) {
  if (report === null) return { passed: 0, failed: 1, notes: [lastLines(output)] };
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0)
      return failed.map((test) => `${test.fullName}: ${firstLine(test.failureMessages[0])}`);
    return status === 'failed' ? [`${name}: ${firstLine(message)}`] : [];
  });
  // Vitest also fails on errors that no test caught.
  const unexplained = code !== 0 && failures.length === 0;
  return {
    passed: report.numPassedTests,
    failed: failures.length + (unexplained ? 1 : 0),
    notes: [...(unexplained ? [lastLines(output)] : failures), ...secondTries(report)],
  };
}

/** Tests that passed only when they were tried again: no failures, but somebody should look at why. */
function secondTries(report) {
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map((test) => `passed at its second try: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

function firstLine(message = '') {
  return message.split('\n').slice(0, 3).join(' ').slice(0, 400);
}
