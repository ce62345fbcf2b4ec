import { readPage } from '#src/ui/fetched-page.ts';

/**
 * Reads its own page again every few seconds and takes over each `[data-live]` that changed, by its name.
 * When the page's state is another one, it is opened anew.
 */
class LiveParts extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    const seconds = Math.max(2, Number(this.dataset.seconds ?? 5));
    this.timer = window.setInterval(() => void this.refresh(), seconds * 1000);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  private async refresh(): Promise<void> {
    if (document.hidden) return;
    const answer = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-store' }).catch(
      () => null,
    );
    if (!answer?.ok) return;
    const page = readPage(await answer.text());
    // Another state is another page.
    const state = page.querySelector<HTMLElement>('live-parts')?.dataset.state;
    if (state !== undefined && state !== this.dataset.state) return location.reload();
    for (const place of this.querySelectorAll<HTMLElement>('[data-live]')) {
      const fresh = page.querySelector(`[data-live="${place.dataset.live}"]`);
      if (fresh && fresh.innerHTML !== place.innerHTML) place.innerHTML = fresh.innerHTML;
    }
  }
}

customElements.define('live-parts', LiveParts);
