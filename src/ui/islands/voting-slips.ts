import { newCredential } from '#src/ballot/credentials.ts';
import type { tellers } from '#src/platform/i18n/vi/tellers.ts';
import { filled } from '#src/ui/slip/step-view.ts';
import { type KeptBatch, slipsPlace } from '#src/ui/teller/keep.ts';
import { TellerPage } from '#src/ui/teller/page.ts';
import type { CeremonyParts } from '#src/ui/teller/parts.ts';
import { getJson, postJson, Refused, submissionId } from '#src/ui/teller/server.ts';
import { slipSheets } from '#src/ui/teller/slip-sheets.ts';
import { slipStyle } from '#src/ui/teller/slip-style.ts';

type Words = (typeof tellers)['device'] &
  Pick<(typeof tellers)['slips'], 'countWrong' | 'madeTitle' | 'print' | 'elsewhereTitle' | 'againNeeded'> & {
    qr: string;
  };

/** The head teller's slips: made, kept and printed on this device. The server learns how many there are. */
class VotingSlips extends TellerPage<Words> {
  private parts = {} as CeremonyParts;
  private batches: readonly KeptBatch[] = [];
  private forgotten = false;

  protected async look(): Promise<void> {
    if (this.forgotten) return;
    this.parts = await getJson<CeremonyParts>(this.dataset.parts ?? '');
    this.batches = (await this.keep.get<KeptBatch[]>(this.place())) ?? [];
    const { slips, own } = this.parts;
    if (!own?.isHead) return void this.view.draw('onlyHead');
    const untold = this.batches.find(({ telling }) => telling !== null);
    if (untold) return this.tell(untold);
    const here = this.batches.find(({ batch }) => batch === (slips?.batch ?? 0));
    if (slips === null) this.view.draw('make');
    else if (here) this.showMade(here);
    else this.showElsewhere(slips);
  }

  private place(): string {
    return slipsPlace(this.parts.ceremonyId);
  }

  private showMade({ batch, slips }: KeptBatch): void {
    this.view.draw('made', `made ${batch}`);
    const values = { batch, count: slips.length };
    this.view.text('madeTitle', filled(this.words.madeTitle, values));
    this.view.text('print', filled(this.words.print, values));
  }

  private showElsewhere(slips: { batch: number; count: number }): void {
    this.view.draw('elsewhere', `elsewhere ${slips.batch}`);
    this.view.text('elsewhereTitle', filled(this.words.elsewhereTitle, slips));
  }

  protected async pressed(what: string): Promise<void> {
    if (what === 'make') return this.make();
    if (what === 'again') {
      const sure = this.view.find<HTMLInputElement>('#thu-lai')?.checked ?? false;
      this.fault('thu-lai', sure ? '' : this.words.againNeeded);
      if (sure) await this.make();
    }
    if (what === 'print') this.print();
    if (what === 'forget') {
      await this.keep.remove(this.place());
      this.querySelector('[data-sheets]')?.replaceChildren();
      this.forgotten = true;
      this.view.draw('forgotten');
    }
  }

  /** On the disk before the server is told: a batch that is announced can always be printed. */
  private async make(): Promise<void> {
    const typed = this.typed('so-the');
    const count = /^\d{1,4}$/u.test(typed) ? Number(typed) : 0;
    const right = count >= 1 && count <= 1000;
    this.fault('so-the', right ? '' : this.words.countWrong);
    if (!right) return;
    const batch = (this.parts.slips?.batch ?? 0) + 1;
    const slips = Array.from({ length: count }, () => newCredential());
    const made = { batch, slips, telling: submissionId() };
    await this.write([...this.batches.filter((each) => each.batch !== batch), made]);
    await this.tell(made);
  }

  /** A lost answer is asked for again; a batch that the server did not take is none, however often its number comes up. */
  private async tell({ batch, slips, telling }: KeptBatch): Promise<void> {
    const others = this.batches.filter((each) => each.batch !== batch);
    try {
      await postJson(this.dataset.record ?? '', { count: slips.length, batch }, telling ?? undefined);
    } catch (error) {
      if (error instanceof Refused && error.status >= 400 && error.status < 500) await this.write(others);
      throw error;
    }
    await this.write([...others, { batch, slips, telling: null }]);
    await this.look();
  }

  private async write(batches: readonly KeptBatch[]): Promise<void> {
    await this.keep.put(this.place(), batches);
    this.batches = batches;
  }

  private print(): void {
    const here = this.batches.find(({ batch }) => batch === this.parts.slips?.batch);
    if (!here) return;
    const { origin = '', slip = '' } = this.dataset;
    const sheets = slipSheets(here.slips, {
      card: () => this.view.copy('card'),
      origin,
      path: slip,
      label: this.words.qr,
    });
    this.querySelector('[data-sheets]')?.replaceChildren(...sheets);
    window.print();
  }
}

const style = new CSSStyleSheet();
style.replaceSync(slipStyle);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];

customElements.define('voting-slips', VotingSlips);
