import { momentWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { covenantValues } from '../schema.ts';
import { CovenantFrame } from './covenant-frame.tsx';

interface Props {
  visit: Visit;
  clusterYearId: string;
  year: number;
  /** Null for a covenant that is begun here. */
  covenant: { id: string; grounds: string; commitments: string; version: number; savedAt: Date } | null;
  /** Offered when the covenant is begun. */
  suggested: string;
  attempt: Attempt;
}

/** The common text while it is a draft. */
export function TextPage({ visit, clusterYearId, year, covenant, suggested, attempt }: Props) {
  const t = visit.t.covenants.text;
  const title = covenant ? t.editTitle : t.newTitle(year);
  const stored = covenantValues(covenant ?? { grounds: '', commitments: suggested });
  const values = attempt.sent ? attempt.values : stored;
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : covenant?.version);
  const field = (name: 'grounds' | 'commitments') => ({ name, value: values[name], error: attempt.errors[name] });
  const back = covenant ? paths.covenant(covenant.id) : paths.covenants(clusterYearId);
  return (
    <CovenantFrame
      visit={visit}
      clusterYearId={clusterYearId}
      year={year}
      title={title}
      covenantId={covenant?.id}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={title} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && (
        <ConflictNotice
          who={attempt.conflict.who ?? t.conflictWho}
          when={covenant ? momentWords(covenant.savedAt) : ''}
          fields={(['grounds', 'commitments'] as const).map((name) => ({
            label: t[name],
            theirs: attempt.conflict?.values[name] ?? '',
            yours: attempt.values[name] ?? '',
          }))}
        />
      )}
      <Form
        action={covenant ? paths.covenantText(covenant.id) : paths.newCovenant(clusterYearId)}
        version={version}
        guarded
      >
        <TextArea {...field('commitments')} label={t.commitments} hint={t.commitmentsHint} rows={10} />
        <TextArea {...field('grounds')} label={t.grounds} hint={t.groundsHint} rows={4} optional />
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={back}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </CovenantFrame>
  );
}
