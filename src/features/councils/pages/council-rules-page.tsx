import { councilRuleKey } from '#src/law/council-rules.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Select } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { options, ShareFields, SourceFields } from '#src/ui/ruled-fields.tsx';
import type { SessionRecord } from '../queries/session-records.ts';
import { CouncilConflict } from './council-conflict.tsx';
import { CouncilFrame } from './council-frame.tsx';

interface Props {
  visit: Visit;
  session: SessionRecord;
  /** What the fields show: typed, stored, or assumed for the demonstration. */
  values: Record<string, string>;
  assumed: boolean;
  /** The fields show what the law of the day sets; the rest is empty. */
  lawful: boolean;
  attempt: Attempt;
}

interface RuleProps {
  visit: Visit;
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** Every rule of the session with its source; what is unset stays empty. */
export function CouncilRulesPage({ visit, session, values, assumed, lawful, attempt }: Props) {
  const t = visit.t.councils.rules;
  const rule: RuleProps = { visit, values, errors: attempt.errors };
  const names = new Map(session.cases.map(({ award, awardName }) => [award, awardName]));
  return (
    <CouncilFrame visit={visit} title={t.title} session={session} failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.title} facts={t.facts} />
      <ErrorSummary errors={attempt.errors} />
      <CouncilConflict attempt={attempt} labels={labelsOf(visit, session)} />
      {session.awards.length === 0 ? (
        <Empty title={t.noAwards}>
          <a href={paths.councilAgenda(session.id)}>{visit.t.councils.agenda.title}</a>
        </Empty>
      ) : (
        <>
          {assumed && (
            <Notice kind="luu-y" title={t.assumed}>
              {t.assumedWhat}
            </Notice>
          )}
          {lawful && (
            <Notice kind="tin" title={t.lawful}>
              {t.lawfulWhat}
            </Notice>
          )}
          <Form action={paths.councilRules(session.id)} version={attempt.conflict?.version ?? session.version} guarded>
            {session.awards.map((award) => (
              <>
                <h2>{names.get(award)}</h2>
                <RuleSetting {...rule} name={councilRuleKey('threshold', award)} label={t.labels.threshold} share />
                <RuleSetting
                  {...rule}
                  name={councilRuleKey('secret', award)}
                  label={t.labels.secret}
                  choices={t.manners}
                />
              </>
            ))}
            <h2>{t.ofSession}</h2>
            <RuleSetting {...rule} name="quorum" label={t.labels.quorum} share onlyEntitled />
            <RuleSetting {...rule} name="recusalBase" label={t.labels.recusalBase} choices={t.recusalBases} />
            <RuleSetting {...rule} name="absentMember" label={t.labels.absentMember} choices={t.absentMembers} />
            <RuleSetting {...rule} name="tie" label={t.labels.tie} choices={t.ties} />
            <ButtonGroup>
              <Button>{t.save}</Button>
              <a href={paths.councilSession(session.id)}>{visit.t.common.back}</a>
            </ButtonGroup>
          </Form>
        </>
      )}
    </CouncilFrame>
  );
}

/** Of each rule what it says and who stands behind it. */
function labelsOf(visit: Visit, session: SessionRecord): Record<string, string> {
  const t = visit.t.councils.rules;
  const words = visit.t.ballots.rules;
  const names = new Map(session.cases.map(({ award, awardName }) => [award, awardName]));
  const rules: [field: string, key: string, label: string][] = [
    ...session.awards.flatMap((award): [string, string, string][] => {
      const [share, manner] = [councilRuleKey('threshold', award), councilRuleKey('secret', award)];
      return [
        [`${share}Share`, share, `${names.get(award)}: ${t.labels.threshold}`],
        [manner, manner, `${names.get(award)}: ${t.labels.secret}`],
      ];
    }),
    ['quorumShare', 'quorum', t.labels.quorum],
    ...(['recusalBase', 'absentMember', 'tie'] as const).map((name): [string, string, string] => {
      return [name, name, t.labels[name]];
    }),
  ];
  return Object.fromEntries(
    rules.flatMap(([field, key, label]) => [
      [field, label],
      [`${key}Source`, `${label} (${words.source})`],
      [`${key}Article`, `${label} (${words.article})`],
      [`${key}Note`, `${label} (${words.note})`],
    ]),
  );
}

interface SettingProps extends RuleProps {
  name: string;
  label: string;
  share?: boolean;
  onlyEntitled?: boolean;
  choices?: Record<string, string>;
}

function RuleSetting({ visit, values, errors, name, label, share, onlyEntitled, choices = {} }: SettingProps) {
  const t = visit.t.councils.rules;
  const words = { ...visit.t.ballots.rules, bases: t.bases, onEntitled: t.onEntitled };
  const rule = { name, words, values, errors };
  return (
    <fieldset class="govuk-fieldset the-le">
      <legend class="govuk-label">{label}</legend>
      <div class="the-le__o">
        <div>
          {share ? (
            <ShareFields {...rule} onlyEntitled={onlyEntitled} />
          ) : (
            <Select
              name={name}
              label={t.value}
              options={options(choices)}
              value={values[name]}
              empty={t.unset}
              error={errors[name]}
            />
          )}
        </div>
        <SourceFields {...rule} />
      </div>
    </fieldset>
  );
}
