import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Confirmation, Radios } from '#src/ui/choices.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { Publication, Way } from '../rules.ts';
import { LimitsList } from './limits-list.tsx';

/** Fewer voters than this: a warning that the numbers alone give votes away. */
const MANY_VOTERS = 20;

export interface ChosenWay {
  readonly way: Way;
  readonly publication: Publication;
  readonly revote: boolean;
  readonly version: number;
}

interface Props {
  visit: Visit;
  chosen: ChosenWay;
  /** Where both forms go. */
  action: string;
  back: string;
  voters: number;
  /** False: the rules ask for an open vote. */
  secret: boolean;
  /** Whether the members may take papers and slips in one vote. */
  mixes: boolean;
  /** Whether an electronic vote was made that a change voids. */
  drafted: boolean;
  attempt: Attempt;
}

/** What it protects and what not, then the choice; paper is one click away in either place. */
export function WayChoice(props: Props) {
  const { visit, chosen, back, voters, drafted } = props;
  const t = visit.t.ballotLimits;
  return (
    <>
      <PaperAtOnce {...props} />
      {voters < MANY_VOTERS && (
        <Notice kind="luu-y" title={t.way.few(voters)}>
          {t.way.fewWords}
        </Notice>
      )}
      <LimitsList visit={visit} />
      <section>
        <h2>{t.way.heading}</h2>
        {drafted && <Notice kind="luu-y">{t.way.voidsVote}</Notice>}
        <WayForm {...props} />
        {chosen.way === 'mixed' && (
          <Notice kind="luu-y" title={t.mixed}>
            {t.mixedWords}
          </Notice>
        )}
      </section>
      <p>
        <a href={back}>{visit.t.common.back}</a>
      </p>
    </>
  );
}

function PaperAtOnce({ visit, chosen, action }: Props) {
  const t = visit.t.ballotLimits;
  return (
    <section>
      <h2>{t.paperTitle}</h2>
      <ul>
        {t.paper.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      {chosen.way === 'paper' ? (
        <p class="mo">{t.way.paperAgain}</p>
      ) : (
        <UsePaper visit={visit} action={action} version={chosen.version} />
      )}
    </section>
  );
}

/** One press leads back to paper. */
export function UsePaper({ visit, action, version }: { visit: Visit; action: string; version: number }) {
  return (
    <Form action={action} version={version}>
      <input type="hidden" name="way" value="paper" />
      <Button kind="secondary">{visit.t.ballotLimits.usePaper}</Button>
    </Form>
  );
}

function WayForm({ visit, chosen, action, secret, mixes, attempt }: Props) {
  const t = visit.t.ballotLimits.way;
  const { values, errors, sent, conflict } = attempt;
  const ways: Way[] = mixes ? ['paper', 'electronic', 'mixed'] : ['paper', 'electronic'];
  return (
    <Form action={action} version={conflict?.version ?? chosen.version} guarded>
      <Radios
        name="way"
        label={t.choice}
        hint={secret ? undefined : t.open}
        value={sent ? values.way : chosen.way}
        error={errors.way}
        choices={ways.map((way) => ({
          value: way,
          label: t.ways[way],
          hint: t.hints[way],
          disabled: way !== 'paper' && !secret,
        }))}
      />
      <Radios
        name="publication"
        label={t.publication}
        value={sent ? values.publication : chosen.publication}
        error={errors.publication}
        choices={(['counts', 'reachedOnly'] as const).map((value) => ({ value, label: t.publications[value] }))}
      />
      <Confirmation
        name="revote"
        value="yes"
        label={t.revote}
        checked={sent ? values.revote === 'yes' : chosen.revote}
        error={errors.revote}
      />
      <ButtonGroup>
        <Button>{t.save}</Button>
      </ButtonGroup>
    </Form>
  );
}

/** The way in a few words on the page of what is voted on, with the way to change it. */
export function WaySummary(props: {
  visit: Visit;
  chosen: Pick<ChosenWay, 'way' | 'publication' | 'revote'>;
  /** Null where this person cannot change it now. */
  choose: string | null;
  /** Keys and vote, where they exist and this person may see them. */
  ceremony: string | null;
  vote: string | null;
}) {
  const { visit, chosen, choose, ceremony, vote } = props;
  const t = visit.t.ballotLimits;
  return (
    <>
      <h2>{t.way.heading}</h2>
      <p>
        {t.way.ways[chosen.way]}
        {chosen.way !== 'paper' && (
          <span class="mo nho">
            {' '}
            · {t.way.publication}: {t.way.publications[chosen.publication]} ·{' '}
            {chosen.revote ? t.way.revoteYes : t.way.revoteNo}
          </span>
        )}
      </p>
      <ul class="ds-lien-ket">
        {choose && (
          <li>
            <a href={choose}>{t.way.choose}</a>
          </li>
        )}
        {ceremony && (
          <li>
            <a href={ceremony}>{t.way.keys}</a>
          </li>
        )}
        {vote && (
          <li>
            <a href={vote}>{t.way.electronicVote}</a>
          </li>
        )}
        <li>
          <a href={paths.ballotLimits()}>{t.read}</a>
        </li>
      </ul>
    </>
  );
}
