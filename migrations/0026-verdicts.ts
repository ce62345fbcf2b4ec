/** Verdicts on the conditions of an award, kept as they were when a person signed over them. */
export const sql = `
-- The whole verdict with the version of its pack: later rules do not change it. Null where it was concluded before the
-- program judged. override_reason: why it was found qualified although the verdict says not eligible.
alter table dossier_appraisal
  add column verdict jsonb,
  add column override_reason text check (override_reason <> '');

-- What stood against an entry of the list on the day of the signature, and why it was signed all the same.
alter table award_decision
  add column concerns jsonb,
  add column concerns_reason text check (concerns_reason <> '');
`;
