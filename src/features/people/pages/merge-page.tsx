import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { CourseYear } from '../queries/course.ts';
import type { PersonRecord } from '../queries.ts';
import { maskedNumber } from '../rules.ts';
import { awardName } from './award-names.ts';

interface Side {
  person: PersonRecord;
  years: readonly CourseYear[];
}

interface Props {
  visit: Visit;
  attempt: Attempt;
  kept: Side;
  other: Side;
}

/** Two records side by side, and joining the second into the first. */
export function MergePage({ visit, attempt, kept, other }: Props) {
  const t = visit.t.people.merging;
  return (
    <Layout
      frame={visit.frame}
      title={t.title}
      current="people"
      failed={attempt.sent}
      crumbs={[
        { label: visit.t.people.title, href: paths.people() },
        { label: visit.t.people.duplicatesPage.title, href: paths.duplicates() },
        { label: t.title },
      ]}
    >
      <PageHead title={t.title} />
      <ErrorSummary errors={attempt.errors} />
      <Comparison visit={visit} kept={kept} other={other} />
      <p>
        <a href={paths.mergePerson(other.person.id, kept.person.id)}>{t.swap}</a>
      </p>
      <div class="hep">
        <Notice kind="cho" title={t.effects[0] ?? ''}>
          {t.effects.slice(1).map((effect) => (
            <p>{effect}</p>
          ))}
        </Notice>
        <Form action={paths.mergePerson(kept.person.id, other.person.id)}>
          <TextArea
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            value={attempt.values.reason}
            error={attempt.errors.reason}
            rows={2}
          />
          <ButtonGroup>
            <Button>{t.confirm}</Button>
            <a href={paths.duplicates()}>{visit.t.common.cancel}</a>
          </ButtonGroup>
        </Form>
      </div>
    </Layout>
  );
}

function Comparison({ visit, kept, other }: Pick<Props, 'visit' | 'kept' | 'other'>) {
  const t = visit.t.people.merging;
  const [left, right] = [factsOf(visit, kept), factsOf(visit, other)];
  return (
    <Table
      caption={t.title}
      captionHidden
      columns={[{ label: t.field, width: 160 }, { label: t.kept, width: 560 }, { label: t.other }]}
      stacked
    >
      {left.map(({ label, value }, at) => {
        const theirs = right[at]?.value ?? '';
        return (
          <Row>
            <RowHead>{label}</RowHead>
            <Cell label={t.kept}>{value || '–'}</Cell>
            <Cell label={t.other}>{theirs === value ? theirs || '–' : <b>{theirs || '–'}</b>}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}

function factsOf(visit: Visit, { person, years }: Side): { label: string; value: string }[] {
  const { record, merging, columns } = visit.t.people;
  const rated = years.filter(({ rating }) => rating !== null).map(({ year }) => year);
  const awards = years.flatMap((each) => each.awards.map(({ award, year }) => `${awardName(award)} ${year}`));
  return [
    { label: columns.name, value: person.name },
    { label: record.unit, value: person.unitName ?? '' },
    { label: record.post, value: person.post },
    { label: record.birthDate, value: person.birthDate ? formatDay(person.birthDate) : '' },
    { label: record.staffCode, value: person.staffCode ?? '' },
    { label: record.identityNumber, value: person.identityNumber ? maskedNumber(person.identityNumber) : '' },
    { label: record.recruitedOn, value: person.recruitedOn ? formatDay(person.recruitedOn) : '' },
    { label: merging.years, value: rated.length > 0 ? rated.toReversed().join(', ') : '' },
    { label: merging.awards, value: awards.join('; ') },
  ];
}
