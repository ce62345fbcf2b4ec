import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { PasswordField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { criterionOf, type Faults } from '../rules.ts';
import { SheetFrame } from './sheet-frame.tsx';
import type { SheetView } from './sheet-view.ts';

interface SignPageProps {
  visit: Visit;
  view: SheetView;
  /** What stops the signature, and the sentence of a passed deadline. */
  faults: Faults;
  late: string | null;
  attempt: Attempt;
}

/** The head reads the totals once more and signs with the password. */
export function SignPage({ visit, view, faults, late, attempt }: SignPageProps) {
  const { sign: words } = visit.t.scoring;
  const { record, totals } = view;
  const stopped: [href: string | null, sentence: string][] = [
    ...(late ? [[null, late] as [null, string]] : []),
    ...Object.entries(faults).map(([field, sentence]): [string, string] => [lineOf(view, field), sentence]),
  ];
  const warnings = totals.self.warnings.filter(({ kind }) => kind !== 'missingEntry');
  return (
    <SheetFrame visit={visit} record={record} title={words.title} below failed={Object.keys(attempt.errors).length > 0}>
      <div class="trang">
        <PageHead title={words.title} facts={words.facts(record.unitName, record.year)} />
        <ErrorSummary errors={attempt.errors} />
        {attempt.conflict && <Notice kind="luu-y" title={words.changed} live />}
        {stopped.length > 0 && (
          <Notice kind="luu-y" title={words.missing}>
            <ul>
              {stopped.map(([href, sentence]) => (
                <li>
                  {href ? (
                    <a href={href}>
                      <Said>{sentence}</Said>
                    </a>
                  ) : (
                    <Said>{sentence}</Said>
                  )}
                </li>
              ))}
            </ul>
            <p>
              <a href={paths.sheet(record.sheetId)}>{words.fix}</a>
            </p>
          </Notice>
        )}
        <Totals visit={visit} view={view} />
        {warnings.length > 0 && (
          <Notice kind="luu-y" title={words.warnings}>
            <ul>
              {warnings.map(({ message }) => (
                <li>
                  <Said>{message}</Said>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {stopped.length === 0 && (
          <Form action={paths.signSheet(record.sheetId)} version={record.version} class="hep">
            <p>{words.what}</p>
            <PasswordField
              name="password"
              label={words.password}
              hint={words.passwordHint}
              error={attempt.errors.password}
            />
            <ButtonGroup>
              <Button>{words.button}</Button>
              <a href={paths.sheet(record.sheetId)}>{visit.t.common.back}</a>
            </ButtonGroup>
          </Form>
        )}
      </div>
    </SheetFrame>
  );
}

/** The page of the line that a field belongs to. */
function lineOf({ record }: SheetView, field: string): string {
  return paths.sheetEvidence(record.sheetId, criterionOf(record.criteria, field.slice(2))?.id);
}

function Totals({ visit, view }: { visit: Visit; view: SheetView }) {
  const { sheet, columns } = visit.t.scoring;
  const { self } = view.totals;
  return (
    <SummaryList
      facts={[
        { key: sheet.criteriaTotal, value: formatPoints(self.base) },
        { key: sheet.bonusTotal, value: formatPoints(self.bonus) },
        { key: sheet.penaltyTotal, value: formatPoints(self.penalty) },
        { key: `${columns.total} (${columns.self.toLowerCase()})`, value: <b>{formatPoints(self.total)}</b> },
      ]}
    />
  );
}
