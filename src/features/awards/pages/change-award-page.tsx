import { annulmentOn } from '#src/law/competence.ts';
import { paths } from '#src/paths.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { DateField, FileField, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { AwardRecord } from '../queries/award-record.ts';
import { SourceCitation } from './award-words.tsx';
import { AwardsFrame } from './awards-frame.tsx';

interface Props {
  visit: Visit;
  award: AwardRecord;
  kind: 'correct' | 'annul';
  attempt: Attempt;
}

/** Begins the second decision about an award: what it will do, what it says, why. */
export function ChangeAwardPage({ visit, award, kind, attempt }: Props) {
  const t = visit.t.awards.change;
  const back = paths.award(award.awardId);
  const name = `${award.awardName}: ${award.subjectName}`;
  const title = kind === 'correct' ? t.correctTitle : t.annulTitle;
  const outside = award.authority === 'government';
  const button = kind === 'correct' ? t.correctButton : t.annulButton;
  return (
    <AwardsFrame
      visit={visit}
      title={title}
      of="register"
      above={[{ label: name, href: back }]}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={title} facts={name} />
      <ErrorSummary errors={attempt.errors} />
      <Notice kind="luu-y">{kind === 'correct' ? t.correctWhat : t.annulWhat}</Notice>
      <div class="hep">
        <Form
          action={kind === 'correct' ? paths.correctAward(award.awardId) : paths.annulAward(award.awardId)}
          multipart={outside}
          guarded
        >
          {kind === 'correct' ? (
            <TextField
              name="name"
              label={t.name}
              hint={t.nameHint(award.subjectName)}
              value={attempt.values.name}
              error={attempt.errors.name}
              maxlength={200}
            />
          ) : (
            <AnnulCause visit={visit} award={award} attempt={attempt} />
          )}
          <TextArea
            name="cause"
            label={kind === 'correct' ? t.cause : t.annulCause}
            value={attempt.values.cause}
            error={attempt.errors.cause}
            maxlength={1000}
          />
          {outside && <OutsidePaper visit={visit} issuer={award.issuer} attempt={attempt} />}
          <ButtonGroup>
            <Button kind={kind === 'annul' ? 'warning' : 'primary'}>{outside ? t.recordButton : button}</Button>
            <a href={back}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </AwardsFrame>
  );
}

function AnnulCause({ visit, award, attempt }: { visit: Visit; award: AwardRecord; attempt: Attempt }) {
  const annulment = annulmentOn(legalDay(visit.services.clock.now()), award.pack);
  if (!annulment) return null;
  return (
    <>
      <Radios
        name="causeCode"
        label={visit.t.awards.change.causeCode}
        choices={annulment.causes.map(({ code, text }) => ({ value: code, label: text }))}
        value={attempt.values.causeCode}
        error={attempt.errors.causeCode}
      />
      <p>
        <SourceCitation source={annulment.source} />
      </p>
    </>
  );
}

function OutsidePaper({ visit, issuer, attempt }: { visit: Visit; issuer: string; attempt: Attempt }) {
  const t = visit.t.awards;
  const { values, errors } = attempt;
  return (
    <>
      <p>{t.change.outside(issuer)}</p>
      <TextField
        name="number"
        label={t.submission.decisionNumber}
        value={values.number}
        error={errors.number}
        width="ma"
      />
      <DateField name="datedOn" label={t.submission.decisionDay} value={values.datedOn} error={errors.datedOn} />
      <FileField name="file" label={t.submission.scan} hint={t.submission.scanHint} error={errors.file} />
    </>
  );
}
