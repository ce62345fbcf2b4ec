import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import type { RegistrationRecord, Target } from '../queries.ts';
import { weightSum } from '../rules.ts';
import { RegistrationFrame } from './registration-frame.tsx';

/** Says what taking out a target does before it is done. */
export function RemoveTargetPage({
  visit,
  record,
  target,
}: {
  visit: Visit;
  record: RegistrationRecord;
  target: Target;
}) {
  const { removal: t, registration: words } = visit.t.movements;
  const left = weightSum(record.targets) - target.weight;
  return (
    <RegistrationFrame visit={visit} record={record} title={t.title} below>
      <PageHead title={t.title} facts={`${record.unitName} · ${visit.t.common.year(record.year)}`} />
      <div class="hep">
        <Notice kind="luu-y" title={t.consequence(formatPoints(left))}>
          {record.round > 1 ? t.kept : t.lost}
        </Notice>
        <SummaryList
          facts={[
            { key: words.indicator, value: target.indicator },
            { key: words.goal(record.year), value: `${target.goal}\u00a0${target.unitOfMeasure}` },
            { key: words.weight, value: `${formatPoints(target.weight)}\u00a0%` },
            { key: words.owner, value: target.owner },
            { key: words.due, value: formatDay(target.dueOn) },
          ]}
        />
        <Form action={paths.removeTarget(record.id, target.id)}>
          <ButtonGroup>
            <Button kind="warning">{t.submit}</Button>
            <a href={paths.target(record.id, target.id)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </RegistrationFrame>
  );
}
