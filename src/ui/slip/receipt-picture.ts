import { qrPath } from '../qr-path.ts';
import { trackerGroups } from './tracker-text.ts';

const WIDTH = 720;
const HEIGHT = 960;
const EDGE = 56;

/** The receipt as a picture to keep: vote, tracker, code. It says nothing of the choices, of the person or of the time. */
export async function receiptPicture(
  words: { title: string; label: string; note: string },
  tracker: string,
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#A6210F';
  pen.fillRect(0, 0, WIDTH, 10);
  pen.fillStyle = '#16191D';
  let y = 80;
  y = write(pen, words.title, { font: '600 34px sans-serif', line: 44, y });
  y = write(pen, words.label, { font: '26px sans-serif', line: 44, y: y + 12 });
  y = write(pen, trackerGroups(tracker), { font: '600 36px monospace', line: 52, y: y + 10 });
  y = write(pen, words.note, { font: '24px sans-serif', line: 34, y: y + 16 });
  const { size, d } = qrPath(tracker);
  const scale = Math.min(WIDTH - 2 * EDGE, HEIGHT - y - EDGE) / size;
  pen.translate((WIDTH - size * scale) / 2, y);
  pen.scale(scale, scale);
  pen.fill(new Path2D(d));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** @returns the height of the line after the last one */
function write(
  pen: CanvasRenderingContext2D,
  text: string,
  { font, line, y }: { font: string; line: number; y: number },
): number {
  pen.font = font;
  let row = '';
  let at = y;
  for (const word of text.split(' ')) {
    if (row !== '' && pen.measureText(`${row} ${word}`).width > WIDTH - 2 * EDGE) {
      pen.fillText(row, EDGE, at);
      at += line;
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  pen.fillText(row, EDGE, at);
  return at + line;
}
