import { create } from 'qrcode';

/** A QR code as one path of bars, with a quiet edge of four. */
export function qrPath(text: string): { size: number; d: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const edge = 4;
  let d = '';
  for (let row = 0; row < size; row += 1) {
    let run = 0;
    for (let column = 0; column <= size; column += 1) {
      if (column < size && data[row * size + column]) run += 1;
      else if (run > 0) {
        d += `M${column - run + edge} ${row + edge}h${run}v1h-${run}z`;
        run = 0;
      }
    }
  }
  return { size: size + 2 * edge, d };
}
