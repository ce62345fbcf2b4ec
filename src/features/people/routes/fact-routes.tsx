import type { z } from 'zod';
import { paths } from '#src/paths.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access, Scope } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { FactForm, type FactFormProps } from '../pages/fact-form.tsx';

/** A person or a unit whose page the forms belong to. */
export interface RecordFacts extends Facts {
  record: { id: string; name: string };
}

/** What a form asks, and what stands now. Unless told the button says "save". */
export type Asks = Pick<FactFormProps, 'title' | 'fields'> &
  Partial<Pick<FactFormProps, 'values' | 'version' | 'note' | 'submit' | 'submitKind'>>;

export interface FactFormSpec<A extends string, F extends RecordFacts, S extends z.ZodType> {
  schema: S;
  asks(scope: Scope<A, F>, visit: Visit): Promise<Asks> | Asks;
  /** Runs the command; leads to the page of the person or unit unless it answers with another address. */
  run(scope: Scope<A, F>, input: z.output<S>, params: Record<string, string>): Promise<string | object>;
}

/**
 * The forms on a person or on a unit: each is a page and a post under one access, with the person or unit above it and
 * their page after it.
 */
export function formsOn<F extends RecordFacts>(http: FeatureRoutes, pageOf: (id: string) => string) {
  return <A extends string, S extends z.ZodType>(
    path: string,
    access: Access<A, F>,
    { schema, asks, run }: FactFormSpec<NoInfer<A>, F, S>,
  ): void => {
    const show = async (scope: Scope<A, F>, visit: Visit, attempt: Attempt) => {
      const { record } = scope.facts;
      const { values = {}, submit = visit.t.people.form.save, ...asked } = await asks(scope, visit);
      return (
        <FactForm
          {...{ visit, attempt, values, submit }}
          {...asked}
          action={visit.c.req.path}
          back={{ label: record.name, href: pageOf(record.id) }}
          list={{ label: visit.t.people.title, href: paths.people() }}
        />
      );
    };
    http.page(path, access, (scope, visit) => show(scope, visit, nothingSent));
    http.form(path, access, {
      schema,
      show,
      async run(scope, input, visit) {
        const done = await run(scope, input, visit.params);
        return typeof done === 'string' ? done : pageOf(scope.facts.record.id);
      },
    });
  };
}
