import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The environment, parsed once at start. Every setting has a default except those of production. */
export interface Config {
  port: number;
  host: string;
  /** Address under which people reach the program; decides cookie flags and the accepted origins. */
  publicUrl: string;
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed; none by default. */
  trustedProxies: string[];
  /** null: the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  cacheFolder: string;
  /** The seeded case on a clock of its own, with sign-in by choice of role. */
  demonstration: boolean;
  /** Key for session cookies; made once and kept in the data folder when not given. */
  secret: string;
  logLevel: string;
}

const modes = ['demonstration', 'production'] as const;
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
const askPort = 'ghi số cổng từ 0 đến 65535';

const environment = z.object({
  PORT: z.coerce.number(askPort).int(askPort).min(0, askPort).max(65535, askPort).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'ghi địa chỉ đầy đủ, ví dụ https://thidua.example.vn' }).optional(),
  THIDUA_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((typed) => typed.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every((each) => isIP(each) > 0), 'ghi địa chỉ IP của proxy, cách nhau bằng dấu phẩy'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'ghi địa chỉ PostgreSQL: postgres://tài_khoản:mật_khẩu@máy/cơ_sở' })
    .optional(),
  THIDUA_DATA: z.string().default('data'),
  THIDUA_CACHE: z.string().default('.cache'),
  THIDUA_MODE: z.enum(modes, `chọn một trong: ${modes.join(', ')}`).default('demonstration'),
  THIDUA_SECRET: z.string().min(32, 'cần ít nhất 32 ký tự').optional(),
  LOG_LEVEL: z.enum(logLevels, `chọn một trong: ${logLevels.join(', ')}`).default('info'),
});

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  // A variable that is set to nothing (`PORT=`) counts as not set.
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Cấu hình chưa đúng:\n${lines.join('\n')}`);
  }
  const given = parsed.data;
  const dataFolder = resolve(given.THIDUA_DATA);
  return {
    port: given.PORT,
    host: given.HOST,
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${given.PORT}`,
    trustedProxies: given.THIDUA_TRUSTED_PROXIES,
    databaseUrl: given.DATABASE_URL ?? null,
    dataFolder,
    cacheFolder: resolve(given.THIDUA_CACHE),
    demonstration: given.THIDUA_MODE === 'demonstration',
    secret: given.THIDUA_SECRET ?? keptSecret(dataFolder),
    logLevel: given.LOG_LEVEL,
  };
}

function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'session.key');
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path, 'utf8');
}
