import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  url: string;
  dataFolder: string;
  /** kill -9: nothing is flushed or closed. */
  kill(): Promise<void>;
  /** SIGTERM; @returns the exit code */
  stop(): Promise<number | null>;
}

/** The program as `npm start` runs it, in a process of its own; waits until it says where it is. */
export async function startServer(
  settings: { dataFolder?: string; env?: Record<string, string> } = {},
): Promise<RunningServer> {
  const dataFolder = settings.dataFolder ?? mkdtempSync(join(tmpdir(), 'thidua-server-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['bin/thidua.js', 'serve'], {
    env: { ...process.env, PORT: String(port), THIDUA_DATA: dataFolder, LOG_LEVEL: 'error', ...settings.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await openedAt(child);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    url,
    dataFolder,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** Removes what a server left on disk. */
export function forget(server: Pick<RunningServer, 'dataFolder'>): void {
  rmSync(server.dataFolder, { recursive: true, force: true });
}

function openedAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = said.match(/http:\/\/localhost:\d+/)?.[0];
      if (url && said.includes('Cơ sở dữ liệu')) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
