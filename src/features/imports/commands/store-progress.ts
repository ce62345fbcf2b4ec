import { sql } from 'kysely';
import type { Services } from '#src/platform/access/scope.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';

const beatMilliseconds = 3_000;

/**
 * Notes how far the writing of a run is and that it is alive, beside the transaction that writes. Never waited for by
 * that transaction: the embedded engine has one connection, and a note then stands in line until it ends.
 */
export class StoreProgress {
  private readonly services: Services;
  private readonly tenantId: string;
  private readonly runId: string;
  private readonly timer: NodeJS.Timeout;
  private done = 0;
  private again = false;
  private noting: Promise<void> | null = null;

  constructor(services: Services, tenantId: string, runId: string) {
    this.services = services;
    this.tenantId = tenantId;
    this.runId = runId;
    this.timer = setInterval(() => this.note(), beatMilliseconds);
    this.timer.unref();
  }

  /** @param rows written so far in this try */
  reached(rows: number): void {
    this.done = rows;
    this.note();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.noting;
  }

  private note(): void {
    if (this.noting) {
      this.again = true;
      return;
    }
    this.noting = this.write()
      .catch((error: unknown) => this.services.log.warn({ err: error }, 'the progress of an import was not noted'))
      .finally(() => {
        this.noting = null;
        if (this.again) {
          this.again = false;
          this.note();
        }
      });
  }

  private async write(): Promise<void> {
    await inTransaction(this.services.database, this.tenantId, ({ db }) =>
      db
        .updateTable('import_progress')
        .set({ rows_done: this.done, beat_at: sql<Date>`clock_timestamp()` })
        .where('tenant_id', '=', this.tenantId)
        .where('run_id', '=', this.runId)
        .execute(),
    );
  }
}
