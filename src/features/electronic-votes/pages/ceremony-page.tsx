import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { CheckList } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { CeremonyParts } from '../queries.ts';
import { dataBlock } from './data-block.tsx';
import { KeySteps } from './key-steps.tsx';
import { Stage } from './teller-step.tsx';

export interface CeremonyView {
  visit: Visit;
  parts: CeremonyParts;
  meeting: { title: string; where: string; day: string; href: string };
  votes: readonly { id: string; name: string; state: string }[];
  mayVoid: boolean;
  attempt: Attempt;
}

/** The keys of a meeting: what each teller has done, and on a teller's own device what comes next. */
export function CeremonyPage(view: CeremonyView) {
  const { visit, parts, meeting, attempt } = view;
  const t = visit.t.tellers.ceremony;
  const facts = `${meeting.where} · ${formatDay(meeting.day)} · ${t.facts(parts.threshold, parts.size)}`;
  const islands = parts.own ? ['live-parts', 'teller-key'] : ['live-parts'];
  return (
    <Layout
      frame={visit.frame}
      title={t.title}
      current="ballots"
      crumbs={[{ label: meeting.title, href: meeting.href }, { label: t.title }]}
      failed={attempt.sent}
      islands={islands}
    >
      <ErrorSummary errors={attempt.errors} />
      <PageHead title={t.title} facts={facts} />
      <live-parts data-seconds="3">
        <TwoColumns side={<Side {...view} />}>
          {parts.state === 'voided' && <Notice kind="luu-y">{t.voided}</Notice>}
          {parts.own ? <OwnKey visit={visit} parts={parts} /> : <p>{t.watching}</p>}
          <div data-live="keys">
            <Holders visit={visit} parts={parts} />
          </div>
          <p class="mo nho">{t.rehearsalNote}</p>
          <Votes {...view} />
          {view.mayVoid && <Void {...view} />}
        </TwoColumns>
      </live-parts>
    </Layout>
  );
}

function OwnKey({ visit, parts }: Pick<CeremonyView, 'visit' | 'parts'>) {
  const { device, key, ceremony } = visit.t.tellers;
  const { ceremonyId } = parts;
  return (
    <section class="may-nay" aria-label={ceremony.here}>
      <teller-key
        data-worker={visit.frame.assets.island('teller-worker')}
        data-parts={paths.ceremonyParts(ceremonyId)}
        data-cert={paths.postCert(ceremonyId)}
        data-polynomial={paths.postPolynomial(ceremonyId)}
        data-verification={paths.postVerification(ceremonyId)}
        data-envelope={paths.confirmEnvelope(ceremonyId)}
        data-rehearsal={paths.startRehearsal(ceremonyId)}
        data-rehearsed={paths.postRehearsal(ceremonyId)}
      >
        {dataBlock({ ...device, group: key.group, checkWrong: key.checkWrong, seedFaults: key.seedFaults })}
        <p class="mo">{ceremony.here}</p>
        <Stage visit={visit} />
        <KeySteps visit={visit} parts={parts} />
      </teller-key>
    </section>
  );
}

function Holders({ visit, parts }: Pick<CeremonyView, 'visit' | 'parts'>) {
  const { ceremony: t, ...words } = visit.t.tellers;
  return (
    <table class="bang xep">
      <caption>{t.caption(parts.size, parts.threshold)}</caption>
      <thead>
        <tr>
          {Object.values(t.columns).map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.holders.map((holder) => (
          <tr class={holder.position === parts.own?.position ? 'chon' : undefined}>
            <th scope="row">{nameOf(words, holder, holder.position === parts.own?.position)}</th>
            <td data-n={t.columns.key}>
              {holder.verification ? (
                <Status kind="xong">{t.key.done}</Status>
              ) : (
                <Status kind={holder.cert ? 'tin' : 'cho'}>{holder.cert ? t.key.begun : t.key.none}</Status>
              )}
            </td>
            <td data-n={t.columns.envelope}>
              {holder.envelope ? (
                <Status kind="xong">{t.envelope.done}</Status>
              ) : (
                <Status kind={holder.cert ? 'luu-y' : 'cho'}>{t.envelope.none}</Status>
              )}
            </td>
            <td data-n={t.columns.rehearsal}>
              <Status kind={holder.rehearsed ? 'xong' : 'cho'}>
                {holder.rehearsed ? t.rehearsal.done : t.rehearsal.none}
              </Status>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Bà A, Cục Con nuôi, Tổ trưởng (bạn)" */
export function nameOf(
  t: { head: string; you: string },
  { name, unitName, isHead }: { name: string; unitName: string; isHead: boolean },
  isOwn: boolean,
): string {
  const unit = name.includes(unitName) ? [] : [unitName];
  const parts = [name, ...unit, ...(isHead ? [t.head] : [])].filter((part) => part !== '');
  return `${parts.join(', ')}${isOwn ? ` (${t.you})` : ''}`;
}

function Votes({ visit, votes }: CeremonyView) {
  const t = visit.t.tellers;
  return (
    <>
      <h2>{t.ceremony.votes}</h2>
      {votes.length === 0 ? (
        <p>{t.ceremony.noVotes}</p>
      ) : (
        <ul class="ds-lien-ket">
          {votes.map(({ id, name, state }) => (
            <li>
              <a href={paths.electronicVote(id)}>{name}</a>:{' '}
              {t.vote.titles[state as keyof typeof t.vote.titles].toLocaleLowerCase('vi')}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Void({ visit, parts, attempt }: CeremonyView) {
  const t = visit.t.tellers.ceremony;
  return (
    <details class="govuk-details" open={attempt.sent || undefined}>
      <summary class="govuk-details__summary">{t.voidTitle}</summary>
      <p>{t.voidWhat}</p>
      <Form action={paths.voidCeremony(parts.ceremonyId)}>
        <TextArea
          name="reason"
          label={t.voidReason}
          value={attempt.values.reason}
          error={attempt.errors.reason}
          rows={2}
          maxlength={2000}
        />
        <Button kind="warning">{t.voidButton}</Button>
      </Form>
    </details>
  );
}

function Side({ visit, parts, votes }: CeremonyView) {
  const t = visit.t.tellers.ceremony;
  const { holders, size, slips } = parts;
  const keys = holders.filter(({ verification }) => verification !== null).length;
  const tried = holders.filter(({ rehearsed }) => rehearsed).length;
  const after = (state: string) => !['draft', 'sealed', 'voided'].includes(state);
  const opened = votes.some(({ state }) => after(state));
  const kind = (done: boolean, begun: boolean) => (done ? 'xong' : begun ? 'tin' : 'cho');
  return (
    <>
      <h2>{t.order}</h2>
      <div data-live="order">
        <CheckList
          ordered
          items={[
            { kind: 'xong', text: t.steps.named },
            { kind: kind(keys === size, true), text: t.steps.keys, note: t.done(keys, size) },
            { kind: kind(tried === size, keys === size), text: t.steps.rehearsal, note: t.done(tried, size) },
            {
              kind: kind(slips !== null, keys === size),
              text: t.steps.slips,
              note: slips && t.slipsMade(slips.count, slips.batch),
            },
            {
              kind: kind(
                opened,
                votes.some(({ state }) => state === 'sealed'),
              ),
              text: t.steps.words,
            },
            { kind: kind(opened, false), text: t.steps.open },
          ]}
        />
        {parts.own?.isHead && (parts.state === 'ready' || parts.state === 'rehearsed') && (
          <p>
            <a href={paths.recordSlips(parts.ceremonyId)}>{t.slipsLink}</a>
          </p>
        )}
      </div>
      <h2>{t.limits}</h2>
      <p>{t.limitsWords(parts.threshold)}</p>
    </>
  );
}
