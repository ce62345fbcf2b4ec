type Child = Node | string;

/** An element with text or elements in it; never HTML from a file. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function table(rows: readonly (readonly [Child, Child])[]): HTMLTableElement {
  const body = rows.map(([name, value]) => {
    const number = /^\d+$/.test(typeof value === 'string' ? value : '');
    return element('tr', {}, element('td', {}, name), element('td', { className: number ? 'number' : '' }, value));
  });
  return element('table', {}, element('tbody', {}, ...body));
}
