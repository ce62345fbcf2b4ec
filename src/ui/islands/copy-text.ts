/** Shows its button only where a script can copy; the sentence itself can always be selected. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    await write(this.dataset.text ?? '');
    const said = this.querySelector('[role=status]');
    if (said) said.textContent = this.dataset.copied ?? '';
  }
}

/** The clipboard exists on https and localhost only; an office network may have neither. */
async function write(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

customElements.define('copy-text', CopyText);
