import type { AccountTables } from './tables/accounts.ts';
import type { ArchiveTables } from './tables/archive.ts';
import type { AwardTables } from './tables/awards.ts';
import type { BallotTables } from './tables/ballots.ts';
import type { CertificateTables } from './tables/certificates.ts';
import type { ConferenceTables } from './tables/conferences.ts';
import type { CouncilTables } from './tables/councils.ts';
import type { CovenantTables } from './tables/covenants.ts';
import type { CrossReviewTables } from './tables/cross-reviews.ts';
import type { DossierTables } from './tables/dossiers.ts';
import type { ElectronicVoteTables } from './tables/electronic-votes.ts';
import type { EligibilityTables } from './tables/eligibility.ts';
import type { FairnessTables } from './tables/fairness.ts';
import type { GroundTables } from './tables/ground.ts';
import type { ImportTables } from './tables/imports.ts';
import type { JournalTables } from './tables/journal.ts';
import type { MeetingTables } from './tables/meetings.ts';
import type { MovementTables } from './tables/movements.ts';
import type { OrganisationTables } from './tables/organisations.ts';
import type { PeopleTables } from './tables/people.ts';
import type { PlanTables } from './tables/plans.ts';
import type { ReportTables } from './tables/reports.ts';
import type { ScoringTables } from './tables/scoring.ts';
import type { TableImportTables } from './tables/table-imports.ts';
import type { WorkTables } from './tables/work.ts';

/** Every table that the application reads or writes through kysely; one file of row types per room. */
export interface Tables
  extends GroundTables,
    AccountTables,
    AwardTables,
    OrganisationTables,
    PeopleTables,
    EligibilityTables,
    ImportTables,
    JournalTables,
    MovementTables,
    PlanTables,
    CovenantTables,
    ScoringTables,
    CrossReviewTables,
    FairnessTables,
    TableImportTables,
    ReportTables,
    ConferenceTables,
    MeetingTables,
    BallotTables,
    CouncilTables,
    ElectronicVoteTables,
    DossierTables,
    CertificateTables,
    ArchiveTables,
    WorkTables {}
