/**
 * Steps of an island, written by the server as `<template data-step>`: words and marks of the page's own language. What
 * is known only on the device goes into `[data-slot]`; `[data-if]` is shown or not; `[data-say]` tells what was pressed.
 */
export class StepView {
  private readonly stage: HTMLElement;
  private readonly templates: ReadonlyMap<string, HTMLTemplateElement>;
  private shown = '';

  /** @param root with the templates and a `[data-stage]`, in which steps take each other's place */
  constructor(root: HTMLElement, said: (what: string, button: HTMLElement) => void) {
    this.stage = root.querySelector<HTMLElement>('[data-stage]') ?? root;
    const all = [...root.querySelectorAll<HTMLTemplateElement>('template[data-step]')];
    this.templates = new Map(all.map((template) => [template.dataset.step ?? '', template]));
    root.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-say]');
      if (button) said(button.dataset.say ?? '', button);
    });
  }

  /**
   * @param key when it is another than before, the step is drawn anew and its heading gets the focus
   * @returns whether it was drawn
   */
  draw(step: string, key = step): boolean {
    if (key === this.shown) return false;
    const first = this.shown === '';
    this.shown = key;
    this.stage.replaceChildren(this.copy(step));
    const heading = this.stage.querySelector<HTMLElement>('h1, h2');
    if (!first && heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    return true;
  }

  /** A piece that a step holds several times. */
  copy(name: string): DocumentFragment {
    const template = this.templates.get(name);
    if (!template) throw new Error(`no such step: ${name}`);
    return template.content.cloneNode(true) as DocumentFragment;
  }

  /** Writes only what changed, so that a reader hears only that. */
  text(slot: string, text: string): void {
    for (const place of this.stage.querySelectorAll(`[data-slot="${slot}"]`)) {
      if (place.textContent !== text) place.textContent = text;
    }
  }

  when(name: string, shown: boolean): void {
    for (const place of this.stage.querySelectorAll<HTMLElement>(`[data-if="${name}"]`)) place.hidden = !shown;
  }

  find<E extends Element = HTMLElement>(selector: string): E | null {
    return this.stage.querySelector<E>(selector);
  }

  /** Puts pieces into a place of the step. */
  fill(slot: string, pieces: readonly Node[]): void {
    this.find(`[data-slot="${slot}"]`)?.replaceChildren(...pieces);
  }
}

/** "{n} of {max}" with what is known. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
