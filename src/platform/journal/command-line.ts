import type { Database } from '#src/platform/database/database.ts';
import { read } from '#src/platform/database/transaction.ts';
import { formatCheckpoint, type SignedCheckpoint } from '#src/platform/journal/checkpoint.ts';
import { named } from '#src/platform/journal/findings.ts';
import { latestCheckpoints } from '#src/platform/journal/queries.ts';
import { sealJournal } from '#src/platform/journal/seal.ts';
import { publicKeyPem, type SigningKey, type VerifyingKey } from '#src/platform/journal/signing-key.ts';
import { type JournalReport, verifyJournal } from '#src/platform/journal/verify.ts';
import { formatWhole } from '#src/text/numbers.ts';

/** A body whose journal is looked at. */
export interface JournalTenant {
  readonly id: string;
  readonly name: string;
}

export interface VerifyArguments {
  readonly tenants: readonly JournalTenant[];
  /** Public keys that may have sealed: the present one, and earlier ones that somebody kept. */
  readonly keys: readonly VerifyingKey[];
  /** Kept checkpoints of any of these tenants, from `parseCheckpoints`. */
  readonly held: readonly SignedCheckpoint[];
  readonly json: boolean;
}

export interface CheckpointArguments {
  readonly tenants: readonly JournalTenant[];
  readonly key: SigningKey;
  readonly now: Date;
}

/** Text for standard output, without the last line feed, and the exit code. */
export interface CommandResult {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

/** `thidua journal verify [--checkpoint FILE]... [--json]`: exit code 1 when anything was found in any journal. */
export async function verifyCommand(database: Database, args: VerifyArguments): Promise<CommandResult> {
  const reports: JournalReport[] = [];
  for (const [at, tenant] of args.tenants.entries()) {
    const held = args.held.filter(
      ({ tenantId }) =>
        tenantId === tenant.id ||
        // A checkpoint of a tenant that is not here at all is reported once, not passed over.
        (at === 0 && !args.tenants.some(({ id }) => id === tenantId)),
    );
    reports.push(await verifyJournal(database, tenant.id, args.keys, held));
  }
  const output = args.json
    ? JSON.stringify({ intact: reports.every(({ intact }) => intact), journals: reports })
    : args.tenants.map((tenant, at) => reportText(tenant, reports[at] as JournalReport)).join('\n\n');
  return { output, exitCode: reports.every(({ intact }) => intact) ? 0 : 1 };
}

/**
 * `thidua journal checkpoint > FILE`: seals what is not sealed yet and gives the newest checkpoint of every tenant, to
 * be kept outside. Exit code 1 when no journal has an entry yet.
 */
export async function checkpointCommand(database: Database, args: CheckpointArguments): Promise<CommandResult> {
  const newest: SignedCheckpoint[] = [];
  for (const { id } of args.tenants) {
    await sealJournal(database, id, args.key, args.now, { thorough: true });
    newest.push(...(await read(database, id, (tx) => latestCheckpoints(tx, 1))));
  }
  return { output: newest.map(formatCheckpoint).join('\n').trimEnd(), exitCode: newest.length > 0 ? 0 : 1 };
}

/** `thidua journal key > FILE`: the public key, for those who check signatures themselves. */
export function keyCommand(key: VerifyingKey): CommandResult {
  return { output: publicKeyPem(key).trimEnd(), exitCode: 0 };
}

function reportText(tenant: JournalTenant, report: JournalReport): string {
  const lines = [`Nhật ký ${tenant.name}`];
  if (report.lastCheckpoint) lines.push(`${named(report.lastCheckpoint)} là điểm niêm phong cuối.`);
  lines.push(
    `Đã đọc ${formatWhole(report.sealed)} dòng đã niêm phong, ${formatWhole(report.checkpoints)} điểm niêm phong.`,
  );
  if (report.unsealed > 0) {
    lines.push(`${formatWhole(report.unsealed)} dòng chưa niêm phong, chưa có gì bảo đảm cho các dòng này.`);
  }
  for (const { checkpoint, matches, sealedSince } of report.held) {
    if (!matches) continue;
    lines.push(
      `Khớp ${named(checkpoint, 'điểm')} mà bạn giữ: ${formatWhole(checkpoint.size)} dòng còn nguyên, từ đó thêm ${formatWhole(sealedSince)} dòng.`,
    );
  }
  for (const finding of report.findings) lines.push(`✗ ${finding.message}`);
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  if (total > report.findings.length) {
    lines.push(`… và ${formatWhole(total - report.findings.length)} chỗ hỏng nữa cùng loại.`);
  }
  lines.push(report.intact ? 'Nhật ký còn nguyên vẹn.' : `Nhật ký KHÔNG còn nguyên vẹn: ${formatWhole(total)} chỗ.`);
  return lines.join('\n');
}
