import type { z } from 'zod';
import type { SubjectFacts } from '../law/facts.ts';
import { factsSchema } from '../law/facts-schema.ts';
import { readText } from './text-file.ts';

type Issue = z.core.$ZodIssue;

/** At most so many faults are told at once. */
const TOLD = 20;

/**
 * The facts in a JSON file.
 * @throws Error in Vietnamese: no such file, not JSON, or not fitting the schema, each fault with its path
 */
export function readFacts(file: string): SubjectFacts {
  const data = parse(readText(file), file);
  const result = factsSchema.safeParse(data);
  if (result.success) return result.data;
  const { issues } = result.error;
  const lines = issues.slice(0, TOLD).map((issue) => `  ${pathOf(issue.path)}: ${words(issue, data)}`);
  if (issues.length > TOLD) lines.push(`  … và ${issues.length - TOLD} chỗ khác`);
  throw new Error(`Số liệu trong ${file} không đúng lược đồ (docs/api/facts.schema.json):\n${lines.join('\n')}`);
}

function parse(content: string, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new Error(`Tệp ${file} không phải JSON (${(error as Error).message}).`);
  }
}

/** "awards[2].decidedOn"; the file itself is "tệp". */
function pathOf(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? 'tệp' : text.replace(/^\./, '');
}

const KINDS: Record<string, string> = {
  string: 'chữ trong ngoặc kép',
  int: 'số nguyên',
  number: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng {…}',
};

function words(issue: Issue, data: unknown): string {
  if (issue.code !== 'unrecognized_keys' && valueAt(data, issue.path) === undefined) return 'chưa ghi';
  switch (issue.code) {
    case 'invalid_type':
      return `phải là ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `phải là một trong: ${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return `lược đồ không có mục ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return 'phải là một trong: person, collective';
    case 'too_small':
      return `phải từ ${issue.minimum} trở lên`;
    case 'too_big':
      return `phải đến ${issue.maximum} là cùng`;
    case 'invalid_format':
      return 'ngày phải theo mẫu YYYY-MM-DD';
    default:
      return issue.message;
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}
