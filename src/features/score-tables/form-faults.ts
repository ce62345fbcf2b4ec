import { mostPoints } from '#src/points/table.ts';
import { parsePoints } from '#src/text/numbers.ts';

/** The fields of a form while they are read, with the sentence for each that could not be. */
export class Faults {
  readonly found: Record<string, string> = {};
  private readonly fields: Record<string, string>;

  constructor(fields: Record<string, string>) {
    this.fields = fields;
  }

  say(name: string, sentence: string): void {
    this.found[name] ??= sentence;
  }

  text(name: string): string {
    return this.fields[name] ?? '';
  }

  optionalPoints(name: string): number | null {
    return this.text(name).trim() === '' ? null : this.points(name);
  }

  /** In thousandths; 0 with a sentence where it could not be read. */
  points(name: string): number {
    const read = parsePoints(this.text(name));
    if (!read.ok) this.say(name, read.message);
    else if (read.value < 0) this.say(name, 'Ghi điểm từ 0 trở lên; điểm trừ cũng ghi số dương.');
    else if (read.value > mostPoints) this.say(name, 'Ghi nhiều nhất 9.999 điểm.');
    return read.ok ? read.value : 0;
  }

  /** A per cent in thousandths of it. */
  percent(name: string): number {
    const read = parsePoints(this.text(name).replace('%', ''));
    if (!read.ok || read.value < 0) this.say(name, 'Ghi tỷ lệ phần trăm, ví dụ 98,5.');
    return read.ok ? read.value : 0;
  }

  whole(name: string, least: number, most: number): number {
    const typed = this.text(name).replace(/[\s.]/g, '');
    const number = /^\d{1,12}$/.test(typed) ? Number(typed) : Number.NaN;
    if (!(number >= least && number <= most)) {
      this.say(name, `Ghi số nguyên từ ${least} đến ${most.toLocaleString('vi')}.`);
      return least;
    }
    return number;
  }
}
