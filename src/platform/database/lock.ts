import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The embedded database does not stop a second process from opening the same folder, which corrupts it, so a file
 * with our process id is taken before opening. A lock left behind by a dead process is taken over.
 * @returns the function that gives the lock back
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(path, 'utf8'));
      if (isAlive(holder)) {
        throw new Error(`Cơ sở dữ liệu nhúng đang được tiến trình ${holder} dùng (${path}). Dừng tiến trình đó trước.`);
      }
      rmSync(path, { force: true });
    }
  }
  throw new Error(`Không giữ được khóa ${path}.`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
