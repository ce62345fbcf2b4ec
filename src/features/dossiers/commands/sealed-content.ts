import { createHash } from 'node:crypto';
import type { Verdict } from '#src/law/verdict.ts';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownFacts } from '../queries/known-facts.ts';
import { REPORT_QUESTIONS } from '../rules/report-questions.ts';

/** What a person signs, as canonical text, with its SHA-256. */
export interface Sealed {
  content: string;
  hash: string;
}

function seal(value: unknown): Sealed {
  const content = canonicalJson(JSON.stringify(value));
  return { content, hash: createHash('sha256').update(content).digest('hex') };
}

/** The report that the unit's head signs: what was written, and what the program filled in. */
export function sealedReport(record: DossierRecord, known: KnownFacts): Sealed {
  return seal({
    form: 'thidua-achievement-report/2',
    ...identityOf(record),
    round: record.round,
    answers: REPORT_QUESTIONS.map(({ key }) => ({ key, answer: record.answers.get(key)?.text ?? '' })),
    known,
  });
}

/** The submission that the cluster's leader signs: whom it proposes, by which votes, with which papers. */
export function sealedSubmission(record: DossierRecord, reportHash: string): Sealed {
  const { votes, base, baseCount, ballotId, conferenceId } = record.nominated;
  return seal({
    form: 'thidua-submission/1',
    ...identityOf(record),
    round: record.round,
    law: record.law.code,
    nominated: { votes, base, baseCount, ballotId, conferenceId },
    reportHash,
    attachments: record.attachments.map(({ id, part, title, fileName }) => ({ id, part, title, fileName })),
  });
}

export interface Conclusion {
  outcome: string;
  reason: string;
  overrideReason: string | null;
  verdict: Verdict | null;
}

/** The conclusion that the appraising officer signs, with the verdict that it was drawn beside. */
export function sealedAppraisal(
  record: DossierRecord,
  { outcome, reason, overrideReason, verdict }: Conclusion,
): Sealed {
  return seal({
    form: 'thidua-appraisal/2',
    ...identityOf(record),
    code: record.code,
    round: record.round,
    law: record.law.code,
    findings: record.findings.map(({ item, finding, note }) => ({ item, finding, note })),
    verdict: verdict && {
      outcome: verdict.outcome,
      regime: verdict.regime,
      pack: verdict.pack,
      conditions: verdict.conditions.map(({ condition, outcome }) => ({ code: condition.code, outcome })),
    },
    outcome,
    reason,
    overrideReason,
  });
}

function identityOf({ id, unitName, year, award }: DossierRecord) {
  return { dossierId: id, unit: unitName, year, award };
}
