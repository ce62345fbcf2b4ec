import { plainTracker } from '#src/ui/slip/tracker-text.ts';

/** Looks for a tracker in the list that is already here: the server does not learn who looks for which. */
class TrackerSearch extends HTMLElement {
  private words: Record<string, string> = {};

  connectedCallback(): void {
    this.words = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}');
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.find(this.querySelector<HTMLInputElement>('#ma')?.value ?? '');
    });
    // The address of a receipt carries its tracker behind #, which never leaves the device.
    if (location.hash.length > 4) this.find(decodeURIComponent(location.hash.slice(1)));
  }

  private find(typed: string): void {
    const sought = plainTracker(typed);
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tr[data-tracker]')];
    const hits = sought.length < 4 ? [] : rows.filter(({ dataset }) => dataset.tracker?.startsWith(sought));
    for (const row of rows) row.classList.toggle('trung', hits.includes(row));
    const [hit] = hits;
    hit?.scrollIntoView({ block: 'center' });
    const words = hit
      ? hit.dataset.replaced === undefined
        ? 'found'
        : 'replacedFound'
      : sought.length < 4
        ? 'short'
        : 'missing';
    const said = this.querySelector('[data-said]');
    if (said) said.textContent = this.words[words] ?? '';
  }
}

customElements.define('tracker-search', TrackerSearch);
