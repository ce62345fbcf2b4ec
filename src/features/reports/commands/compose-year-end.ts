import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import type { ContributionContent } from '../content.ts';
import type { Area } from '../queries/year-end.ts';
import { unitReportStates, type YearEndFacts } from '../queries.ts';
import { assembledSection } from '../rules/year-end.ts';
import { missingSentence } from '../rules.ts';
import { writeYearEnd, yearEndInChange } from './year-end-in-change.ts';

/**
 * Begins to compose: every area that has no section yet gets its first words from the contributions, which stay as
 * they were sent. Units do not write any more until the cluster collects again.
 */
export function composeYearEnd(
  scope: Scope<'yearEnd.compose', YearEndFacts>,
  input: { missingReason: string },
): Promise<{ missing: number }> {
  return change(scope, async (tx, journal) => {
    const { report, next } = await yearEndInChange(tx, scope, { step: 'compose' });
    const standings = await unitReportStates(tx, report.clusterYearId, 'yearEnd');
    const missing = standings.filter(({ state }) => state !== 'sent').map(({ unitName }) => unitName);
    const sentence = missingSentence(missing, standings.length);
    if (sentence && !input.missingReason) {
      throw invalid({ missingReason: `${sentence} Ghi lý do biên soạn khi chưa đủ nội dung.` });
    }
    const sent = standings.flatMap(({ content }) => (content ? [JSON.parse(content) as ContributionContent] : []));
    await fillSections(tx, report.areas, sent);
    await writeYearEnd(tx, scope, report, { state: next, missing_reason: sentence ? input.missingReason : '' });
    await journal({
      object: scope.facts.object,
      before: { state: report.state },
      after: { state: next, missing },
      reason: input.missingReason || null,
    });
    return { missing: missing.length };
  });
}

async function fillSections(tx: Tx, areas: readonly Area[], sent: readonly ContributionContent[]): Promise<void> {
  const filled = areas.flatMap(({ id, section }) => {
    const words = section || assembledSection(wordsOn(sent, id));
    return section || !words ? [] : [{ id, words }];
  });
  if (filled.length === 0) return;
  await tx.db
    .updateTable('year_end_area')
    .set((eb) => ({
      section: filled
        .reduce(
          (chain, { id, words }) => chain.when('id', '=', id).then(words),
          eb.case().when('id', 'is', null).then(''),
        )
        .else(eb.ref('section'))
        .end(),
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', tx.tenantId)
    .where(
      'id',
      'in',
      filled.map(({ id }) => id),
    )
    .execute();
}

function wordsOn(sent: readonly ContributionContent[], areaId: string): { unitName: string; words: string }[] {
  return sent.flatMap(({ unit, areas }) => {
    const area = areas.find((each) => each.areaId === areaId);
    return area ? [{ unitName: unit, words: area.words }] : [];
  });
}
