import type { Visit } from '#src/platform/http/visit.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { type CovenantRecord, commonText } from '../queries/covenant-record.ts';

/** The grounds and commitments that all units share. */
export function CommonText({ visit, record }: { visit: Visit; record: CovenantRecord }) {
  const t = visit.t.covenants.common;
  const { grounds, commitments } = commonText(record);
  const signed = record.parties.filter(({ signature }) => signature !== null).length;
  return (
    <section>
      <h2>{record.parties.length > 0 ? t.agreed(signed, record.parties.length) : t.title}</h2>
      {grounds.length > 0 && (
        <>
          <h3>{t.grounds}</h3>
          <ul>
            {grounds.map((ground) => (
              <li>{ground}</li>
            ))}
          </ul>
        </>
      )}
      {commitments.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table caption={t.title} captionHidden columns={[{ label: t.number, width: 48 }, { label: t.content }]}>
          {commitments.map((commitment, index) => (
            <Row>
              <RowHead>{index + 1}</RowHead>
              <Cell>{commitment}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}
