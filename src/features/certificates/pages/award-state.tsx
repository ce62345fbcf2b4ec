import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Status } from '#src/ui/status.tsx';
import type { PublicAward } from '../queries/public-register.ts';
import { publicStanding } from '../rules.ts';

/** Where a published award stands, as everybody may know it. */
export function AwardStanding({ visit, award }: { visit: Visit; award: PublicAward }) {
  const words = visit.t.certificates.states;
  const standing = publicStanding(award);
  if (standing === 'inForce') return <Status kind="xong">{words.inForce}</Status>;
  if (standing === 'reissued') {
    return (
      <Status kind="tin" icon="reissue">
        {words.reissued(formatDay(award.reissuedOn ?? ''))}
      </Status>
    );
  }
  return (
    <>
      <Status kind="cho" icon="cross">
        {words.annulled}
      </Status>
      {award.annulledBy && award.annulledOn && (
        <div class="mo nho">{words.annulledBy(award.annulledBy, formatDay(award.annulledOn))}</div>
      )}
    </>
  );
}

/** The same in words alone, for a file. */
export function standingWords(visit: Visit, award: PublicAward): string {
  const words = visit.t.certificates.states;
  const standing = publicStanding(award);
  if (standing === 'inForce') return words.inForce;
  if (standing === 'reissued') return words.reissued(formatDay(award.reissuedOn ?? ''));
  const by = award.annulledBy && award.annulledOn;
  return by
    ? `${words.annulled}, ${words.annulledBy(award.annulledBy ?? '', formatDay(award.annulledOn ?? ''))}`
    : words.annulled;
}
