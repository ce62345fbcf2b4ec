/** Asks before leaving with text that was not sent. Keeps nothing itself. */
class DirtyForm extends HTMLElement {
  private unsent = false;

  connectedCallback(): void {
    // a form that came back with errors, or after somebody else's save, holds text that is stored nowhere
    this.unsent = document.querySelector('.govuk-error-summary, .bao--luu-y[role=status]') !== null;
    this.addEventListener('input', () => {
      this.unsent = true;
    });
    for (const done of ['submit', 'draftsaved']) {
      this.addEventListener(done, () => {
        this.unsent = false;
      });
    }
    window.addEventListener('beforeunload', this.ask);
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.ask);
  }

  private readonly ask = (event: BeforeUnloadEvent): void => {
    if (this.unsent) event.preventDefault();
  };
}

customElements.define('dirty-form', DirtyForm);
