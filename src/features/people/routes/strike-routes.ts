import { paths } from '#src/paths.ts';
import type { Access, Scope } from '#src/platform/access/scope.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { HeldFacts } from '../commands/keep-correction.ts';
import { type CorrectScope, strikeOut } from '../commands/strike-out.ts';
import { strikeFields } from '../pages/fact-fields.ts';
import type { FactKind } from '../rules.ts';
import { strikeForm } from '../schema.ts';
import type { CorrectionAsks } from './fact-asks.ts';
import type { Asks, FactFormSpec } from './fact-routes.tsx';

type CorrectAction = CorrectScope['action'];
type Form<F extends HeldFacts> = <A extends string>(
  path: string,
  access: Access<A, F>,
  spec: FactFormSpec<NoInfer<A>, F, typeof strikeForm>,
) => void;

/** The forms that strike an entry out, each beside the correction of it: who may correct may strike out. */
export function strikesOn<F extends HeldFacts>(form: Form<F>) {
  return <A extends CorrectAction>(
    correction: string,
    access: Access<A, F>,
    kind: FactKind,
    asksCorrection: (scope: Scope<A, F>, visit: Visit) => Promise<CorrectionAsks>,
  ): void =>
    form(paths.strikeOut(correction), access, {
      schema: strikeForm,
      asks: async (scope, visit) => strikeAsked(visit, await asksCorrection(scope, visit)),
      run: (scope, input, params) =>
        strikeOut(scope as unknown as CorrectScope, { ...input, kind, factId: params[`${kind}Id`] ?? '' }),
    });
}

function strikeAsked(visit: Visit, { what, version }: CorrectionAsks): Asks {
  const t = visit.t.people.strikes;
  return {
    ...{ title: t.title(what), note: t.note, fields: strikeFields(visit), version },
    ...{ submit: t.confirm, submitKind: 'warning' },
  };
}
