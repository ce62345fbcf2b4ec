import { sourceWords } from '#src/law/source.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { daySentence, formatHour } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';
import { Breadcrumb } from '#src/ui/breadcrumb.tsx';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DecimalField, Select } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Paper, PaperHead, PaperTitle, PaperView } from '#src/ui/paper.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { maxChoicesOf } from '../rules.ts';

interface Props {
  visit: Visit;
  ballot: BallotRecord;
  attempt: Attempt;
}

/** The paper as it is printed, its checks, and how many are printed. */
export function PaperPage({ visit, ballot, attempt }: Props) {
  const t = visit.t.ballots.paper;
  return (
    <Layout frame={visit.frame} title={`${t.title}: ${ballot.awardName}`} current="ballots" wide failed={attempt.sent}>
      <PaperView side={<Side visit={visit} ballot={ballot} attempt={attempt} />}>
        <BallotPaper ballot={ballot} />
      </PaperView>
    </Layout>
  );
}

/** No number, no code: any two papers are alike. Always Vietnamese. */
function BallotPaper({ ballot }: { ballot: BallotRecord }) {
  const { ruleSet, candidates, conference } = ballot;
  if (!ruleSet) return null;
  const most = maxChoicesOf(ruleSet, candidates);
  const reasons = ruleSet.invalidReasons;
  const round = ballot.round > 1 ? ` (vòng ${ballot.round})` : '';
  return (
    <Paper size="a5">
      <PaperHead
        parent={ballot.tenantName.toLocaleUpperCase('vi')}
        issuer={ballot.clusterName.toLocaleUpperCase('vi')}
        placeAndDate={`${ballot.tenantPlace}, ${daySentence(conference.day)}`}
      />
      <PaperTitle
        kind="PHIẾU SUY TÔN"
        subject={`Đơn vị đề nghị tặng “${ballot.awardName}” năm ${ballot.year}${round}`}
      />
      <p>
        <b>{most === 1 ? 'Chọn 01 đơn vị.' : `Chọn từ 01 đến ${formatCount(most)} đơn vị.`}</b> Đánh dấu X vào ô ở cột
        Đồng ý. Để trống ô của đơn vị không chọn.
      </p>
      <table class="kp">
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Tên đơn vị</th>
            <th scope="col">Đồng ý</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ name }, at) => (
            <tr>
              <td class="g">{at + 1}</td>
              <td>{name}</td>
              <td class="g">
                <span class="o-vuong" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="nho">
        <i>
          Phiếu không hợp lệ: {reasons.value.join('; ')}. Quy định này: {sourceWords(reasons.source)}. Viết nhầm: đổi
          phiếu tại bàn Tổ kiểm phiếu trước khi bỏ vào hòm.
        </i>
      </p>
      <table class="dau-vb" role="presentation">
        <tbody>
          <tr>
            <td>{ruleSet.secret.value ? 'Phiếu kín: không' : 'Không'} ghi tên đơn vị bỏ phiếu, không đánh số.</td>
            <td>
              <b>TỔ KIỂM PHIẾU</b>
              <div class="o-dau">
                (dấu của đơn vị
                <br />
                Trưởng Cụm)
              </div>
            </td>
          </tr>
        </tbody>
      </table>
    </Paper>
  );
}

function Side({ visit, ballot, attempt }: Props) {
  const t = visit.t.ballots.paper;
  const last = ballot.prints.at(-1);
  const crumbs = [
    { label: visit.t.ballots.place, href: paths.ballots(ballot.clusterYearId) },
    { label: ballot.awardName, href: paths.ballot(ballot.id) },
    { label: t.title },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <h1>{t.title}</h1>
      <p class="mo">{t.facts(formatCount(ballot.candidates.length))}</p>
      <ErrorSummary errors={attempt.errors} />
      <Form action={paths.paperBallot(ballot.id)}>
        <Select
          name="format"
          label={t.format}
          options={Object.entries(t.formats).map(([value, label]) => ({ value, label }))}
          value={attempt.values.format ?? last?.format ?? 'a5'}
          error={attempt.errors.format}
        />
        <DecimalField
          name="spare"
          label={t.spare}
          hint={t.spareHint(ballot.voters.length)}
          value={attempt.values.spare ?? '2'}
          error={attempt.errors.spare}
        />
        <ButtonGroup>
          <Button kind={last ? 'secondary' : 'primary'}>{t.print}</Button>
          {last && <Button href={paths.ballotPapers(ballot.id)}>{t.download(last.copies)}</Button>}
        </ButtonGroup>
      </Form>
      <p class="nho mo">{t.recorded}</p>
      {ballot.prints.length > 0 && (
        <>
          <h2>{t.printings}</h2>
          <PairList
            items={ballot.prints.map(({ copies, format, at }) => ({
              label: t.formats[format],
              value: t.printing(copies, formatHour(at)),
            }))}
            small
          />
        </>
      )}
      <h2>{t.checks}</h2>
      <CheckList items={checksOf(visit, ballot)} />
      <p>
        <a href={paths.ballot(ballot.id)}>{t.back}</a>
      </p>
    </>
  );
}

function checksOf(visit: Visit, { ruleSet, candidates }: BallotRecord): Check[] {
  const t = visit.t.ballots.paper;
  if (!ruleSet) return [];
  const read = ruleSet.invalidReasons.source.standing === 'read';
  return [
    { kind: 'xong', text: t.order(formatCount(candidates.length)) },
    { kind: 'xong', text: t.maximum(formatCount(maxChoicesOf(ruleSet, candidates))) },
    { kind: 'xong', text: t.noMark },
    { kind: 'xong', text: t.alike },
    { kind: read ? 'xong' : 'luu-y', text: t.invalid, note: sourceWords(ruleSet.invalidReasons.source) },
  ];
}
