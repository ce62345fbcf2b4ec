import { newSeed, readSeed } from '#src/ballot/trustees/keys.ts';
import type { tellers } from '#src/platform/i18n/vi/tellers.ts';
import { filled } from '#src/ui/slip/step-view.ts';
import { type KeptKey, keyPlace } from '#src/ui/teller/keep.ts';
import { askedGroups, type KeyStage, keyStage, seedGroups } from '#src/ui/teller/key-stage.ts';
import { TellerPage } from '#src/ui/teller/page.ts';
import type { CeremonyParts } from '#src/ui/teller/parts.ts';
import { getJson, postJson } from '#src/ui/teller/server.ts';

type Words = (typeof tellers)['device'] & Pick<(typeof tellers)['key'], 'group' | 'checkWrong' | 'seedFaults'>;

/** The key of one teller on the own device: made, put into the envelope, exchanged step by step, rehearsed. */
class TellerKey extends TellerPage<Words> {
  private parts = {} as CeremonyParts;
  private kept: KeptKey | null = null;
  /** Seed that was found to be the one of the certificate on the server. */
  private mine: string | null = null;
  private checked = false;
  private checking = false;
  private asked: readonly [number, number] = [0, 1];
  private certificates: string | null = null;

  protected async look(): Promise<void> {
    this.parts = await getJson<CeremonyParts>(this.dataset.parts ?? '');
    const { own, ceremonyId, holders } = this.parts;
    if (own) this.kept = await this.keep.get<KeptKey>(keyPlace(ceremonyId, own.position));
    if (own && this.kept && holders[own.position - 1]?.cert && this.mine !== this.kept.seed) {
      const right = await this.worker.ask('isOwnSeed', { parts: this.parts, own: this.own() });
      this.mine = right ? this.kept.seed : null;
    }
    const known = { mine: this.kept !== null && this.mine === this.kept.seed, checked: this.checked };
    await this.enter(keyStage(this.parts, this.kept, known));
  }

  private own() {
    return { index: this.parts.own?.position ?? 0, seed: this.kept?.seed ?? '' };
  }

  private keys() {
    return { parts: this.parts, own: this.own(), confirmed: this.kept?.certificates ?? null };
  }

  private async enter(stage: KeyStage): Promise<void> {
    switch (stage) {
      case 'sendCertificate':
        return this.sendCertificate();
      case 'envelope':
        if (this.checking) return;
        if (this.view.draw('envelope')) this.fillWords(seedGroups(this.kept?.seed ?? ''));
        return;
      case 'words':
        return this.showWords();
      case 'sendContribution':
        return this.sendContribution();
      case 'sendVerification':
        return this.sendVerification();
      case 'check':
        return this.check();
      default:
        this.view.draw(stage);
    }
  }

  protected async pressed(what: string): Promise<void> {
    if (what === 'make') return this.make();
    if (what === 'copied') return this.askBack();
    if (what === 'lookAgain') {
      this.checking = false;
      return this.look();
    }
    if (what === 'sealed') return this.sealEnvelope();
    if (what === 'wordsSame') return this.confirmWords();
    if (what === 'rehearse') return this.rehearse();
    if (what === 'recover') return this.recover();
    if (what === 'forget') {
      await this.keep.remove(this.place());
      location.reload();
    }
  }

  private place(): string {
    return keyPlace(this.parts.ceremonyId, this.parts.own?.position ?? 0);
  }

  private async store(kept: KeptKey): Promise<void> {
    await this.keep.put(this.place(), kept);
    this.kept = kept;
  }

  /** The seed is on the disk before anything of it is sent. */
  private async make(): Promise<void> {
    await this.store({ seed: newSeed(), certificates: null });
    await this.sendCertificate();
  }

  private async sendCertificate(): Promise<void> {
    this.view.draw('working');
    const cert = await this.worker.ask('certificate', { parts: this.parts, own: this.own() });
    await postJson(this.dataset.cert ?? '', { cert });
    await this.look();
  }

  private async askBack(): Promise<void> {
    this.checking = true;
    this.asked = askedGroups(this.kept?.seed ?? '');
    this.view.draw('envelopeCheck', `envelopeCheck ${this.asked.join(' ')}`);
    for (const [at, group] of this.asked.entries())
      this.view.text(`group-${at}`, filled(this.words.group, { n: group + 1 }));
    this.view.find<HTMLInputElement>('#nhom-0')?.focus();
  }

  private async sealEnvelope(): Promise<void> {
    const groups = seedGroups(this.kept?.seed ?? '');
    const wrong = this.asked.map((group, at) => this.typed(`nhom-${at}`) !== groups[group]);
    for (const at of [1, 0]) this.fault(`nhom-${at}`, wrong[at] ? this.words.checkWrong : '');
    if (wrong.includes(true)) return;
    await postJson(this.dataset.envelope ?? '', {});
    this.checking = false;
    await this.look();
  }

  private async showWords(): Promise<void> {
    if (this.certificates === null) {
      this.view.draw('working');
      const read = await this.worker.ask('certificateWords', { parts: this.parts, own: this.own() });
      if (!read.ok) throw this.wrong(read.code, read.place);
      this.certificates = read.value.fingerprint;
      this.view.draw('words');
      this.fillWords(read.value.words);
    }
  }

  private async confirmWords(): Promise<void> {
    await this.store({ seed: this.own().seed, certificates: this.certificates });
    await this.look();
  }

  private async sendContribution(): Promise<void> {
    this.view.draw('working');
    const made = await this.worker.ask('contribution', { ...this.keys(), confirmed: this.kept?.certificates ?? '' });
    if (!made.ok) throw this.wrong(made.code, made.place);
    await postJson(this.dataset.polynomial ?? '', { polynomial: made.value });
    await this.look();
  }

  private async sendVerification(): Promise<void> {
    this.view.draw('working');
    const made = await this.worker.ask('verification', { parts: this.parts, own: this.own() });
    if (!made.ok) throw this.wrong(made.code, made.place);
    await postJson(this.dataset.verification ?? '', { verification: made.value });
    await this.look();
  }

  private async check(): Promise<void> {
    this.view.draw('working');
    const same = await this.worker.ask('check', this.keys());
    if (!same.ok) throw this.wrong(same.code, same.place);
    this.checked = true;
    await this.look();
  }

  private async rehearse(): Promise<void> {
    this.view.draw('working');
    await postJson(this.dataset.rehearsal ?? '', {});
    this.parts = await getJson<CeremonyParts>(this.dataset.parts ?? '');
    const part = await this.worker.ask('rehearse', this.keys());
    if (!part.ok) throw this.wrong(part.code, part.place);
    await postJson(this.dataset.rehearsed ?? '', { decryption: part.value });
    await this.look();
  }

  private async recover(): Promise<void> {
    const read = readSeed(this.typed('hat-giong'));
    const own = { index: this.own().index, seed: read.ok ? read.value : '' };
    const right = read.ok && (await this.worker.ask('isOwnSeed', { parts: this.parts, own }));
    const { seedFaults } = this.words;
    this.fault('hat-giong', read.ok ? (right ? '' : seedFaults['seed.other']) : seedFaults[read.code]);
    if (!right) return;
    await this.store({ seed: own.seed, certificates: null });
    this.mine = own.seed;
    await this.look();
  }
}

customElements.define('teller-key', TellerKey);
