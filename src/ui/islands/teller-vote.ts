import type { tellers } from '#src/platform/i18n/vi/tellers.ts';
import { filled } from '#src/ui/slip/step-view.ts';
import { lineVerdicts } from '#src/ui/teller/guard-view.ts';
import { type KeptBatch, type KeptKey, keyPlace, slipsPlace, wordsPlace } from '#src/ui/teller/keep.ts';
import { TellerPage } from '#src/ui/teller/page.ts';
import type { CeremonyParts, VoteParts } from '#src/ui/teller/parts.ts';
import { getBytes, getJson, postJson } from '#src/ui/teller/server.ts';
import type { TaskProgress } from '#src/ui/teller/tasks.ts';
import type { GuardNews } from '#src/ui/teller/vote-work.ts';

type Words = (typeof tellers)['device'] &
  Pick<
    (typeof tellers)['vote'],
    'sealWords' | 'lookingAt' | 'figures' | 'otherKeys' | 'headSameNeeded' | 'refuseNeeded'
  >;

/** One vote on a teller's device: sealed, its eight words confirmed, at the end checked and decrypted. */
class TellerVote extends TellerPage<Words> {
  private vote = {} as VoteParts;
  private ceremony = {} as CeremonyParts;
  private election: { fingerprint: string; words: readonly string[] } | null = null;
  private news: GuardNews | null = null;

  protected async look(): Promise<void> {
    this.vote = await getJson<VoteParts>(this.dataset.parts ?? '');
    const { state, own } = this.vote;
    // Another state is another page.
    if (stageOf(state) !== this.dataset.state) return location.reload();
    if (!own) return;
    if (state === 'draft' && own.isHead) return this.showSeal();
    if (state === 'sealed') return this.showWords();
    if (state === 'ended') return void this.view.draw('ended');
    if (state === 'headSigned' || state === 'decrypting') await this.showGuard(own.position);
  }

  protected override progressed({ done, of }: TaskProgress): void {
    this.view.text('progress', filled(this.words.lookingAt, { done, of }));
  }

  protected async pressed(what: string): Promise<void> {
    if (what === 'seal') return this.seal();
    if (what === 'wordsSame') return this.confirmWords();
    if (what === 'wordsAsMinutes') {
      await this.keepWords();
      return this.look();
    }
    if (what === 'lookAgain') {
      this.news = null;
      return this.look();
    }
    if (what === 'decrypt') return this.decrypt();
    if (what === 'refuse') return this.refuse();
  }

  // Sealing

  private async batch(): Promise<KeptBatch | null> {
    const { ceremonyId, slips } = this.vote;
    const batches = (await this.keep.get<KeptBatch[]>(slipsPlace(ceremonyId))) ?? [];
    return batches.find(({ batch, telling }) => batch === slips?.batch && telling === null) ?? null;
  }

  private async showSeal(): Promise<void> {
    const batch = await this.batch();
    if (!batch) return void this.view.draw('noSlips');
    this.view.draw('seal');
    this.view.text('sealWords', filled(this.words.sealWords, { count: batch.slips.length }));
  }

  private async seal(): Promise<void> {
    const batch = await this.batch();
    if (!batch) return this.look();
    this.view.draw('working');
    const credentials = await this.worker.ask('credentials', { slips: batch.slips, uuid: this.vote.uuid });
    await postJson(this.dataset.seal ?? '', { credentials });
    location.reload();
  }

  // Words

  /** The keys that this device has checked; null where this teller's key is not here. */
  private async keys() {
    const { ceremonyId, own } = this.vote;
    const kept = await this.keep.get<KeptKey>(keyPlace(ceremonyId, own?.position ?? 0));
    if (!kept || !own) return null;
    this.ceremony = await getJson<CeremonyParts>(this.dataset.ceremony ?? '');
    const asked = { parts: this.ceremony, own: { index: own.position, seed: kept.seed } };
    if (!(await this.worker.ask('isOwnSeed', asked))) return null;
    return { ...asked, confirmed: kept.certificates };
  }

  /** @returns null where this teller's key is not here; that is shown then */
  private async readElection() {
    if (this.election) return this.election;
    const keys = await this.keys();
    if (!keys) {
      this.view.draw('noKey');
      return null;
    }
    this.view.draw('working');
    const read = await this.worker.ask('electionWords', { ...keys, vote: this.vote });
    if (!read.ok) throw this.wrong(read.code, read.place);
    this.election = read.value;
    return read.value;
  }

  private async confirmedHere(position: number): Promise<boolean> {
    const kept = await this.keep.get<string>(wordsPlace(this.vote.voteId, position));
    return kept !== null && kept === this.election?.fingerprint;
  }

  private async showWords(): Promise<void> {
    const election = await this.readElection();
    const position = this.vote.own?.position ?? 0;
    if (!election) return;
    const sent = this.vote.tellers.some((each) => each.position === position && each.confirmedWords);
    const here = await this.confirmedHere(position);
    if (this.view.draw('words')) {
      this.fillWords(election.words);
      this.view.text('fingerprint', election.fingerprint);
    }
    this.view.when('confirmed', sent && here);
    this.view.when('elsewhere', sent && !here);
    this.view.when('open', !(sent && here));
  }

  private async keepWords(): Promise<void> {
    const { voteId, own } = this.vote;
    await this.keep.put(wordsPlace(voteId, own?.position ?? 0), this.election?.fingerprint ?? '');
  }

  private async confirmWords(): Promise<void> {
    await this.keepWords();
    await postJson(this.dataset.confirm ?? '', { fingerprint: this.election?.fingerprint ?? '' });
    await this.look();
  }

  // Decryption

  private async showGuard(position: number): Promise<void> {
    if (this.vote.tellers.some((each) => each.position === position && each.decrypted))
      return void this.view.draw('sent');
    if (this.news) return;
    const election = await this.readElection();
    if (!election) return;
    if (!(await this.confirmedHere(position))) {
      if (this.view.draw('wordsAgain')) this.fillWords(election.words);
      return;
    }
    await this.guard(election.fingerprint);
  }

  private async guard(words: string): Promise<void> {
    const keys = await this.keys();
    if (!keys) return;
    this.view.draw('looking');
    const archive = await getBytes(this.dataset.archive ?? '');
    const found = await this.worker.ask('guard', { ...keys, vote: this.vote, archive, words });
    if (!found.ok) throw this.wrong(found.code, found.place);
    this.news = found.value;
    this.showVerdict(found.value);
  }

  private showVerdict(news: GuardNews): void {
    this.view.draw('verdict');
    for (const { line, state, findings } of lineVerdicts(news)) {
      const row = this.view.find(`[data-line="${line}"]`);
      row?.querySelector('[data-mark]')?.replaceChildren(this.view.copy(state));
      const said = findings.slice(0, 5).map(({ code, vi, en }) => {
        const sentence = document.documentElement.lang === 'en' ? en : vi;
        return Object.assign(document.createElement('p'), { textContent: `${sentence} (${code})` });
      });
      if (line === 'keys' && !news.sameKeys)
        said.push(Object.assign(document.createElement('p'), { textContent: this.words.otherKeys }));
      row?.querySelector('[data-found]')?.replaceChildren(...said);
    }
    const { figures, heads } = news.verdict.report;
    const { ballots, voters, replaced } = figures;
    this.view.text('figures', filled(this.words.figures, { ballots, voters, replaced }));
    this.view.fill('head', headLines(heads.encryptedTally ?? ''));
    this.view.when('allowed', news.allowed);
    this.view.when('locked', !news.allowed);
  }

  private async decrypt(): Promise<void> {
    const same = this.view.find<HTMLInputElement>('#dau-giong')?.checked ?? false;
    this.fault('dau-giong', same ? '' : this.words.headSameNeeded);
    if (!same) return;
    const decryption = await this.worker.ask('decrypt', {});
    if (decryption === null) return;
    await postJson(this.dataset.decrypt ?? '', { decryption });
    location.reload();
  }

  private async refuse(): Promise<void> {
    const reason = this.typed('ly-do');
    this.fault('ly-do', reason === '' ? this.words.refuseNeeded : '');
    if (reason === '') return;
    await postJson(this.dataset.refuse ?? '', { reason });
    location.reload();
  }
}

/** 64 digits in two lines of eight groups, as on the sheet. */
function headLines(head: string): Node[] {
  const groups = head.match(/.{1,4}/gu) ?? [];
  return [new Text(groups.slice(0, 8).join(' ')), document.createElement('br'), new Text(groups.slice(8).join(' '))];
}

/** The page before and after the first decryption is the same one. */
const stageOf = (state: string) => (state === 'headSigned' ? 'decrypting' : state);

customElements.define('teller-vote', TellerVote);
