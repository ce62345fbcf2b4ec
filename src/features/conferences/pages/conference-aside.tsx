import { viewFairness } from '#src/features/fairness/access.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Citation } from '#src/ui/citation.tsx';
import { Warning } from '#src/ui/status.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { Fraction, Ruler } from '#src/ui/threshold.tsx';
import { registerDelegateAccess, viewAttendance } from '../access.ts';
import type { ConferenceRecord } from '../queries/conference-record.ts';
import { quorumVerdict } from '../rules.ts';
import type { ConferencePageProps } from './conference-page.tsx';

/** How many are present now, held against the quorum and its source. */
export function AttendanceAside({ visit, facts, record }: ConferencePageProps) {
  const t = visit.t.conferences.page;
  const came = record.members.filter(({ presence }) => presence === 'present');
  const count = (authority: string) => came.filter(({ delegate }) => delegate?.authority === authority).length;
  return (
    <section>
      <h2>{t.attendance}</h2>
      <QuorumFigure visit={visit} record={record} />
      <PairList
        items={[
          { label: t.inPerson, value: <b class="so">{count('head')}</b> },
          { label: t.byMandate, value: <b class="so">{count('mandate')}</b> },
          {
            label: t.guests,
            value: <b class="so">{record.guests.filter(({ presence }) => presence === 'present').length}</b>,
          },
        ]}
      />
      {record.opening && <p class="mo nho">{t.atOpening(record.opening.present, record.opening.entitled)}</p>}
      {record.opening?.override && <Warning>{t.override(record.opening.override)}</Warning>}
      {viewAttendance.allows(visit.actor, facts) && (
        <p>
          <a href={paths.attendance(record.id)}>{t.desk}</a>
        </p>
      )}
    </section>
  );
}

/** The fraction of members present, the threshold as a line, and where it comes from. */
export function QuorumFigure({ visit, record }: { visit: Visit; record: ConferenceRecord }) {
  const t = visit.t.conferences.page;
  const { quorum, members } = record;
  const present = members.filter(({ presence }) => presence === 'present').length;
  const { minimum } = quorumVerdict(quorum, present, members.length);
  const share = t.share(quorum.share.num, quorum.share.den);
  return (
    <>
      <Fraction
        value={`${present}/${members.length}`}
        lines={[t.attendancePresent, t.attendanceNeed(minimum, members.length, share)]}
      />
      <Ruler part={present} whole={members.length} need={minimum} mark={false} />
      <p>
        <QuorumCitation visit={visit} record={record} />
      </p>
    </>
  );
}

export function QuorumCitation({ visit, record }: { visit: Visit; record: ConferenceRecord }) {
  const { source } = record.quorum;
  const words =
    source.standing === 'assumption'
      ? visit.t.conferences.page.quorumSource(source.decidedBy ?? '')
      : [source.article, source.document].filter((part) => part !== '').join(' ');
  return <Citation article={words} standing={source.standing} />;
}

/** A member unit's own delegate, with the way to name one. */
export function DelegateAside({ visit, facts, record }: ConferencePageProps) {
  const t = visit.t.conferences.page;
  const member = record.members.find(({ unitId }) => unitId === visit.actor?.unitId);
  if (!member) return null;
  const mayRegister = registerDelegateAccess.allows(visit.actor, { ...facts, unitId: member.unitId });
  const href = paths.delegate(record.id, member.unitId);
  return (
    <section>
      <h2>{t.myDelegate}</h2>
      {member.delegate ? (
        <p>
          {member.delegate.name}, {member.delegate.jobTitle}{' '}
          {mayRegister && member.presence !== 'present' && <a href={href}>{t.changeDelegate}</a>}
        </p>
      ) : (
        <>
          <p>{t.myDelegateNone}</p>
          {mayRegister && (
            <p>
              <a href={href}>{t.nameDelegate}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** What was announced in this conference. */
export function AnnouncementsAside({ visit, record }: ConferencePageProps) {
  const { announcements } = record;
  if (announcements.length === 0) return null;
  return (
    <section>
      <h2>{visit.t.conferences.page.announcements}</h2>
      {announcements.map(({ wording, document, synthetic }) => (
        <p>
          {wording}.{' '}
          <span class="mo nho">
            {document}
            {synthetic && ` (${visit.t.common.synthetic})`}
          </span>
        </p>
      ))}
    </section>
  );
}

/** The scores of the year behind what is voted on, for those who may read them. */
export function ScoresAside({ visit, facts }: ConferencePageProps) {
  if (!viewFairness.allows(visit.actor, facts)) return null;
  return (
    <section class="khong-in">
      <h2>{visit.t.scoring.crumb}</h2>
      <p>
        <a href={paths.ranking(facts.clusterYearId)}>{visit.t.scoring.list.ranking}</a>
        {' · '}
        <a href={paths.fairness(facts.clusterYearId)}>{visit.t.fairness.link}</a>
      </p>
    </section>
  );
}
