import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The embedded database does not stop a second process from opening the same folder, which corrupts it, so a file
 * with our process id is taken before opening. A lock left behind by a dead process is taken over.
 * @returns the function that gives the lock back
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, String(process.pid), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (linked(draft, path)) return () => rmSync(path, { force: true });
      const holder = holderOf(path);
      if (isAlive(holder)) throw held(holder, path);
      putAside(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`Không giữ được khóa ${path}.`);
}

/** A link is whole or absent: nobody ever reads a lock whose process id is not written yet. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Moves a dead process's lock away; when another process has taken it over meanwhile, it gets it back. */
function putAside(path: string, dead: number): void {
  const aside = `${path}.left.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return;
  }
  const holder = holderOf(aside);
  if (holder !== dead) linked(aside, path);
  rmSync(aside, { force: true });
  if (holder !== dead) throw held(holder, path);
}

/** 0 when the lock is gone or says nothing. */
function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return 0;
  }
}

const held = (holder: number, path: string) =>
  new Error(`Cơ sở dữ liệu nhúng đang được tiến trình ${holder} dùng (${path}). Dừng tiến trình đó trước.`);

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
