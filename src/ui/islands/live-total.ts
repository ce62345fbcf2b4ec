import { type LiveField, type LiveRule, reckonTotals } from '#src/ui/live-totals.ts';

/** Totals of a score sheet while its fields are typed in. The server reckons again on every post. */
class LiveTotal extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', () => this.show());
  }

  private show(): void {
    const shown = [...this.querySelectorAll<HTMLElement>('[data-total]')];
    const totals = reckonTotals(this.fields(), shown.map(ruleOf));
    for (const element of shown) element.textContent = totals.get(element.dataset.total ?? '') ?? '';
  }

  private fields(): LiveField[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[data-adds]')].map((input) => ({
      text: input.value,
      adds: (input.dataset.adds ?? '').split(' '),
    }));
  }
}

function ruleOf({ dataset }: HTMLElement): LiveRule {
  return {
    name: dataset.total ?? '',
    fixed: wholeOf(dataset.fixed),
    cap: wholeOf(dataset.cap),
    sums: dataset.sums?.split(' '),
  };
}

function wholeOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

customElements.define('live-total', LiveTotal);
