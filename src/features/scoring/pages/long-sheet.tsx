import { type Asked, askedOf } from '#src/points/asked.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { FieldError } from '#src/ui/field-group.tsx';
import { fieldId } from '#src/ui/form.tsx';
import { useFrame } from '#src/ui/frame-context.tsx';
import { Said } from '#src/ui/said.tsx';
import { Warning } from '#src/ui/status.tsx';
import { factText } from '../fact-texts.ts';
import type { TableCriterion, TableGroup } from '../queries/score-table.ts';
import { emptyLines, explanationField, pointsOf, selfField } from '../rules.ts';
import { factField, typedPoints } from '../self-lines.ts';
import { pointsText } from './criteria-table.tsx';
import { capsOf, type LineRow, limitsOf, lineId, rowsOf } from './line-rows.ts';
import { lineWarnings, type SheetView } from './sheet-view.ts';
import { shortText, worthOf } from './worth.ts';

interface LongSheetProps {
  view: SheetView;
  values: Record<string, string>;
  errors: Record<string, string>;
  writable(criterion: TableCriterion): boolean;
}

/** Which line of the table each code is: rows and links are numbered. */
interface Numbered extends LongSheetProps {
  numbers: ReadonlyMap<string, number>;
}

/** How much of the printed text stands in a row: the more lines, the less; the whole text is on the page of the line. */
const shownOf = (lines: number) => Math.max(36, Math.floor(7600 / lines));

/**
 * A sheet of some hundred lines: groups that fold, one field a line. The markup is lean on purpose: a sheet of 205
 * lines stays below 60 KB. Fields are named by a word that stands once (`n-…`) and the head of their row.
 */
export function LongSheet(props: LongSheetProps) {
  const { t } = useFrame();
  const { record } = props.view;
  const words = t.selfScore;
  const asked = new Set(record.criteria.flatMap(({ item }) => askedOf(item)));
  const open = groupsToOpen(props);
  const numbers = new Map(record.criteria.map(({ code }, at) => [code, at]));
  return (
    <div class="dai" data-cap={record.table.content.bonusCap ?? undefined}>
      <p class="mo nho khong-in">{words.lineHelp}</p>
      <span hidden id="n-p">
        {words.points}
      </span>
      {[...asked].map((each) => (
        <span hidden id={nameId(each)}>
          {words.asked[each]}
        </span>
      ))}
      {record.table.groups.map((group) => (
        <Group {...props} numbers={numbers} group={group} open={open.has(group.code)} />
      ))}
    </div>
  );
}

const nameId = (asked: Asked) => `n-${factField(asked, '')[0]}`;

/** The first group with something to write, and every group with an error. */
function groupsToOpen({ view, errors }: LongSheetProps): Set<string> {
  const { criteria, self } = view.record;
  const faulty = new Set(Object.keys(errors).map((name) => name.slice(2)));
  const first = emptyLines(criteria, self)[0] ?? criteria[0];
  const open = criteria.filter(({ code }) => faulty.has(code) || code === first?.code);
  return new Set(open.map(({ groupCode }) => groupCode));
}

function Group(props: Numbered & { group: TableGroup; open: boolean }) {
  const { t } = useFrame();
  const { view, group, open } = props;
  const words = t.selfScore;
  const { record, totals } = view;
  const item = record.table.content.items.find(({ code }) => code === group.code);
  if (!item) return null;
  const rows = rowsOf(item, new Map(group.criteria.map((criterion) => [criterion.code, criterion])));
  const counted = totals.self.groups.find(({ code }) => code === group.code);
  const empty = emptyLines(group.criteria, record.self).length;
  const own = rows[0]?.item === item;
  return (
    <details open={open || undefined} data-g={group.code} data-cap={own ? undefined : capsOf(item)}>
      <summary>
        <b>{group.code}</b> {group.name} {capWords(item, words)}
        <span class="mo">{empty > 0 && words.emptyOfGroup(empty)}</span> <b>{formatPoints(counted?.total ?? 0)}</b>
        {group.base !== null && <span class="mo">/{formatPoints(group.base)}</span>}
      </summary>
      <table>
        <thead>
          <tr>
            {Object.values(words.columns).map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line {...props} row={row} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

type Words = ReturnType<typeof useFrame>['t']['selfScore'];

function capWords(item: LineRow['item'], words: Words): string {
  const said = limitsOf(item, words);
  return said.length > 0 ? `(${said.join('; ')})` : '';
}

function Line(props: Numbered & { row: LineRow }) {
  const { t } = useFrame();
  const { row, view, writable } = props;
  const { item, criterion, reach } = row;
  const words = t.selfScore;
  const cap = capsOf(item);
  const limits = cap ? { 'data-cap': cap, 'data-n': reach > 1 ? reach : undefined } : {};
  const caps = capWords(item, words);
  if (!criterion) {
    return (
      <tr {...limits}>
        <th colspan={4}>
          {item.code} {shortText(item.text, 64)} {caps}
        </th>
      </tr>
    );
  }
  const { code } = criterion;
  const at = props.numbers.get(code) ?? 0;
  return (
    <tr {...limits}>
      <th id={lineId(at)}>
        <a href={`?d=${at}`}>{code}</a> {shortText(criterion.name, shownOf(view.record.criteria.length))}
        {caps && ` ${caps}`}
        <Notes {...props} criterion={criterion} />
      </th>
      <td>{worthOf(criterion, words)}</td>
      {writable(criterion) ? <Entry {...props} criterion={criterion} /> : <Locked view={view} criterion={criterion} />}
    </tr>
  );
}

/** Evidence, explanation, remark, warnings and errors of a line, as far as there are any. */
function Notes({ view, errors, criterion }: LongSheetProps & { criterion: TableCriterion }) {
  const { t } = useFrame();
  const { record, evidence } = view;
  const { code, item } = criterion;
  const papers = evidence.filter(({ codes }) => codes.includes(code)).length;
  const explanation = record.self.get(code)?.words;
  const remark = record.state === 'returned' ? record.returned.get(code)?.remark : undefined;
  const names = [selfField(code), explanationField(code), ...askedOf(item).map((asked) => factField(asked, code))];
  return (
    <>
      {papers > 0 && <small>{t.selfScore.evidenceCount(papers)}</small>}
      {explanation && <small>{shortText(explanation, 60)}</small>}
      {remark && <Warning>{t.scoring.sheet.returnedRemark(remark)}</Warning>}
      {names.map(
        (name) =>
          errors[name] && (
            <FieldError id={`${fieldId(name)}-loi`} small>
              {errors[name]}
            </FieldError>
          ),
      )}
      {lineWarnings(view, code).map((sentence) => (
        <small data-warned="">
          <Said>{sentence}</Said>
        </small>
      ))}
    </>
  );
}

function Entry({ view, values, errors, criterion, numbers }: Numbered & { criterion: TableCriterion }) {
  const { code, item } = criterion;
  const asked = askedOf(item);
  const field = selfField(code);
  const common = { view, values, errors, criterion, numbers };
  if (asked.length === 0) {
    return (
      <td>
        <PlainInput {...common} name={field} label="n-p" />
      </td>
    );
  }
  return (
    <>
      <td>
        {asked.map((each) => (
          <FactInput {...common} asked={each} only={asked.length === 1} />
        ))}
      </td>
      <td>
        {values[field] || errors[field] ? (
          <PlainInput {...common} name={field} label="n-p" />
        ) : (
          pointsText(criterion, pointsOf(view.record.self, code))
        )}
      </td>
    </>
  );
}

interface InputProps extends Omit<Numbered, 'writable'> {
  criterion: TableCriterion;
}

function PlainInput(props: InputProps & { name: string; label: string; max?: number }) {
  const { values, errors, name, label, max } = props;
  return (
    <input
      name={name}
      {...faultOf(name, errors)}
      aria-labelledby={named(label, props)}
      value={values[name] || undefined}
      max={max}
    />
  );
}

function FactInput(props: InputProps & { asked: Asked; only: boolean }) {
  const { t } = useFrame();
  const { criterion, asked, values, errors } = props;
  const words = t.selfScore;
  const name = factField(asked, criterion.code);
  const options = asked === 'holds' ? yesOrNo(words) : asked === 'choice' ? choicesOf(criterion, 24) : null;
  const unit = asked !== 'cases' && !options && <small>{words.shortAsked[asked]}</small>;
  if (!options) {
    const [rule] = criterion.item.rules;
    const max = asked === 'cases' && rule?.kind === 'each' && rule.once ? 1 : undefined;
    return (
      <>
        {unit}
        <PlainInput {...props} name={name} label={nameId(asked)} max={max} />
      </>
    );
  }
  return (
    <select name={name} {...faultOf(name, errors)} aria-labelledby={named(nameId(asked), props)}>
      <option value="">–</option>
      {options.map(({ value, label }) => (
        <option value={value} selected={values[name] === value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function named(label: string, { numbers, criterion }: InputProps): string {
  return `${label} ${lineId(numbers.get(criterion.code) ?? 0)}`;
}

function faultOf(name: string, errors: Record<string, string>) {
  return errors[name]
    ? ({ id: fieldId(name), 'aria-invalid': 'true', 'aria-describedby': `${fieldId(name)}-loi` } as const)
    : {};
}

export function yesOrNo({ yes, no }: Pick<Words, 'yes' | 'no'>) {
  return [
    { value: '1', label: yes },
    { value: '0', label: no },
  ];
}

/** The printed outcomes of a line, each with what it gives. */
export function choicesOf({ item }: TableCriterion, most: number) {
  return item.rules.flatMap((rule) => {
    if (rule.kind !== 'choice') return [];
    return rule.options.map(({ code, text, base, penalty }) => {
      const points = formatPoints(penalty > 0 ? -penalty : base);
      return { value: code, label: `${points}: ${shortText(text, most)}` };
    });
  });
}

/** A line that is locked, as it was signed. */
function Locked({ view, criterion }: { view: SheetView; criterion: TableCriterion }) {
  const line = view.record.self.get(criterion.code);
  const facts = askedOf(criterion.item)
    .map((asked) => factText(asked, line?.facts))
    .filter(Boolean);
  const typed = typedPoints(criterion, line);
  return (
    <>
      <td>{facts.length > 0 ? facts.join('; ') : typed !== null && formatPoints(typed)}</td>
      <td>{facts.length > 0 && pointsText(criterion, pointsOf(view.record.self, criterion.code))}</td>
    </>
  );
}
