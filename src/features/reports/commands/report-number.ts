import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';

/** "BC-CTĐIII": reports of one cluster share one row of numbers in a year. */
export function reportSymbol(clusterCode: string): string {
  return `BC-CTĐ${clusterCode}`;
}

/** @throws AppError invalid when the cluster's other report of the year bears this number already */
export async function demandFreeNumber(tx: Tx, clusterYearId: string, number: number): Promise<void> {
  const taken = async (table: 'mid_year_review' | 'year_end_report') =>
    tx.db
      .selectFrom(table)
      .select('id')
      .where('tenant_id', '=', tx.tenantId)
      .where('cluster_year_id', '=', clusterYearId)
      .where('number', '=', number)
      .executeTakeFirst();
  if ((await taken('mid_year_review')) || (await taken('year_end_report'))) {
    throw invalid({ number: `Số ${number} đã dùng cho báo cáo khác của Cụm trong năm. Ghi số khác.` });
  }
}
