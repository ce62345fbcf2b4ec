import { qrDrawing } from '../slip/qr-drawing.ts';

/** Two beside each other, four below each other, on A4. */
const ON_A_SHEET = 8;

/** The slip's address: its secret stands only behind the #, which no browser sends. */
export function slipAddress(origin: string, path: string, slip: string): string {
  return `${origin}${path}#${slip}`;
}

/**
 * Sheets for the printer.
 *
 * @param card an empty card; `[data-qr]`, `[data-code]` and `[data-address]` are filled in
 */
export function slipSheets(
  slips: readonly string[],
  { card, origin, path, label }: { card: () => DocumentFragment; origin: string; path: string; label: string },
): HTMLElement[] {
  const sheets: HTMLElement[] = [];
  for (let from = 0; from < slips.length; from += ON_A_SHEET) {
    const sheet = document.createElement('div');
    sheet.className = 'to-the';
    for (const slip of slips.slice(from, from + ON_A_SHEET)) {
      const filled = card();
      filled.querySelector('[data-qr]')?.append(qrDrawing(slipAddress(origin, path, slip), label));
      const write = (place: string, text: string) => {
        const at = filled.querySelector(place);
        if (at) at.textContent = text;
      };
      write('[data-code]', slip);
      write('[data-address]', `${origin}${path}`);
      sheet.append(filled);
    }
    sheets.push(sheet);
  }
  return sheets;
}
