import type { ConditionResult, Verdict } from '#src/law/verdict.ts';
import { conditionWords } from '#src/law/verdict-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { Select, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { DossierFacts, Twin } from '../queries.ts';
import { appraisalItems, conditionItem } from '../rules/appraisal-items.ts';
import { itemName, itemSource } from '../rules/item-names.ts';
import type { Finding } from '../rules/obstacles.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { SourceCitation } from './source-citation.tsx';
import { TwinNotice } from './twin-notice.tsx';
import { ConditionStatus, Findings, VerdictStatus } from './verdict-view.tsx';

interface Props {
  visit: Visit;
  facts: DossierFacts;
  record: DossierRecord;
  twins: readonly Twin[];
  verdict: Verdict | null;
  attempt: Attempt;
}

const FINDINGS = ['met', 'missing', 'notMet', 'notApplicable'] as const;

/** A finding for every part and every condition, saved as often as needed before the conclusion. */
export function AppraisalPage({ visit, facts, record, twins, verdict, attempt }: Props) {
  const t = visit.t.dossiers.appraisal;
  const items = appraisalItems(record);
  const left = items.length - record.findings.length;
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : record.version);
  return (
    <DossierFrame visit={visit} record={record} title={t.title} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead
        title={t.title}
        facts={`${record.unitName} · ${t.facts(record.code ?? '', formatDay(record.appraisalDueOn ?? ''))}`}
      />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Differences visit={visit} record={record} attempt={attempt} />}
      <TwinNotice visit={visit} facts={facts} record={record} twins={twins} />
      <p class="mo">
        {t.intro} {t.saved(left)}
      </p>
      {verdict && (
        <p>
          {visit.t.dossiers.verdict.program} <VerdictStatus verdict={verdict} />
        </p>
      )}
      <Form action={paths.appraiseDossier(record.id)} version={version} guarded>
        <ItemTable
          visit={visit}
          record={record}
          verdict={verdict}
          attempt={attempt}
          caption={t.parts}
          items={items.filter((item) => item.startsWith('part.'))}
        />
        <ItemTable
          visit={visit}
          record={record}
          verdict={verdict}
          attempt={attempt}
          caption={t.conditions}
          items={items.filter((item) => item.startsWith('condition.'))}
        />
        <ButtonGroup>
          <Button kind={left === 0 ? 'secondary' : 'primary'}>{t.save}</Button>
          {left === 0 && <Button href={paths.concludeDossier(record.id)}>{t.toConclude}</Button>}
          <a href={paths.returnDossier(record.id)}>{t.toReturn}</a>
        </ButtonGroup>
      </Form>
    </DossierFrame>
  );
}

type TableProps = Omit<Props, 'facts' | 'twins'>;

/** Where another officer saved something else since the page was opened; the form still holds what was typed. */
function Differences({ visit, record, attempt }: Omit<TableProps, 'verdict'>) {
  const t = visit.t.dossiers.appraisal;
  const theirs = attempt.conflict?.values ?? {};
  const findingWords = (value = '') => FINDINGS.find((each) => each === value) && t.findings[value as Finding];
  const fields = appraisalItems(record).flatMap((item) => {
    const name = itemName(visit.t.dossiers, record, item);
    const [finding, note] = [`finding.${item}`, `note.${item}`];
    return [
      {
        label: t.findingOf(say(visit.language, name)),
        theirs: findingWords(theirs[finding]) ?? t.open,
        yours: findingWords(attempt.values[finding]) ?? t.open,
      },
      {
        label: t.noteOf(say(visit.language, name)),
        theirs: theirs[note] ?? '',
        yours: attempt.values[note] ?? '',
      },
    ];
  });
  return <ConflictNotice fields={fields} who={attempt.conflict?.who ?? ''} when="" />;
}

function ItemTable({
  visit,
  record,
  verdict,
  attempt,
  caption,
  items,
}: TableProps & { caption: string; items: string[] }) {
  const t = visit.t.dossiers.appraisal;
  return (
    <Table
      caption={caption}
      columns={[{ label: caption }, { label: t.finding, width: 200 }, { label: t.note, width: 460 }]}
      stacked
    >
      {items.map((item) => (
        <ItemRow visit={visit} record={record} verdict={verdict} attempt={attempt} item={item} />
      ))}
    </Table>
  );
}

/** What the program found of the condition; the officer's finding stands beside it. */
function Judged({ result }: { result: ConditionResult }) {
  const { cure } = conditionWords(result);
  return (
    <div class="nho khong-dam">
      <ConditionStatus result={result} /> <Findings result={result} />
      {cure && (
        <div class="mo">
          <Said>{cure}</Said>
        </div>
      )}
    </div>
  );
}

function ItemRow({ visit, record, verdict, attempt, item }: TableProps & { item: string }) {
  const t = visit.t.dossiers.appraisal;
  const name = itemName(visit.t.dossiers, record, item);
  const source = itemSource(record, item);
  const found = record.findings.find((each) => each.item === item);
  const result = verdict?.conditions.find(({ condition }) => conditionItem(condition.code) === item);
  const part = item.startsWith('part.') ? item.slice('part.'.length) : null;
  return (
    <Row>
      <RowHead>
        {name}
        <br />
        {source && <SourceCitation source={source} />}
        {result && <Judged result={result} />}
        {part && (
          <>
            {' '}
            <a href={paths.dossierPart(record.id, part)}>
              {t.see}
              <span class="an"> {name}</span>
            </a>
          </>
        )}
      </RowHead>
      <Cell label={t.finding}>
        <Select
          name={`finding.${item}`}
          label={t.findingOf(say(visit.language, name))}
          labelIn="readers"
          empty={t.open}
          value={attempt.sent ? attempt.values[`finding.${item}`] : found?.finding}
          error={attempt.errors[`finding.${item}`]}
          options={FINDINGS.map((finding) => ({ value: finding, label: t.findings[finding] }))}
        />
      </Cell>
      <Cell label={t.note}>
        <TextArea
          name={`note.${item}`}
          label={t.noteOf(say(visit.language, name))}
          labelIn="readers"
          rows={2}
          maxlength={1000}
          value={attempt.sent ? attempt.values[`note.${item}`] : found?.note}
          error={attempt.errors[`note.${item}`]}
        />
      </Cell>
    </Row>
  );
}
