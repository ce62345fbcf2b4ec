import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { changeSuperiorAccess, recordSuperiorAccess } from '../access.ts';
import type { SuperiorMovement } from '../queries/superiors.ts';

/** The movements of the nation and of the ministry that clusters carry out. */
export function SuperiorsPage({ visit, superiors }: { visit: Visit; superiors: readonly SuperiorMovement[] }) {
  const t = visit.t.movements.superiors;
  const may = recordSuperiorAccess.allows(visit.actor, {
    object: { kind: 'superiorMovement', id: 'new' },
    phase: 'any',
  });
  return (
    <Layout frame={visit.frame} title={t.title} current="registrations">
      <PageHead
        title={t.title}
        facts={t.facts(superiors.length)}
        actions={may && <Button href={paths.newSuperior()}>{t.add}</Button>}
      />
      {superiors.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <Table
          caption={t.title}
          captionHidden
          columns={[
            { label: t.name },
            { label: t.level },
            { label: t.launchingBody },
            { label: t.document },
            { label: t.term },
          ]}
          stacked
        >
          {superiors.map((superior) => (
            <SuperiorRow visit={visit} superior={superior} />
          ))}
        </Table>
      )}
    </Layout>
  );
}

function SuperiorRow({ visit, superior }: { visit: Visit; superior: SuperiorMovement }) {
  const t = visit.t.movements.superiors;
  const { id, name, level, launchingBody, document, documentDay, startsOn, endsOn } = superior;
  const mayChange = changeSuperiorAccess.allows(visit.actor, {
    object: { kind: 'superiorMovement', id },
    phase: 'any',
  });
  const paper = [document, documentDay && formatDay(documentDay)].filter(Boolean).join(', ');
  return (
    <Row>
      <RowHead>{mayChange ? <a href={paths.superior(id)}>{name}</a> : name}</RowHead>
      <Cell label={t.level}>{t.levels[level]}</Cell>
      <Cell label={t.launchingBody}>{launchingBody}</Cell>
      <Cell label={t.document}>{paper || <span class="mo">{t.unknown}</span>}</Cell>
      <Cell label={t.term}>
        {startsOn || endsOn ? (
          t.termOf(startsOn ? formatDay(startsOn) : '…', endsOn ? formatDay(endsOn) : '…')
        ) : (
          <span class="mo">{t.unknown}</span>
        )}
      </Cell>
    </Row>
  );
}
