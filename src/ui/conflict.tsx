import { useFrame } from './frame-context.tsx';
import { Notice } from './notice.tsx';
import { Cell, Row, RowHead, Table } from './table.tsx';

export interface Difference {
  label: string;
  /** The value that stands in the database now, as the form would show it. */
  theirs: string;
  /** What this person sent. */
  yours: string;
}

interface ConflictNoticeProps {
  fields: Difference[];
  /** Who saved first; '' where that is not known. */
  who: string;
  /** "10:34, 17/12/2020"; '' where that is not known. */
  when: string;
}

/** Two editors of one form: the second sees every difference; the form below still holds what was typed. */
export function ConflictNotice({ fields, who, when }: ConflictNoticeProps) {
  const { t } = useFrame();
  const words = t.frame.conflict;
  const differing = fields.filter(({ theirs, yours }) => theirs !== yours);
  return (
    <>
      <Notice kind="luu-y" title={words.title} live>
        <p>
          {who !== '' && words.who(who, when)} {words.what}
        </p>
      </Notice>
      {differing.length > 0 && (
        <Table
          caption={words.caption}
          columns={[{ label: words.field }, { label: words.theirs }, { label: words.yours }]}
          stacked
        >
          {differing.map(({ label, theirs, yours }) => (
            <Row>
              <RowHead>{label}</RowHead>
              <Cell label={words.theirs}>{theirs || words.empty}</Cell>
              <Cell label={words.yours}>{yours || words.empty}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}
