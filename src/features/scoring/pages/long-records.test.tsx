import { describe, expect, it } from 'vitest';
import { tableOf205Lines } from '#tests/factories/long-sheets.ts';
import { finalOf, pageOf, recordOf } from '../../../../bench/points/sheet-page.tsx';

const record = finalOf(recordOf(tableOf205Lines()));
const page = pageOf(record, 'read');

describe('the records of 205 lines, to be read', () => {
  it('weigh less than 60 KB and have every line with its three records', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
    const rows = page.match(/<th id="r\d+">.*?<\/tr>/g) ?? [];
    expect(rows).toHaveLength(record.criteria.length);
    for (const row of rows) expect(row.match(/<td>/g)).toHaveLength(4);
  });

  it('say the reason of a change, and are open on the screen and on paper', () => {
    expect(page).toContain('Chậm một việc so với kế hoạch (mô phỏng)');
    expect(page.match(/<details open=""/g)).toHaveLength(record.table.groups.length);
    const [records = ''] = page.match(/class="dai doc".*?<section class="tong-diem"/s) ?? [];
    expect(records).not.toMatch(/<(input|select|textarea|button)/);
  });
});
