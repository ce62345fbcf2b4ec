import { type CommentTableFacts, commentSummary, verdictWords } from '#src/papers/comment-table.ts';
import { dayWords } from '#src/papers/moment-words.ts';
import { capitals } from '#src/papers/wording.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Paper, PaperHead, PaperTitle, PaperView } from '#src/ui/paper.tsx';
import { CheckList } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { Scroll } from '#src/ui/table.tsx';
import { PlanFrame } from './plan-frame.tsx';
import type { PlanView } from './plan-view.ts';

interface Props {
  visit: Visit;
  view: PlanView;
  facts: CommentTableFacts;
}

/** The table as it prints, with what is checked before; made of the comments by itself. */
export function TablePage({ visit, view, facts }: Props) {
  const t = visit.t.plans.table;
  const { record } = view;
  return (
    <PlanFrame visit={visit} year={record} title={t.title} plan={record} wide landscape>
      <PaperView side={<Side visit={visit} view={view} facts={facts} />}>
        <Paper size="ngang">
          <PaperHead
            parent={facts.superiorBody ? capitals(facts.superiorBody) : ''}
            issuer={capitals(facts.issuingBody)}
            placeAndDate={`${facts.place}, ${dayWords(facts.date)}`}
          />
          <PaperTitle
            kind="BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý"
            subject={`Dự thảo Kế hoạch phát động phong trào thi đua năm ${facts.year}`}
          />
          {facts.synthetic.map((line) => (
            <p>
              <i>Số liệu mô phỏng: {line}</i>
            </p>
          ))}
          <p>{commentSummary(facts)}</p>
          {facts.comments.length > 0 && <PaperTable label={t.title} facts={facts} />}
        </Paper>
      </PaperView>
    </PlanFrame>
  );
}

function PaperTable({ label, facts }: { label: string; facts: CommentTableFacts }) {
  return (
    <Scroll label={label}>
      <table class="kp">
        <thead>
          <tr>
            {['STT', 'Đoạn', 'Đơn vị góp ý', 'Nội dung góp ý', 'Tiếp thu, giải trình', `Bản ${facts.version}`].map(
              (head) => (
                <th scope="col">{head}</th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {facts.comments.map(({ place, unit, words, answer }, index) => (
            <tr>
              <td class="g">{index + 1}</td>
              <td class="g">{place}</td>
              <td>{unit}</td>
              <td>{words}</td>
              <td>
                {answer ? (
                  <>
                    <b>{verdictWords[answer.verdict]}.</b> {answer.words}
                  </>
                ) : (
                  <i>(chưa trả lời)</i>
                )}
              </td>
              <td class="g">{answer && (answer.changedIn ?? 'Giữ nguyên')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Side({ visit, view, facts }: Props) {
  const t = visit.t.plans.table;
  const { record, writes } = view;
  const open = record.comments.filter(({ answer }) => answer === null);
  const taken = facts.comments.filter(({ answer }) => answer && answer.verdict !== 'explained');
  const placed = taken.filter(({ answer }) => answer?.changedIn);
  return (
    <>
      <h1>{t.title}</h1>
      <p class="mo">
        {t.made(record.comments.length)} ·{' '}
        {open.length > 0 ? (
          <Status kind="luu-y">{t.left(open.length)}</Status>
        ) : (
          <Status kind="xong">{t.complete}</Status>
        )}
      </p>
      {record.comments.length > 0 ? (
        <p>
          <Button href={paths.commentTablePaper(record.id)}>{t.paper}</Button>
        </p>
      ) : (
        <Empty title={t.empty}>{t.emptyHelp}</Empty>
      )}
      <h2>{t.check}</h2>
      <CheckList
        items={[
          {
            kind: 'xong',
            text: t.checkLines,
            note: `${facts.comments.length}/${record.comments.length}`,
          },
          {
            kind: placed.length === taken.length ? 'xong' : 'luu-y',
            text: t.checkTaken(facts.version),
            note: `${placed.length}/${taken.length}`,
          },
          {
            kind: open.length === 0 ? 'xong' : 'luu-y',
            text: t.checkAnswers,
            note: `${record.comments.length - open.length}/${record.comments.length}`,
          },
        ]}
      />
      <p class="nho mo">{writes || record.state === 'issued' ? t.hint : t.members}</p>
    </>
  );
}
