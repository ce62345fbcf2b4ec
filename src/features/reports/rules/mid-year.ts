import { formatCount } from '#src/text/numbers.ts';

export const progressStates = ['exceeded', 'met', 'onTrack', 'behind', 'yearEnd'] as const;
export type ProgressState = (typeof progressStates)[number];
export const forecasts = ['exceed', 'reach', 'hard', 'miss'] as const;
export type Forecast = (typeof forecasts)[number];

/** The whole of a target: 100 % in thousandths of a percent. */
export const wholeShare = 100_000;
/** Half of the year is gone: half of a target is on track. */
export const halfShare = wholeShare / 2;

/** What a unit says of one target at mid-year. */
export interface ProgressLine {
  targetId: string;
  /** Value reached so far, as the unit writes it: goals are text too. */
  value: string;
  /** Of the signed goal, thousandths of a percent; null where the unit says none. */
  share: number | null;
  state: ProgressState | null;
  forecast: Forecast | null;
  note: string;
}

export const valueField = (targetId: string) => `v.${targetId}`;
export const shareField = (targetId: string) => `p.${targetId}`;
export const stateField = (targetId: string) => `s.${targetId}`;
export const forecastField = (targetId: string) => `f.${targetId}`;
export const noteField = (targetId: string) => `n.${targetId}`;

/** Whether a line asks for an explanation: it is behind, or the year's goal is in doubt. */
export function needsNote({ state, forecast }: Pick<ProgressLine, 'state' | 'forecast'>): boolean {
  return state === 'behind' || forecast === 'hard' || forecast === 'miss';
}

/** What keeps the head from sending, by field; empty when every target is reported on. */
export function progressFaults(
  targets: readonly { id: string; indicator: string }[],
  lines: readonly ProgressLine[],
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { id, indicator } of targets) {
    const line = lines.find(({ targetId }) => targetId === id);
    if (!line?.state) faults[stateField(id)] = `Chọn tiến độ của chỉ tiêu “${indicator}”.`;
    if (line?.state !== 'yearEnd' && !line?.value) {
      faults[valueField(id)] = `Ghi kết quả 6 tháng của chỉ tiêu “${indicator}”, chưa có thì ghi 0.`;
    }
    if (!line?.forecast) faults[forecastField(id)] = `Chọn dự báo cả năm của chỉ tiêu “${indicator}”.`;
    if (line && needsNote(line) && !line.note) {
      faults[noteField(id)] = `Ghi nguyên nhân và cách bảo đảm chỉ tiêu “${indicator}”.`;
    }
  }
  return faults;
}

export interface ProgressCount {
  /** On track, met or exceeded. */
  onTrack: number;
  behind: number;
  /** Judged once, at the end of the year. */
  yearEnd: number;
  total: number;
}

export function countProgress(lines: readonly Pick<ProgressLine, 'state'>[]): ProgressCount {
  const of = (...states: ProgressState[]) => lines.filter(({ state }) => state && states.includes(state)).length;
  return {
    onTrack: of('exceeded', 'met', 'onTrack'),
    behind: of('behind'),
    yearEnd: of('yearEnd'),
    total: lines.length,
  };
}

export function sumCounts(counts: readonly ProgressCount[]): ProgressCount {
  const sum = (part: keyof ProgressCount) => counts.reduce((all, each) => all + each[part], 0);
  return { onTrack: sum('onTrack'), behind: sum('behind'), yearEnd: sum('yearEnd'), total: sum('total') };
}

interface UnitProgress {
  unitName: string;
  lines: readonly { indicator: string; state: ProgressState | null; forecast: Forecast | null; note: string }[];
}

/** First words of the report from what the units sent, for the cluster to edit: figures, then who is behind and why. */
export function assembledText(units: readonly UnitProgress[], of: number): { results: string; difficulties: string } {
  const counts = sumCounts(units.map(({ lines }) => countProgress(lines)));
  const results = [
    `${formatCount(units.length)}/${formatCount(of)} đơn vị báo cáo tiến độ ${formatCount(counts.total)} chỉ tiêu.`,
    `Đúng tiến độ, đạt hoặc vượt: ${formatCount(counts.onTrack)}/${formatCount(counts.total)} chỉ tiêu; chậm: ${formatCount(counts.behind)}; đánh giá một lần cuối năm: ${formatCount(counts.yearEnd)}.`,
  ];
  const difficulties = units.flatMap(({ unitName, lines }) =>
    lines.filter(needsNote).map(({ indicator, note }) => `${unitName}, chỉ tiêu “${indicator}”: ${note}`),
  );
  return { results: results.join('\n'), difficulties: difficulties.join('\n') };
}
