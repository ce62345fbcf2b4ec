import { bookOf } from '#src/papers/sheets/books.ts';
import { writeBook } from '#src/papers/sheets/write-book.ts';
import type { WrittenValue } from '#src/papers/sheets/write-workbook.ts';
import type { Database } from '#src/platform/database/database.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';

export interface ImportTenant {
  tenantId: string;
  accountId: string;
}

const unitCount = 40;
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const middles = ['Thị', 'Văn', 'Minh', 'Ngọc', 'Đức', 'Thanh', 'Quỳnh', 'Hữu', 'Xuân', 'Ánh'];
const givens = ['An', 'Bình', 'Ước', 'Đệ', 'Hạnh', 'Ỷ', 'Ẩn', 'Thưởng', 'Nguyệt', 'Khuê', 'Phượng', 'Tuấn', 'Giang'];
const posts = ['Chuyên viên', 'Chuyên viên chính', 'Phó Trưởng phòng', 'Trưởng phòng', 'Văn thư', 'Kế toán viên'];

const unitCode = (at: number) => `DV${String(at + 1).padStart(2, '0')}`;
const day = (number: number) => ({ day: new Date(number * 86_400_000).toISOString().slice(0, 10) });
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? '';

/** Invented people; every cell of the twelve columns is filled but the last day and the key of the record. */
function* rowsOf(count: number): Generator<WrittenValue[]> {
  for (let at = 0; at < count; at++) {
    yield [
      `CB${String(at).padStart(6, '0')}`,
      `0${String(10_000_000_000 + at * 7)}`,
      `${pick(families, at)} ${pick(middles, Math.floor(at / 13))} ${pick(givens, at * 7)} ${pick(givens, Math.floor(at / 130))}`,
      at % 2 === 0 ? 'Nữ' : 'Nam',
      day(-9_000 + ((at * 37) % 14_000)),
      unitCode(at % unitCount),
      pick(posts, at * 5),
      at % 17 === 0 ? 'Có' : 'Không',
      day(12_000 + ((at * 11) % 3_000)),
      day(15_500 + ((at * 29) % 2_500)),
      at % 50 === 0 ? day(18_500) : null,
      null,
    ];
  }
}

export function bookOfPeople(count: number): Promise<Uint8Array> {
  const units = Array.from({ length: unitCount }, (_, at) => ({ code: unitCode(at), name: `Đơn vị số ${at + 1}` }));
  return writeBook(bookOf('people'), { rows: rowsOf(count), units, about: 'Số liệu mô phỏng', synthetic: true });
}

/** A body with its units and one account of the standing office. */
export async function tenantForImport(database: Database): Promise<ImportTenant> {
  const tenantId = uuidv7();
  const accountId = uuidv7();
  await inTransaction(database, tenantId, async ({ db }) => {
    const tenant_id = tenantId;
    await db
      .insertInto('tenant')
      .values({ id: tenantId, code: 'MP', name: 'Cơ quan mô phỏng', superior_name: null, place: 'Hà Nội' })
      .execute();
    await db
      .insertInto('unit')
      .values(
        Array.from({ length: unitCount }, (_, at) => ({
          ...{ tenant_id, id: uuidv7(), code: unitCode(at), name: `Đơn vị số ${at + 1}`, short_name: `Số ${at + 1}` },
          ...{ name_fold: fold(`Đơn vị số ${at + 1}`), name_sort: sortKey(`Đơn vị số ${at + 1}`), kind: 'cuc' },
          ...{ parent_id: null, starts_on: '2000-01-01', ends_on: null, successor_id: null },
        })),
      )
      .execute();
    await db
      .insertInto('account')
      .values({
        ...{ tenant_id, id: accountId, user_id: 'bench', user_name: 'bench', display_name: 'Chuyên viên' },
        ...{ job_title: 'Chuyên viên', unit_id: null },
      })
      .execute();
  });
  return { tenantId, accountId };
}
