import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { DateField, Select } from '#src/ui/fields.tsx';
import type { PlacesForRoles } from '../queries/accounts.ts';
import { grantedRoles } from '../schema.ts';

interface Props {
  visit: Visit;
  places: PlacesForRoles;
  attempt: Attempt;
  /** "17/12/2020", for a form that was not sent yet. */
  startsOn: string;
}

/** A role with its place and its days. */
export function GrantFields({ visit, places, attempt, startsOn }: Props) {
  const t = visit.t.accounts.form;
  const { values, errors } = attempt;
  return (
    <>
      <Select
        name="role"
        label={t.role}
        hint={t.roleHint}
        empty={t.pickRole}
        options={grantedRoles.map((role) => ({ value: role, label: visit.t.common.roles[role] }))}
        value={values.role}
        width="nua"
        error={errors.role}
      />
      <UnitField visit={visit} places={places} value={values.unitId} error={errors.unitId} />
      <Select
        name="clusterYearId"
        label={t.clusterYear}
        empty={t.noClusterYear}
        options={places.clusterYears.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.clusterYearId}
        width="nua"
        error={errors.clusterYearId}
      />
      <DateField
        name="startsOn"
        label={t.startsOn}
        value={attempt.sent ? values.startsOn : startsOn}
        error={errors.startsOn}
      />
      <DateField name="endsOn" label={t.endsOn} optional value={values.endsOn} error={errors.endsOn} />
    </>
  );
}

export function UnitField({
  visit,
  places,
  value,
  error,
}: {
  visit: Visit;
  places: PlacesForRoles;
  value?: string;
  error?: string;
}) {
  const t = visit.t.accounts.form;
  return (
    <Select
      name="unitId"
      label={t.unit}
      empty={t.noUnit}
      options={places.units.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      width="nua"
      error={error}
    />
  );
}
