import { create } from 'qrcode';

/** A QR code as one path of unit squares, with a quiet edge of four. */
export function qrPath(text: string): { size: number; d: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const edge = 4;
  let d = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column]) d += `M${column + edge} ${row + edge}h1v1h-1z`;
    }
  }
  return { size: size + 2 * edge, d };
}
