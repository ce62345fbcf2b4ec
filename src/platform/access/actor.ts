import type { GrantedRole } from '../database/tables/accounts.ts';

/** A role on an object, as the matrix names it. */
export type RoleName =
  /** Anybody, signed in or not. */
  | 'public'
  /** Any account of the tenant. */
  | 'account'
  | 'systemAdministrator'
  /** Vụ Thi đua – Khen thưởng: the standing body of the Council. */
  | 'standingOffice'
  /** Head or officer of the unit that leads the cluster in the object's year, by decision. */
  | 'clusterHead'
  | 'clusterDeputy'
  /** Head of the unit that the object belongs to. */
  | 'unitHead'
  /** Officer of the unit that the object belongs to. */
  | 'unitOfficer'
  /** Head or officer of any member unit of the object's cluster-year. */
  | 'member'
  /** Named as reviewer of this score sheet. */
  | 'reviewer'
  /** Named by the review plan for a part of this score sheet; marks it alone, blind to the others. */
  | 'crossReviewer'
  /** Elected teller of this ballot. */
  | 'teller'
  /** Leader or guest who follows the open parts of one cluster-year; no vote. */
  | 'observer'
  /** Named by the founding decision of the object's Council, with a vote. */
  | 'councilMember'
  /** Chairs the object's Council, or its session in the chair's place. */
  | 'councilChair'
  /** Keeps the minutes of the object's Council; votes only where the decision names the person a member too. */
  | 'councilSecretary'
  /** Signs decisions of the ministry in its competence: the Minister, or who is authorised. */
  | 'signatory'
  /** Văn thư, lưu trữ: numbers, publishes, seals and keeps. */
  | 'registry'
  /** Pays prize money and confirms it. */
  | 'payer'
  /** The object is the record of the person who is signed in. */
  | 'self';

export interface Grant {
  role: GrantedRole;
  unitId: string | null;
  clusterYearId: string | null;
}

/** The signed-in account with the roles in force today. */
export interface Actor {
  tenantId: string;
  accountId: string;
  userId: string;
  sessionId: string;
  userName: string;
  displayName: string;
  jobTitle: string;
  unitId: string | null;
  unitName: string | null;
  grants: readonly Grant[];
}

/** What access needs to know of the object: who it belongs to and in which state it is. */
export interface Facts {
  object: { kind: string; id: string };
  /** State of the object, the same word as in its state table; 'any' when it has none. */
  phase: string;
  unitId?: string | null;
  headUnitId?: string | null;
  deputyUnitId?: string | null;
  memberUnitIds?: readonly string[];
  reviewerAccountIds?: readonly string[];
  crossReviewerAccountIds?: readonly string[];
  /** Who stepped back from the object for a conflict of interest: no part in it, whatever role they hold elsewhere. */
  recusedAccountIds?: readonly string[];
  tellerAccountIds?: readonly string[];
  councilMemberAccountIds?: readonly string[];
  councilChairAccountIds?: readonly string[];
  councilSecretaryAccountIds?: readonly string[];
  /** The account of the person whose record it is. */
  selfAccountId?: string | null;
  /** The cluster-year that the object lies in: shown in the page's frame and used for observers. */
  clusterYearId?: string;
}

/** Whether the account has a part in the clusters' work; an administrator alone looks after accounts and the system. */
export function takesPart(actor: Actor | null): boolean {
  return actor?.grants.some(({ role }) => role !== 'systemAdministrator') ?? false;
}

const ofTheWholeBody = ['systemAdministrator', 'standingOffice', 'signatory', 'registry', 'payer'] as const;

function isOfTheWholeBody(role: GrantedRole): role is (typeof ofTheWholeBody)[number] {
  return ofTheWholeBody.some((each) => each === role);
}

/**
 * Every role that this account has on this object. A grant as Council member only lets the person be named in a
 * Council; the vote comes from the founding decision of the object's Council.
 */
export function rolesOn(actor: Actor | null, facts: Facts): Set<RoleName> {
  const roles = new Set<RoleName>(['public']);
  if (!actor) return roles;
  roles.add('account');
  if (facts.recusedAccountIds?.includes(actor.accountId)) return roles;
  for (const grant of actor.grants) {
    if (isOfTheWholeBody(grant.role)) roles.add(grant.role);
    else if (grant.role === 'councilMember') continue;
    else if (grant.role === 'observer') {
      if (grant.clusterYearId === facts.clusterYearId) roles.add('observer');
    } else {
      if (facts.unitId && grant.unitId === facts.unitId) roles.add(grant.role);
      if (grant.unitId && grant.unitId === facts.headUnitId) roles.add('clusterHead');
      if (grant.unitId && grant.unitId === facts.deputyUnitId) roles.add('clusterDeputy');
      if (grant.unitId && facts.memberUnitIds?.includes(grant.unitId)) roles.add('member');
    }
  }
  if (facts.reviewerAccountIds?.includes(actor.accountId)) roles.add('reviewer');
  if (facts.crossReviewerAccountIds?.includes(actor.accountId)) roles.add('crossReviewer');
  if (facts.tellerAccountIds?.includes(actor.accountId)) roles.add('teller');
  if (facts.councilMemberAccountIds?.includes(actor.accountId)) roles.add('councilMember');
  if (facts.councilChairAccountIds?.includes(actor.accountId)) roles.add('councilChair');
  if (facts.councilSecretaryAccountIds?.includes(actor.accountId)) roles.add('councilSecretary');
  if (facts.selfAccountId === actor.accountId) roles.add('self');
  return roles;
}
