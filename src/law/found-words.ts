import type { AwardCode } from '#src/law/award-code.ts';
import type { DisciplineLevel, MatterKind, RatingLevel, Reach } from '#src/law/facts.ts';
import type { Test } from '#src/law/pack.ts';
import type { Found } from '#src/law/verdict.ts';
import { formatDay } from '#src/text/day.ts';
import { formatShare } from '#src/text/numbers.ts';

type NameOf = (award: AwardCode) => string;

export const RATING_WORDS: Record<RatingLevel, string> = {
  excellent: 'hoàn thành xuất sắc nhiệm vụ',
  good: 'hoàn thành tốt nhiệm vụ',
  completed: 'hoàn thành nhiệm vụ',
  notCompleted: 'không hoàn thành nhiệm vụ',
  notRated: 'không xếp loại',
};

export const DISCIPLINE_WORDS: Record<DisciplineLevel, string> = {
  reprimand: 'khiển trách',
  warning: 'cảnh cáo',
  salaryStep: 'hạ bậc lương',
  demotion: 'giáng chức',
  removal: 'cách chức',
  dismissal: 'buộc thôi việc',
};

export const REACH_WORDS: Record<Reach, string> = { base: 'cơ sở', ministry: 'bộ, ngành', nation: 'toàn quốc' };

export const MATTER_WORDS: Record<MatterKind, string> = {
  discipline: 'đang xem xét kỷ luật',
  investigation: 'đang bị điều tra',
  inspection: 'đang thanh tra, kiểm tra khi có dấu hiệu vi phạm',
  complaint: 'đang xác minh đơn khiếu nại, tố cáo',
  press: 'đang xác minh nội dung báo chí nêu',
};

const MATTERS_CLOSED: Record<MatterKind, string> = {
  discipline: 'Xem xét kỷ luật',
  investigation: 'Điều tra',
  inspection: 'Thanh tra, kiểm tra khi có dấu hiệu vi phạm',
  complaint: 'Xác minh đơn khiếu nại, tố cáo',
  press: 'Xác minh nội dung báo chí nêu',
};

/** One thing that was found, as a line. What a count or a day is of depends on the test that found it. */
export function foundWords(found: Found, nameOf: NameOf, test?: Test['test']): string {
  switch (found.what) {
    case 'award':
      return awardWords(found, nameOf);
    case 'rating':
      return `Năm ${found.year}: ${RATING_WORDS[found.level]}`;
    case 'initiative':
      return initiativeWords(found, nameOf);
    case 'discipline':
      return disciplineWords(found);
    case 'matter':
      return matterWords(found);
    case 'share':
      return found.of > 0 ? `${found.count}/${found.of} người (${formatShare(found.count, found.of)})` : '0/0 người';
    case 'count':
      return countWords(found.count, test);
    case 'day':
      return dayWords(formatDay(found.day), test);
    case 'nomination':
      return `Năm ${found.year}: được bình chọn đề nghị${found.document ? `, ${found.document}` : ''}`;
    case 'targets':
      return `Năm ${found.year}: theo ${found.document}`;
    case 'missingYear':
      return `Năm ${found.year}: không có`;
    case 'noRecord':
      return found.year === null ? 'Chưa có số liệu' : `Năm ${found.year}: chưa có số liệu`;
  }
}

function matterWords({ kind, openedOn, closedOn, document }: Extract<Found, { what: 'matter' }>): string {
  const papers = document ? `, ${document}` : '';
  if (!closedOn) return `Từ ngày ${formatDay(openedOn)}: ${MATTER_WORDS[kind]}${papers}`;
  const period = `${formatDay(openedOn)} đến ${formatDay(closedOn)}`;
  return `${MATTERS_CLOSED[kind]} từ ngày ${period}, kết luận chưa rõ là không vi phạm${papers}`;
}

function countWords(count: number, test: Test['test'] | undefined): string {
  if (test === 'fighters') return `${count} Chiến sĩ thi đua cơ sở`;
  return `Đếm được ${count}`;
}

function dayWords(day: string, test: Test['test'] | undefined): string {
  if (test === 'existed') return `Thành lập ngày ${day}`;
  return test === 'worked' ? `Tuyển dụng ngày ${day}` : `Ngày ${day}`;
}

function awardWords(found: Extract<Found, { what: 'award' }>, nameOf: NameOf): string {
  const by = found.issuer === '' ? '' : ` của ${found.issuer}`;
  const decision = found.decisionNumber === '' ? 'quyết định' : `Quyết định số ${found.decisionNumber}`;
  const held = `${nameOf(found.award)} năm ${found.year}, ${decision} ngày ${formatDay(found.decidedOn)}${by}`;
  return found.revokedOn === null ? held : `${held}; bị hủy bỏ từ ngày ${formatDay(found.revokedOn)}`;
}

function initiativeWords(found: Extract<Found, { what: 'initiative' }>, nameOf: NameOf): string {
  const number = found.decisionNumber === '' ? '' : `, Quyết định số ${found.decisionNumber}`;
  const line = `${found.name}, năm ${found.year}, phạm vi ${REACH_WORDS[found.reach]}${number}`;
  return found.usedFor === null ? line : `${line}; đã dùng để xét ${nameOf(found.usedFor)}`;
}

function disciplineWords(found: Extract<Found, { what: 'discipline' }>): string {
  const who = found.who === null ? '' : `${found.who}: `;
  const number = found.decisionNumber === '' ? '' : `, Quyết định số ${found.decisionNumber}`;
  const line = `${who}kỷ luật ${DISCIPLINE_WORDS[found.level]}, ngày ${formatDay(found.decidedOn)}${number}`;
  return found.endedOn === null ? line : `${line}; chấp hành xong ngày ${formatDay(found.endedOn)}`;
}
