import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import { voidVoteOf } from '../../electronic-votes/commands/draft-vote.ts';
import { usesSlips } from '../../electronic-votes/rules.ts';
import type { WayInput } from '../../electronic-votes/schema.ts';
import type { CaseFacts } from '../queries.ts';
import { demandCase, demandSession, heldCase, writeCase } from './council-in-change.ts';

/**
 * A secret vote of the Council on paper or on slips, never both: of so few the smaller part would give its votes away.
 * Paper again at any time before the opening: the electronic vote that was made is voided.
 */
export function chooseCaseWay(
  scope: Scope<'councilCase.chooseWay', CaseFacts>,
  { way, publication, revote, version }: WayInput,
): Promise<{ way: string }> {
  return change(scope, async (tx, journal) => {
    const { session, one } = await heldCase(tx, scope);
    demandSession(session, 'planned', 'open');
    demandCase(one, 'scheduled');
    if (one.version !== version) {
      throw new AppError('conflict', 'Có người vừa sửa hồ sơ này trước bạn.', {
        conflict: { values: { way: one.way, publication: one.publication }, version: one.version },
      });
    }
    if (way === 'mixed')
      throw invalid({ way: 'Hội đồng ít người: chọn phiếu giấy hoặc phiếu điện tử, không dùng cả hai.' });
    if (usesSlips(way) && session.ruleSet && !session.ruleSet.secret[one.award]?.value) {
      throw invalid({ way: 'Quy tắc của phiên quy định biểu quyết công khai; bỏ phiếu điện tử là phiếu kín.' });
    }
    const chosen = { way, publication, revote: revote === 'yes' };
    const voided = await voidVoteOf(tx, { caseId: one.id }, 'Đổi cách bỏ phiếu.');
    await writeCase(tx, one, chosen);
    await journal({
      object: scope.facts.object,
      before: { way: one.way, publication: one.publication, revote: one.revote },
      after: { ...chosen, voided },
    });
    return { way };
  });
}
