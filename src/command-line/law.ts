import { parseArgs } from 'node:util';
import { AWARD_CODES, type AwardCode, isAwardCode } from '../law/award-code.ts';
import { check } from '../law/check.ts';
import { PACK_CODES, rulePack } from '../law/packs.ts';
import { verdictRecord } from '../law/verdict-record.ts';
import { verdictText } from '../law/verdict-words.ts';
import { isDay } from '../text/day.ts';
import { type Command, usages } from './command.ts';
import { readFacts } from './facts-file.ts';

/** `law check …`: the verdict on one award for the subject in a file. Needs no database and no server. */
export const law: Command = {
  async run(args) {
    const [what, ...rest] = args;
    const { values } = parseArgs({
      args: rest,
      options: {
        facts: { type: 'string' },
        award: { type: 'string' },
        on: { type: 'string' },
        year: { type: 'string' },
        received: { type: 'string' },
        pack: { type: 'string', default: 'bo-tu-phap' },
        text: { type: 'boolean', default: false },
      },
    });
    if (what !== 'check' || !values.facts || !values.award || !values.on) {
      throw new Error(`Cách dùng: thidua ${usages.law}`);
    }
    const award = readAward(values.award);
    const onDate = readDay('--on', values.on);
    const receivedOn = values.received === undefined ? null : readDay('--received', values.received);
    if (receivedOn !== null && receivedOn > onDate)
      throw new Error('Ngày nhận hồ sơ (--received) không thể sau ngày xét (--on).');
    const achievementYear = values.year === undefined ? undefined : readYear(values.year);
    const pack = readPack(values.pack);
    const facts = readFacts(values.facts);
    const verdict = check(award, facts, onDate, { pack, achievementYear, receivedOn });
    const output = values.text
      ? verdictText(verdict, facts.name, pack)
      : JSON.stringify(verdictRecord(verdict, facts.name, pack), null, 2);
    process.stdout.write(`${output}\n`);
    return 0;
  },
};

function readAward(code: string): AwardCode {
  if (isAwardCode(code)) return code;
  throw new Error(`Không có danh hiệu, hình thức nào mang mã "${code}". Các mã: ${AWARD_CODES.join(', ')}.`);
}

function readDay(option: string, text: string): string {
  if (isDay(text)) return text;
  throw new Error(`${option} phải là một ngày có trong lịch, theo mẫu YYYY-MM-DD, ví dụ 2025-12-31; đã ghi "${text}".`);
}

function readYear(text: string): number {
  if (/^(19|20|21)\d{2}$/.test(text)) return Number(text);
  throw new Error(`--year phải là một năm, ví dụ 2025; đã ghi "${text}".`);
}

function readPack(code: string) {
  if ((PACK_CODES as readonly string[]).includes(code)) return rulePack(code);
  throw new Error(`Không có bộ quy định "${code}". Các bộ: ${PACK_CODES.join(', ')}.`);
}
