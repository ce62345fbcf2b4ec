import { readPage } from '#src/ui/fetched-page.ts';

/** Sends its form by itself when files were chosen, to show how far the upload is. Without a script the form just posts. */
class UploadProgress extends HTMLElement {
  connectedCallback(): void {
    this.closest('form')?.addEventListener('submit', (event) => this.send(event));
  }

  private send(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const files = this.querySelector<HTMLInputElement>('input[type=file]')?.files;
    if (event.defaultPrevented || !files || files.length === 0) return;
    event.preventDefault();
    const action = (event.submitter as HTMLButtonElement | null)?.getAttribute('formaction') ?? form.action;
    const request = new XMLHttpRequest();
    request.open('POST', action);
    request.upload.addEventListener('progress', (progress) => this.show(progress));
    request.addEventListener('load', () => arrive(request, action));
    // no connection: the browser's own post says so in its own words and keeps the form
    request.addEventListener('error', () => form.submit());
    request.send(new FormData(form, event.submitter));
  }

  private show({ loaded, total }: ProgressEvent): void {
    const percent = total > 0 ? Math.floor((loaded * 100) / total) : 0;
    const bar = this.querySelector('progress');
    if (bar) {
      bar.hidden = false;
      bar.value = percent;
    }
    const words = this.querySelector('[role=status]');
    if (words) words.textContent = `${this.dataset.uploading}: ${percent} %`;
  }
}

/** After a redirect go to where it led; a page that came back with errors takes the place of this one. */
function arrive(request: XMLHttpRequest, action: string): void {
  const target = new URL(action, location.href).href;
  if (request.status < 400 && request.responseURL !== target) {
    location.assign(request.responseURL);
    return;
  }
  const page = readPage(request.responseText);
  document.title = page.title;
  document.body.replaceWith(document.importNode(page.body, true));
  document.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
}

customElements.define('upload-progress', UploadProgress);
