import { readPage } from '#src/ui/fetched-page.ts';

const ANNOUNCE_EVERY_MS = 10_000;

/** Reads its own page again every few seconds and shows what changed; says the counter at most every ten seconds. */
class ProjectorRefresh extends HTMLElement {
  private timer = 0;
  private announcedAt = 0;
  private announced = '';

  connectedCallback(): void {
    const seconds = Math.max(2, Number(this.dataset.seconds ?? 5));
    this.timer = window.setInterval(() => void this.refresh(), seconds * 1000);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  /** A failed reading leaves the last state on the wall; the next one tries again. */
  private async refresh(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-store' });
      if (answer.ok) this.show(readPage(await answer.text()));
    } catch {
      // no connection for the moment
    }
  }

  private show(page: Document): void {
    const fresh = page.querySelector('main.chieu');
    const wall = this.querySelector('main.chieu');
    if (!fresh || !wall || fresh.innerHTML === wall.innerHTML) return;
    wall.replaceWith(document.importNode(fresh, true));
    this.announce();
  }

  private announce(): void {
    const words = this.querySelector<HTMLElement>('[data-announce]')?.dataset.announce ?? '';
    const now = performance.now();
    if (words === this.announced || (this.announcedAt > 0 && now - this.announcedAt < ANNOUNCE_EVERY_MS)) return;
    const said = this.querySelector(':scope > [role=status]');
    if (said) said.textContent = words;
    this.announced = words;
    this.announcedAt = now;
  }
}

customElements.define('projector-refresh', ProjectorRefresh);
