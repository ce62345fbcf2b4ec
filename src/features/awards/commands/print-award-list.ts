import { renderPaper } from '#src/papers/render-paper.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { issuingBody } from '../queries/decisions.ts';
import { type RegisterFilter, registerLines } from '../queries/register.ts';

const mostPrinted = 500;

const states = {
  granted: 'Còn hiệu lực',
  published: 'Còn hiệu lực',
  conferred: 'Còn hiệu lực',
  annulled: 'Đã hủy bỏ',
} as const;

/** An extract of the register on the day of printing. */
export async function printAwardList(
  scope: Scope<'award.list', Facts>,
  filter: RegisterFilter,
  words: string | null,
): Promise<Uint8Array> {
  const { body, found } = await read(scope, async (tx) => ({
    body: await issuingBody(tx),
    found: await registerLines(tx, { ...filter, after: null }, mostPrinted),
  }));
  return renderPaper({
    kind: 'awardList',
    facts: {
      superiorBody: body.name,
      issuingBody: 'Vụ Thi đua - Khen thưởng',
      registration: null,
      place: body.place,
      date: scope.today,
      createdAt: scope.now.toISOString(),
      synthetic: scope.services.demonstration ? ['số, ngày quyết định và khen thưởng.'] : [],
      filter: words,
      rows: found.lines.map((line) => ({
        name: line.subjectName,
        award: line.awardName,
        year: line.year,
        decision: line.decisionNumber,
        decidedOn: line.grantedOn,
        state: states[line.state],
      })),
      more: found.more,
      signatory: { title: 'Người lập danh sách', name: null },
      recipients: ['Lưu: Vụ TĐKT'],
    },
  });
}
