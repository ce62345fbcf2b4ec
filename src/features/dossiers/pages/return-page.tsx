import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { itemName } from '../rules/item-names.ts';
import { remarkableItems } from '../rules/obstacles.ts';
import { DossierFrame } from './dossier-frame.tsx';

/** A remark beside each item that must be supplemented, and the day until which it comes back. */
export function ReturnPage({ visit, record, attempt }: { visit: Visit; record: DossierRecord; attempt: Attempt }) {
  const t = visit.t.dossiers.returning;
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : record.version);
  const noteOf = (item: string) => {
    const found = record.findings.find((each) => each.item === item);
    return found && (found.finding === 'missing' || found.finding === 'notMet') ? found.note : '';
  };
  return (
    <DossierFrame visit={visit} record={record} title={t.title} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.title} facts={`${record.unitName} · ${record.code ?? ''}`} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={visit.t.dossiers.changed} live />}
      <p>{t.intro}</p>
      <Form action={paths.returnDossier(record.id)} version={version} guarded>
        <Table
          caption={t.title}
          captionHidden
          columns={[{ label: t.columns.item }, { label: t.columns.remark, width: 560 }]}
          stacked
        >
          {remarkableItems(record.law.parts).map((item) => {
            const name = itemName(visit.t.dossiers, record, item);
            const field = `remark.${item}`;
            return (
              <Row>
                <RowHead>{item.startsWith('report.') ? `${t.report}: ${name}` : name}</RowHead>
                <Cell label={t.columns.remark}>
                  <TextArea
                    name={field}
                    label={t.remarkOf(name)}
                    labelIn="readers"
                    rows={2}
                    maxlength={1000}
                    value={attempt.sent ? attempt.values[field] : noteOf(item)}
                    error={attempt.errors[field]}
                  />
                </Cell>
              </Row>
            );
          })}
        </Table>
        <DateField name="dueOn" label={t.dueOn} value={attempt.values.dueOn} error={attempt.errors.dueOn} />
        <p class="mo">{t.consequence}</p>
        <ButtonGroup>
          <Button>{t.submit}</Button>
          <a href={paths.dossier(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </DossierFrame>
  );
}
