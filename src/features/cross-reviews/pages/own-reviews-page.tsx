import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { OwnReview } from '../queries/own-reviews.ts';

/** What this account marks, in every open year, and how far it is; of others at most a count. */
export function OwnReviewsPage({ visit, reviews }: { visit: Visit; reviews: OwnReview[] }) {
  const { own: words, notShown } = visit.t.crossReviews;
  return (
    <Layout frame={visit.frame} title={words.title} current="scoring">
      <PageHead title={words.title} />
      {reviews.length === 0 ? (
        <Empty title={words.none}>{words.noneHelp}</Empty>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          stacked
          columns={[
            { label: words.unit },
            { label: words.year, number: true },
            { label: words.deadline },
            { label: words.state },
            { label: words.others },
            { label: words.action },
          ]}
        >
          {reviews.map((review) => (
            <Row>
              <RowHead>{review.unitName}</RowHead>
              <Cell number label={words.year}>
                {String(review.year)}
              </Cell>
              <Cell label={words.deadline}>{review.deadline && formatDay(review.deadline)}</Cell>
              <Cell label={words.state}>
                <ReviewState visit={visit} review={review} />
              </Cell>
              <Cell label={words.others}>
                {review.others ? words.progress(review.others.done, review.others.of) : notShown}
              </Cell>
              <Cell label={words.action}>
                <Act visit={visit} review={review} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Layout>
  );
}

function ReviewState({ visit, review }: { visit: Visit; review: OwnReview }) {
  const { own: words } = visit.t.crossReviews;
  if (review.state === 'draft' || review.state === 'returned') return <Status kind="cho">{words.waiting}</Status>;
  if (review.state !== 'signed') return <Status kind="xong">{words.done}</Status>;
  if (review.sentAt) return <Status kind="xong">{words.sent}</Status>;
  return review.savedAt ? <Status kind="tin">{words.saved}</Status> : <Status kind="luu-y">{words.todo}</Status>;
}

function Act({ visit, review }: { visit: Visit; review: OwnReview }) {
  const { own: words } = visit.t.crossReviews;
  if (review.sentAt) return <a href={paths.reviewGaps(review.sheetId)}>{words.gaps}</a>;
  if (review.state !== 'signed') return null;
  return (
    <Button small href={paths.crossReview(review.sheetId)} about={review.unitName}>
      {words.mark}
    </Button>
  );
}
