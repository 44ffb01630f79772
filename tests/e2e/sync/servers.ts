import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A WebDAV server that people run, on a loopback port, with a folder of its own. */
export interface DavServer {
  url: string;
  /** Where its files lie. */
  folder: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  remove(): void;
}

export const USER = 'ann';
export const PASSWORD = 'a password';

const MODULES = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'dav',
  'dav_fs',
];
const MODULE_FOLDERS = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'];

/** Apache's mod_dav, as Debian ships it, with a configuration that touches nothing of the system's own. */
export async function apache(): Promise<DavServer> {
  const program = needs('apache2', '/usr/sbin/apache2');
  const modules = MODULE_FOLDERS.find((folder) => existsSync(folder)) ?? MODULE_FOLDERS[0]!;
  const root = mkdtempSync(join(tmpdir(), 'winnow-apache-'));
  const folder = join(root, 'files');
  mkdirSync(folder);
  const port = await freePort();
  const hash = execFileSync('openssl', ['passwd', '-apr1', PASSWORD]).toString().trim();
  writeFileSync(join(root, 'users'), `${USER}:${hash}\n`);
  writeFileSync(
    join(root, 'apache.conf'),
    [
      ...MODULES.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
      `ServerName localhost`,
      `ServerRoot ${root}`,
      `PidFile ${root}/pid`,
      `ErrorLog ${root}/errors`,
      `Listen 127.0.0.1:${port}`,
      // Apache drops root's rights by itself; the folder then has to be that user's.
      ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
      `DocumentRoot ${folder}`,
      `DavLockDB ${root}/locks`,
      `<Directory ${folder}>`,
      `  Dav On`,
      `  AuthType Basic`,
      `  AuthName winnow`,
      `  AuthUserFile ${root}/users`,
      `  Require valid-user`,
      `</Directory>`,
    ].join('\n'),
  );
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'www-data:www-data', root]);
  return server(root, folder, port, program, ['-X', '-d', root, '-f', join(root, 'apache.conf')]);
}

export async function rclone(): Promise<DavServer> {
  const program = needs('rclone', '/usr/bin/rclone');
  const root = mkdtempSync(join(tmpdir(), 'winnow-rclone-'));
  const port = await freePort();
  const address = ['--addr', `127.0.0.1:${port}`, '--user', USER, '--pass', PASSWORD];
  return server(root, root, port, program, ['serve', 'webdav', root, ...address]);
}

function server(root: string, folder: string, port: number, program: string, args: string[]): DavServer {
  let child: ChildProcess | null = null;
  return {
    url: `http://127.0.0.1:${port}/winnow`,
    folder: join(folder, 'winnow'),
    async start() {
      child = spawn(program, args, { stdio: 'ignore' });
      await answers(port, program);
    },
    async stop() {
      const gone = new Promise((resolve) => child?.on('exit', resolve));
      child?.kill('SIGTERM');
      if (child !== null) await gone;
      child = null;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function answers(port: number, program: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${program} did not start within 10 s on port ${port}.`);
}

/** The program, installed from Debian where it is missing. A server that cannot be had is a failure, not a skip. */
function needs(name: string, path: string): string {
  if (existsSync(path)) return path;
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '-qq', '--no-install-recommends', name];
    execFileSync('apt-get', install, { env, stdio: 'ignore' });
  } catch {
    // Said below.
  }
  if (existsSync(path)) return path;
  throw new Error(
    `The sync tests need ${name}: install it (Debian: apt-get install ${name}) and run them again.`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
