import { paths } from '#src/paths.ts';
import type { RoleName } from '#src/platform/access/actor.ts';
import type { ActionRule } from '#src/platform/access/scope.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Select } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { StatusIcon } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Scroll, Table } from '#src/ui/table.tsx';
import { type ActionName, matrix } from '../rules.ts';

const roles = [
  'public',
  'account',
  'systemAdministrator',
  'standingOffice',
  'clusterHead',
  'clusterDeputy',
  'unitHead',
  'unitOfficer',
  'member',
  'reviewer',
  'crossReviewer',
  'teller',
  'observer',
  'councilMember',
  'councilChair',
  'councilSecretary',
  'signatory',
  'registry',
  'payer',
  'self',
] as const satisfies readonly RoleName[];

type Line = { action: ActionName; rule: ActionRule };

/** The one matrix as it stands in the code: role by action, grouped by object; one role's rights by address. */
export function MatrixPage({ visit }: { visit: Visit }) {
  const t = visit.t.matrix;
  const chosen = roles.find((role) => role === visit.query('vai')) ?? null;
  const lines = Object.entries(matrix).map(([action, rule]) => ({ action: action as ActionName, rule }));
  const shown = chosen ? lines.filter(({ rule }) => may(rule, chosen)) : lines;
  const facts = chosen ? t.roleFacts(visit.t.common.roles[chosen], shown.length) : t.facts(lines.length);
  return (
    <Layout frame={visit.frame} title={t.title}>
      <PageHead title={t.title} facts={facts} />
      <p>{t.intro}</p>
      <Form action={paths.matrix()} method="get" class="loc">
        <Select
          name="vai"
          label={t.filter}
          empty={t.everyRole}
          options={roles.map((role) => ({ value: role, label: visit.t.common.roles[role] }))}
          value={chosen ?? ''}
        />
        <Button kind="secondary">{visit.t.journal.filter.find}</Button>
      </Form>
      <Scroll label={t.title}>
        <Table
          caption={t.title}
          captionHidden
          columns={[
            { label: t.action },
            ...(chosen ? [] : roles.map((role) => ({ label: t.short[role] }))),
            { label: t.phasesHead },
          ]}
        >
          {grouped(shown).map(([object, group]) => (
            <>
              <tr class="nhom">
                <th scope="colgroup" colspan={chosen ? 2 : roles.length + 2}>
                  {visit.t.matrix.objects[object as keyof typeof t.objects] ?? object}
                </th>
              </tr>
              {group.map((line) => (
                <ActionRow visit={visit} line={line} columns={chosen ? [] : roles} />
              ))}
            </>
          ))}
        </Table>
      </Scroll>
    </Layout>
  );
}

function ActionRow({ visit, line, columns }: { visit: Visit; line: Line; columns: readonly RoleName[] }) {
  const t = visit.t.matrix;
  const labels: Record<ActionName, string> = t.actions;
  const phases: Record<string, string> = t.phases;
  const { rule, action } = line;
  return (
    <Row>
      <RowHead>{labels[action]}</RowHead>
      {columns.map((role) => (
        <Cell>{may(rule, role) ? <StatusIcon kind="xong" word={t.may} /> : <span class="an">{t.mayNot}</span>}</Cell>
      ))}
      <Cell>{rule.phases === 'any' ? t.anyPhase : rule.phases.map((phase) => phases[phase] ?? phase).join(', ')}</Cell>
    </Row>
  );
}

/** What everybody may, every account may; what every account may, every role of an account may. */
function may(rule: ActionRule, role: RoleName): boolean {
  return (
    rule.roles.includes(role) || rule.roles.includes('public') || (role !== 'public' && rule.roles.includes('account'))
  );
}

function grouped(lines: Line[]): [string, Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.rule.object, [...(groups.get(line.rule.object) ?? []), line]);
  return [...groups];
}
