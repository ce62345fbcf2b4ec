import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The independent verifier, Debian's package `belenios-tool` 2.0; `.ci/run` installs it and asks for it. */
export const toolVersion = spawnSync('belenios-tool', ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
export const toolMissing = toolVersion === '';
if (toolMissing && process.env.THIDUA_BALLOT_TOOL === 'required') throw new Error('belenios-tool is not installed');

export interface ToolAnswer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the tool in a folder. Nothing on its standard output says that it succeeded: only its status does. */
export function runTool(folder: string, args: readonly string[], input = ''): ToolAnswer {
  const { status, stdout, stderr } = spawnSync('belenios-tool', args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, BELENIOS_USE_URANDOM: '1' },
  });
  return { status, stdout, stderr };
}

/** Like `runTool`, for what has to succeed. */
export function tool(folder: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = runTool(folder, args, input);
  if (status !== 0) throw new Error(`belenios-tool ${args.join(' ')}: ${status} ${stderr}`);
  return stdout;
}

/** A folder of its own for `use`, with the files given; removed afterwards. */
export function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ballot-tool-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the tool says of an archive: its only `.bel` in a folder, named after the election. */
export function verdictOfTool(uuid: string, bytes: Uint8Array): ToolAnswer {
  return inFolder({ [`${uuid}.bel`]: bytes }, (folder) => runTool(folder, ['election', 'verify']));
}
