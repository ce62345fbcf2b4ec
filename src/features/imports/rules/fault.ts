/** Which kind of rule a cell breaks. */
export const FAULT_RULES = [
  'required',
  'format',
  'list',
  'duplicate',
  'unit',
  'right',
  'contradiction',
  'unknown',
  'corrected',
] as const;
export type FaultRule = (typeof FAULT_RULES)[number];

/** The rule in words, for the error workbook and the page. */
export const ruleWords: Record<FaultRule, string> = {
  required: 'Ô bắt buộc',
  format: 'Cách ghi',
  list: 'Danh mục',
  duplicate: 'Trùng trong tệp',
  unit: 'Đơn vị',
  right: 'Phạm vi đơn vị',
  contradiction: 'Mâu thuẫn',
  unknown: 'Không có trong dữ liệu',
  corrected: 'Đã sửa hoặc gạch bỏ',
};

/** What is wrong with a cell. Row and column count from 1, as in the file. */
export interface CellFault {
  row: number;
  column: number;
  value: string;
  message: string;
  rule: FaultRule;
}
