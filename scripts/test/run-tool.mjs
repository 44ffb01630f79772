import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../setup.mjs';

/**
 * Runs a tool of node_modules (`oxlint`), or Node itself (`node`) or its `npm`, and gathers what it prints.
 * @returns {Promise<{ code: number, output: string }>} output: both streams; also passed on to stderr as it comes
 */
export function runTool(command, args, { env = {}, timeoutMs = 30 * 60_000 } = {}) {
  const file = fileOf(command);
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command !== 'node',
    });
    let output = '';
    const gather = (chunk) => {
      output += chunk;
      process.stderr.write(chunk);
    };
    const timer = setTimeout(() => {
      gather(`\n${command} took longer than ${timeoutMs / 60_000} minutes and was stopped.\n`);
      child.kill('SIGKILL');
    }, timeoutMs);
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    child.on('error', (error) => gather(`${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

function fileOf(command) {
  if (command === 'node') return process.execPath;
  return command === 'npm' ? command : join(ROOT, 'node_modules', '.bin', command);
}

/** A tool that is right or wrong as a whole. */
export async function oneCheck(command, args, options) {
  const { code, output } = await runTool(command, args, options);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, notes: [lastLines(output)] };
}

const LINES = 40;

/** The end of what a tool printed, where it says what is wrong. */
export function lastLines(output) {
  return output.trimEnd().split('\n').slice(-LINES).join('\n');
}
