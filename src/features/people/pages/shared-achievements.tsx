import { sameAchievement } from '#src/law/overlap.ts';
import { awardNamed } from '#src/law/regimes.ts';
import { sourceWords } from '#src/law/source.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { Notice } from '#src/ui/notice.tsx';
import type { Outlook } from '../queries/outlook.ts';

/** One achievement that was rewarded more than once (I-11): a warning with both awards, never a correction. */
export function SharedAchievements({ visit, outlook, today }: { visit: Visit; outlook: Outlook; today: Day }) {
  const { facts, pack } = outlook;
  const standing = (facts.awards ?? []).filter(({ revokedOn }) => revokedOn === null);
  const initiatives = facts.kind === 'person' ? (facts.initiatives ?? []) : [];
  const t = visit.t.people;
  return (
    <>
      {sameAchievement(pack, today, standing).map(({ achievement, awards, source }) => (
        <Notice
          kind="luu-y"
          title={t.sharedAchievement(initiatives.find(({ id }) => id === achievement)?.name ?? achievement)}
        >
          <p>
            {awards
              .map(
                ({ award, year, decisionNumber }) => `${awardNamed(pack, award).names[0]} ${year} (${decisionNumber})`,
              )
              .join('; ')}
          </p>
          {source && <p class="nho">{sourceWords(source)}</p>}
        </Notice>
      ))}
    </>
  );
}
