import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const programs = '/usr/lib/postgresql/15/bin';
const port = 54817;

export interface Server {
  /** Address of one of its databases, as the owner. */
  url(database: string): string;
  stop(): void;
}

/**
 * PostgreSQL 15 from Debian's packages, a server of its own in a temporary folder, settings as installed but for the
 * memory and without fsync while the data are made; or the one that THIDUA_BENCH_DATABASE_URL names.
 */
export function startServer(): Server {
  const given = process.env.THIDUA_BENCH_DATABASE_URL;
  if (given) return { url: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href, stop() {} };
  if (!existsSync(join(programs, 'initdb'))) {
    throw new Error('Cần PostgreSQL 15 (gói postgresql-15 của Debian) hoặc THIDUA_BENCH_DATABASE_URL.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'thidua-cycle-'));
  const data = join(folder, 'data');
  const root = process.getuid?.() === 0;
  if (root) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })));
    chownSync(folder, uid ?? 0, gid ?? 0);
  }
  const as = (program: string, ...args: string[]) =>
    root
      ? execFileSync(
          'setpriv',
          ['--reuid=postgres', '--regid=postgres', '--clear-groups', join(programs, program), ...args],
          { cwd: '/', stdio: 'ignore' },
        )
      : execFileSync(join(programs, program), args, { cwd: '/', stdio: 'ignore' });
  as('initdb', '-D', data, '-U', 'thidua_owner', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8');
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'shared_buffers=512MB',
    'maintenance_work_mem=256MB',
    'max_wal_size=8GB',
    'fsync=off',
    'autovacuum=off',
  ];
  as(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    settings.map((each) => `-c ${each}`).join(' '),
    'start',
  );
  return {
    url: (database) => `postgres://thidua_owner@127.0.0.1:${port}/${database}`,
    stop() {
      as('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
