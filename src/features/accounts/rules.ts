import type { RoleName } from '#src/platform/access/actor.ts';
import type { ActionRule } from '#src/platform/access/scope.ts';
import { addDays, type Day, daysBetween, formatDay } from '#src/text/day.ts';
import type { Task } from './schema.ts';

const everyone: readonly RoleName[] = ['public'];
const signedIn: readonly RoleName[] = ['account'];
const office: readonly RoleName[] = ['standingOffice'];
const administrator: readonly RoleName[] = ['systemAdministrator'];
const leaders: readonly RoleName[] = ['clusterHead', 'clusterDeputy'];
const ownUnit: readonly RoleName[] = ['unitHead', 'unitOfficer'];
/** All who take part in the cluster's year, its followers, and the standing office. */
const participants: readonly RoleName[] = ['standingOffice', ...leaders, 'member', 'observer'];
/** The unit itself, those who lead the cluster, and the standing office; never another member. */
const ownersAndLeaders: readonly RoleName[] = [...ownUnit, ...leaders, 'standingOffice'];

/** Who may read a dossier: its unit, the leaders, the office, the Council, and those who decide and keep it. */
const dossierReaders: readonly RoleName[] = [
  ...ownersAndLeaders,
  'councilMember',
  'councilSecretary',
  'signatory',
  'registry',
];

/** Those through whose hands a decision on awards goes. */
const deciders: readonly RoleName[] = ['standingOffice', 'signatory', 'registry', 'payer'];
/** Those whom the decision names, and the office that prepares the sessions. */
const councilReaders: readonly RoleName[] = ['standingOffice', 'councilMember', 'councilChair', 'councilSecretary'];
/** Who keeps a session going. */
const councilDesk: readonly RoleName[] = ['councilSecretary', 'councilChair'];
/** Who follows an electronic vote signed in: those of its meeting. */
const voteFollowers: readonly RoleName[] = [
  ...participants,
  'teller',
  'councilMember',
  'councilChair',
  'councilSecretary',
];

/**
 * The one matrix: action -> object, roles, phases. Shown at /quan-tri/quyen and walked by a test with every role,
 * a foreign unit's object, every wrong phase and no session. A person cannot get a right in any other way.
 * A cluster head decides nothing about the own unit: there the deputy acts (I-17); the facts of such an object name
 * no head.
 */
export const matrix = {
  'home.view': { object: 'home', roles: everyone, phases: 'any' },
  'demonstration.enter': { object: 'home', roles: everyone, phases: ['demonstration'] },
  'demonstration.moveClock': { object: 'home', roles: everyone, phases: ['demonstration'] },
  'language.choose': { object: 'home', roles: everyone, phases: 'any' },
  'signIn.use': { object: 'home', roles: everyone, phases: 'any' },
  'help.view': { object: 'home', roles: everyone, phases: 'any' },
  'componentSheet.view': { object: 'home', roles: everyone, phases: ['demonstration'] },

  'myWork.view': { object: 'account', roles: signedIn, phases: 'any' },
  'signIn.resume': { object: 'account', roles: signedIn, phases: 'any' },
  'session.view': { object: 'account', roles: signedIn, phases: 'any' },
  'session.revoke': { object: 'account', roles: signedIn, phases: 'any' },
  'password.change': { object: 'account', roles: signedIn, phases: 'any' },
  'totp.view': { object: 'account', roles: signedIn, phases: 'any' },
  'totp.enable': { object: 'account', roles: signedIn, phases: 'any' },
  'totp.disable': { object: 'account', roles: signedIn, phases: 'any' },
  'matrix.view': { object: 'account', roles: signedIn, phases: 'any' },
  'account.list': { object: 'account', roles: administrator, phases: 'any' },
  'account.create': { object: 'account', roles: administrator, phases: 'any' },
  'account.view': { object: 'account', roles: administrator, phases: 'any' },
  'account.change': { object: 'account', roles: administrator, phases: 'any' },
  'account.grant': { object: 'account', roles: administrator, phases: ['active'] },
  'account.endGrant': { object: 'account', roles: administrator, phases: 'any' },
  'account.disable': { object: 'account', roles: administrator, phases: ['active'] },
  'account.enable': { object: 'account', roles: administrator, phases: ['disabled'] },
  'account.resetPassword': { object: 'account', roles: administrator, phases: ['active'] },
  'system.view': { object: 'system', roles: administrator, phases: 'any' },
  'journal.view': { object: 'journal', roles: ['systemAdministrator', 'standingOffice'], phases: 'any' },

  'unit.list': { object: 'unit', roles: signedIn, phases: 'any' },
  'unit.view': { object: 'unit', roles: signedIn, phases: 'any' },
  'unit.create': { object: 'unit', roles: office, phases: 'any' },
  /** A wrong last day may still be corrected; a merged unit is history. */
  'unit.change': { object: 'unit', roles: office, phases: ['active', 'closed'] },
  'unit.merge': { object: 'unit', roles: office, phases: ['active'] },

  'person.list': { object: 'person', roles: [...office, ...ownUnit], phases: 'any' },
  'person.findOwn': { object: 'account', roles: signedIn, phases: 'any' },
  'person.create': { object: 'person', roles: [...office, ...ownUnit], phases: 'any' },
  'person.view': { object: 'person', roles: [...office, ...ownUnit, 'self'], phases: 'any' },
  /** Discipline and matters that are being looked into: never for the unit's officer. */
  'person.viewDiscipline': { object: 'person', roles: [...office, 'unitHead', 'self'], phases: 'any' },
  'person.change': { object: 'person', roles: [...office, ...ownUnit], phases: ['serving', 'left'] },
  'person.move': { object: 'person', roles: [...office, ...ownUnit], phases: ['serving', 'left'] },
  'person.leave': { object: 'person', roles: [...office, ...ownUnit], phases: ['serving'] },
  'person.rate': { object: 'person', roles: [...office, ...ownUnit], phases: ['serving', 'left'] },
  'person.recordAward': { object: 'person', roles: [...office, ...ownUnit], phases: ['serving', 'left'] },
  'person.revokeAward': { object: 'person', roles: [...office, 'unitHead'], phases: ['serving', 'left'] },
  'person.recordInitiative': { object: 'person', roles: [...office, ...ownUnit], phases: ['serving', 'left'] },
  'person.discipline': { object: 'person', roles: [...office, 'unitHead'], phases: ['serving', 'left'] },
  'person.matter': { object: 'person', roles: [...office, 'unitHead'], phases: ['serving', 'left'] },
  /** What was wrongly recorded is corrected by those who record it, with a reason; it is never taken away. */
  'person.correct': { object: 'person', roles: [...office, ...ownUnit], phases: ['serving', 'left'] },
  'person.correctConfidential': { object: 'person', roles: [...office, 'unitHead'], phases: ['serving', 'left'] },
  'person.link': { object: 'person', roles: office, phases: ['serving', 'left'] },
  'person.duplicates': { object: 'person', roles: office, phases: 'any' },
  'person.merge': { object: 'person', roles: office, phases: ['serving', 'left'] },
  'person.unmerge': { object: 'person', roles: office, phases: ['merged'] },
  'person.distinguish': { object: 'person', roles: office, phases: ['serving', 'left'] },
  'collective.view': { object: 'collective', roles: [...office, ...ownUnit], phases: 'any' },
  'collective.found': { object: 'collective', roles: office, phases: 'any' },
  'collective.rate': { object: 'collective', roles: [...office, ...ownUnit], phases: 'any' },
  'collective.count': { object: 'collective', roles: [...office, ...ownUnit], phases: 'any' },
  'collective.recordAward': { object: 'collective', roles: [...office, ...ownUnit], phases: 'any' },
  'collective.revokeAward': { object: 'collective', roles: office, phases: 'any' },
  'collective.correct': { object: 'collective', roles: [...office, ...ownUnit], phases: 'any' },
  'collective.correctConfidential': { object: 'collective', roles: [...office, 'unitHead'], phases: 'any' },
  'collective.matter': { object: 'collective', roles: [...office, 'unitHead'], phases: 'any' },

  /** The facts name the own unit, or the unit that a workbook was sent for; the office's own imports name none. */
  'import.list': { object: 'import', roles: [...office, ...ownUnit], phases: 'any' },
  'import.start': { object: 'import', roles: [...office, ...ownUnit], phases: 'any' },
  'import.export': { object: 'import', roles: [...office, ...ownUnit], phases: 'any' },
  'import.view': { object: 'importRun', roles: [...office, ...ownUnit], phases: 'any' },
  'import.store': { object: 'importRun', roles: [...office, ...ownUnit], phases: ['checked', 'halted'] },
  'import.repeat': {
    object: 'importRun',
    roles: [...office, ...ownUnit],
    phases: ['checked', 'interrupted', 'halted'],
  },
  'import.withdraw': {
    object: 'importRun',
    roles: [...office, ...ownUnit],
    phases: ['checked', 'interrupted', 'halted'],
  },

  /** Who qualifies for what. The way in leads each account to all units, to the own unit, or to the rules. */
  'eligibility.find': { object: 'eligibility', roles: signedIn, phases: 'any' },
  'eligibility.list': { object: 'eligibility', roles: [...office, ...ownUnit], phases: 'any' },
  'eligibility.judge': { object: 'eligibility', roles: [...office, ...ownUnit], phases: 'any' },
  'eligibility.judgeBody': { object: 'eligibility', roles: office, phases: 'any' },
  'eligibility.viewPerson': { object: 'person', roles: [...office, ...ownUnit, 'self'], phases: 'any' },
  /** A collective also by those before whom it is: who follows the cluster's year, the Council with a case of it. */
  'eligibility.viewCollective': {
    object: 'eligibility',
    roles: [...office, ...ownUnit, 'observer', 'councilMember'],
    phases: 'any',
  },
  'rule.view': { object: 'rule', roles: signedIn, phases: 'any' },
  'rule.check': { object: 'rule', roles: administrator, phases: 'any' },
  'rulePack.view': { object: 'clusterYear', roles: [...participants, 'systemAdministrator'], phases: 'any' },
  'rulePack.pin': { object: 'clusterYear', roles: office, phases: 'any' },

  'cluster.list': { object: 'cluster', roles: signedIn, phases: 'any' },
  'cluster.create': { object: 'cluster', roles: office, phases: 'any' },
  'cluster.view': { object: 'cluster', roles: signedIn, phases: 'any' },
  'clusterYear.view': { object: 'clusterYear', roles: [...participants, 'systemAdministrator'], phases: 'any' },
  'clusterYear.open': { object: 'cluster', roles: office, phases: 'any' },
  'clusterYear.start': { object: 'clusterYear', roles: office, phases: ['preparing'] },
  'clusterYear.close': { object: 'clusterYear', roles: office, phases: ['open'] },
  'membership.change': { object: 'clusterYear', roles: office, phases: ['preparing'] },
  'yearStep.change': { object: 'clusterYear', roles: [...office, 'clusterHead'], phases: ['preparing', 'open'] },
  'leadership.view': { object: 'clusterYear', roles: [...participants, 'systemAdministrator'], phases: 'any' },
  'leadership.record': { object: 'clusterYear', roles: office, phases: ['preparing', 'open'] },
  /** The facts name the incoming head's unit as `unitId`. */
  'handover.view': { object: 'clusterYear', roles: [...office, ...leaders, ...ownUnit], phases: 'any' },
  'handover.prepare': { object: 'clusterYear', roles: [...office, 'clusterHead'], phases: ['open', 'closed'] },
  'handover.give': { object: 'clusterYear', roles: ['clusterHead'], phases: ['open', 'closed'] },
  /** The facts name the head of the next year as `headUnitId`. */
  'handover.receive': { object: 'clusterYear', roles: ['clusterHead'], phases: ['open', 'closed'] },
  /** Each side's head signs; the facts name the signing unit as `unitId`. */
  'handover.signGiving': { object: 'clusterYear', roles: ['unitHead'], phases: ['open', 'closed'] },
  'handover.signReceiving': { object: 'clusterYear', roles: ['unitHead'], phases: ['open', 'closed'] },

  'movement.view': { object: 'clusterYear', roles: participants, phases: 'any' },
  /**
   * In movements, registrations and the covenant the leaders are those announced for the year; until then those of the
   * year before.
   */
  'movement.draft': { object: 'clusterYear', roles: [...office, 'clusterHead'], phases: ['preparing', 'open'] },
  'movement.edit': { object: 'movement', roles: [...office, 'clusterHead'], phases: ['draft'] },
  'movement.launch': { object: 'movement', roles: [...office, 'clusterHead'], phases: ['draft'] },
  'movement.close': { object: 'movement', roles: [...office, 'clusterHead'], phases: ['launched'] },
  'registration.list': { object: 'clusterYear', roles: participants, phases: 'any' },
  /** For members that joined after the launch; the launch itself opens one for every member. */
  'registration.open': { object: 'clusterYear', roles: [...office, 'clusterHead'], phases: ['preparing', 'open'] },
  'registration.view': { object: 'registration', roles: ownersAndLeaders, phases: 'any' },
  'registration.edit': { object: 'registration', roles: ownUnit, phases: ['draft', 'returned'] },
  'registration.send': { object: 'registration', roles: ['unitHead'], phases: ['draft', 'returned'] },
  'registration.return': { object: 'registration', roles: leaders, phases: ['sent'] },
  'registration.agree': { object: 'registration', roles: leaders, phases: ['sent'] },

  /** What a person registers for a year. The way in leads each account to the own page or to the unit's. */
  'personalRegistration.own': { object: 'account', roles: signedIn, phases: 'any' },
  'personalRegistration.list': { object: 'unit', roles: [...ownUnit, ...office], phases: 'any' },
  'personalRegistration.view': {
    object: 'personalRegistration',
    roles: ['self', ...ownUnit, ...office],
    phases: 'any',
  },
  /** The facts name the unit only for a person without an account: nobody else writes for one who can sign in. */
  'personalRegistration.write': {
    object: 'personalRegistration',
    roles: ['self', 'unitOfficer'],
    phases: ['none', 'draft', 'returned'],
  },
  'personalRegistration.send': {
    object: 'personalRegistration',
    roles: ['self', 'unitOfficer'],
    phases: ['none', 'draft', 'returned'],
  },
  /** Of the own registration of whoever asks the facts name no unit: there the office decides. */
  'personalRegistration.return': { object: 'personalRegistration', roles: ['unitHead', ...office], phases: ['sent'] },
  'personalRegistration.agree': { object: 'personalRegistration', roles: ['unitHead', ...office], phases: ['sent'] },

  'covenant.view': { object: 'covenant', roles: participants, phases: 'any' },
  'covenant.draft': { object: 'clusterYear', roles: leaders, phases: ['preparing', 'open'] },
  'covenant.edit': { object: 'covenant', roles: leaders, phases: ['draft'] },
  'covenant.openForSignature': { object: 'covenant', roles: leaders, phases: ['draft'] },
  /** Takes the text back for a correction; signatures stay with the version that they were given to. */
  'covenant.withdraw': { object: 'covenant', roles: leaders, phases: ['signing'] },
  /** Each unit head signs for the own unit; the facts name the signing unit as `unitId`. */
  'covenant.sign': { object: 'covenant', roles: ['unitHead'], phases: ['signing'] },
  'covenant.proposeAmendment': { object: 'covenant', roles: ['unitHead'], phases: ['inForce'] },
  'covenant.close': { object: 'covenant', roles: leaders, phases: ['inForce'] },
  'covenant.viewAmendment': { object: 'amendment', roles: participants, phases: 'any' },
  'covenant.decideAmendment': { object: 'amendment', roles: leaders, phases: ['proposed'] },

  'scoreTable.view': { object: 'clusterYear', roles: participants, phases: 'any' },
  'scoreTable.edit': { object: 'scoreTable', roles: [...office, 'clusterHead'], phases: ['draft'] },
  'scoreTable.issue': { object: 'scoreTable', roles: office, phases: ['draft'] },
  /** A table that was sent as a file: what was read in it, and what people answered to it. */
  'tableImport.view': { object: 'tableImport', roles: [...office, 'clusterHead'], phases: 'any' },
  'tableImport.answer': { object: 'tableImport', roles: [...office, 'clusterHead'], phases: ['open'] },
  'tableImport.take': { object: 'tableImport', roles: [...office, 'clusterHead'], phases: ['open'] },
  'scoring.list': { object: 'clusterYear', roles: participants, phases: 'any' },
  'scoreSheet.view': { object: 'scoreSheet', roles: [...ownersAndLeaders, 'reviewer'], phases: 'any' },
  'selfScore.edit': { object: 'scoreSheet', roles: ownUnit, phases: ['draft', 'returned'] },
  'selfScore.sign': { object: 'scoreSheet', roles: ['unitHead'], phases: ['draft', 'returned'] },
  'evidence.read': { object: 'scoreSheet', roles: [...ownersAndLeaders, 'reviewer', 'crossReviewer'], phases: 'any' },
  'review.assign': {
    object: 'scoreSheet',
    roles: [...leaders, 'standingOffice'],
    phases: ['draft', 'returned', 'signed'],
  },
  'review.score': { object: 'scoreSheet', roles: ['reviewer'], phases: ['signed'] },
  'review.return': { object: 'scoreSheet', roles: ['reviewer'], phases: ['signed'] },
  /** A return that was not answered in time: the review goes on with what the head signed. */
  'review.resume': { object: 'scoreSheet', roles: ['reviewer'], phases: ['returned'] },
  'review.finish': { object: 'scoreSheet', roles: ['reviewer'], phases: ['signed'] },
  'review.respond': { object: 'scoreSheet', roles: ['unitHead'], phases: ['reviewed'] },
  'review.settle': { object: 'scoreSheet', roles: [...leaders, 'standingOffice'], phases: ['disputed'] },
  /** Who marks whom is the office's to know: a leading unit would read off its own reviewers. */
  'crossReview.viewPlan': { object: 'clusterYear', roles: [...office, ...leaders], phases: 'any' },
  'crossReview.plan': { object: 'clusterYear', roles: office, phases: ['open'] },
  'crossReview.own': { object: 'account', roles: signedIn, phases: 'any' },
  'crossReview.mark': { object: 'scoreSheet', roles: ['crossReviewer'], phases: ['signed'] },
  'crossReview.send': { object: 'scoreSheet', roles: ['crossReviewer'], phases: ['signed'] },
  'crossReview.recuse': {
    object: 'scoreSheet',
    roles: ['crossReviewer', 'standingOffice'],
    phases: ['draft', 'returned', 'signed'],
  },
  'crossReview.viewGaps': {
    object: 'scoreSheet',
    roles: ['crossReviewer', ...leaders, 'standingOffice'],
    phases: 'any',
  },
  /** A reviewer changes the own mark or says why it stays. */
  'crossReview.reconsider': { object: 'scoreSheet', roles: ['crossReviewer'], phases: ['signed'] },
  'crossReview.moderate': { object: 'scoreSheet', roles: [...leaders, 'standingOffice'], phases: ['signed'] },
  'crossReview.close': { object: 'scoreSheet', roles: [...leaders, 'standingOffice'], phases: ['signed'] },
  'ranking.view': { object: 'clusterYear', roles: participants, phases: 'any' },
  /** The page shows no figure before all sheets are final; the office sees them once every review is in. */
  'fairness.view': { object: 'clusterYear', roles: participants, phases: 'any' },

  'conference.list': { object: 'clusterYear', roles: participants, phases: 'any' },
  'conference.create': { object: 'clusterYear', roles: leaders, phases: ['open'] },
  'conference.view': { object: 'conference', roles: participants, phases: 'any' },
  'conference.prepare': { object: 'conference', roles: leaders, phases: ['planned'] },
  /** The programme may still change while the conference goes on: what has begun stays. */
  'conference.arrange': { object: 'conference', roles: leaders, phases: ['planned', 'open'] },
  'conference.open': { object: 'conference', roles: leaders, phases: ['planned'] },
  'conference.advance': { object: 'conference', roles: leaders, phases: ['open'] },
  'conference.record': { object: 'conference', roles: leaders, phases: ['open'] },
  'conference.announce': { object: 'conference', roles: office, phases: ['open'] },
  'conference.close': { object: 'conference', roles: leaders, phases: ['open'] },
  'conference.project': { object: 'conference', roles: participants, phases: 'any' },
  'attendance.view': { object: 'conference', roles: participants, phases: 'any' },
  /** The unit names its delegate; the facts name that unit as `unitId`. */
  'attendance.register': { object: 'conference', roles: ownUnit, phases: ['planned', 'open'] },
  'attendance.mandate': { object: 'conference', roles: ownersAndLeaders, phases: 'any' },
  'attendance.mark': { object: 'conference', roles: leaders, phases: ['planned', 'open'] },
  'attendance.invite': { object: 'conference', roles: leaders, phases: ['planned', 'open'] },
  'attendance.paper': { object: 'conference', roles: participants, phases: 'any' },
  'conference.minutes': { object: 'conference', roles: participants, phases: ['open', 'closed'] },

  'ballot.list': { object: 'clusterYear', roles: participants, phases: 'any' },
  'ballot.view': { object: 'ballot', roles: [...participants, 'teller'], phases: 'any' },
  'ballot.prepare': { object: 'conference', roles: leaders, phases: ['planned', 'open'] },
  'ballot.setRules': { object: 'ballot', roles: leaders, phases: ['prepared'] },
  'ballot.nameTellers': { object: 'ballot', roles: leaders, phases: ['prepared', 'electorateFrozen'] },
  'ballot.freeze': { object: 'ballot', roles: leaders, phases: ['prepared'] },
  'ballot.release': { object: 'ballot', roles: leaders, phases: ['electorateFrozen'] },
  'ballot.print': { object: 'ballot', roles: [...leaders, 'teller'], phases: ['electorateFrozen', 'open'] },
  'ballot.open': { object: 'ballot', roles: leaders, phases: ['electorateFrozen'] },
  'ballot.close': { object: 'ballot', roles: leaders, phases: ['open'] },
  'ballot.enterCount': { object: 'ballot', roles: ['teller'], phases: ['closed'] },
  'ballot.confirmCount': { object: 'ballot', roles: ['teller'], phases: ['closed'] },
  /** Before the announcement only those who run the ballot see what was counted. */
  'ballot.readCount': {
    object: 'ballot',
    roles: [...leaders, 'teller'],
    phases: ['counted', 'tie', 'runoffPrepared', 'announced', 'minuted'],
  },
  'ballot.announce': { object: 'ballot', roles: leaders, phases: ['counted', 'runoffPrepared'] },
  /** The facts leave out a leader whose own unit is among the tied (I-17); then the other one, or the office, acts. */
  'ballot.settleTie': { object: 'ballot', roles: [...leaders, 'standingOffice'], phases: ['tie'] },
  'ballot.prepareRunoff': {
    object: 'ballot',
    roles: leaders,
    phases: ['tie', 'runoffPrepared', 'announced', 'minuted'],
  },
  'ballot.signMinutes': { object: 'ballot', roles: ['teller'], phases: ['announced', 'minuted'] },
  'ballot.minutes': { object: 'ballot', roles: [...participants, 'teller'], phases: ['announced', 'minuted'] },
  'ballot.void': { object: 'ballot', roles: office, phases: ['prepared', 'electorateFrozen', 'open', 'closed'] },
  /** On paper, on slips, or each voter either way; paper again until the vote is opened. */
  'ballot.chooseWay': { object: 'ballot', roles: leaders, phases: ['prepared', 'electorateFrozen'] },
  'nomination.view': { object: 'clusterYear', roles: participants, phases: 'any' },

  'dossier.list': { object: 'clusterYear', roles: [...participants, 'signatory', 'registry'], phases: 'any' },
  'dossier.open': { object: 'clusterYear', roles: [...leaders, 'standingOffice'], phases: ['open', 'closed'] },
  /**
   * Never another member. Of the Council those before whom the dossier is scheduled. The facts leave out a leader whose
   * own unit the dossier is about (I-17).
   */
  'dossier.view': { object: 'dossier', roles: dossierReaders, phases: 'any' },
  /** Papers and files of the dossier; each reading is in the journal. */
  'dossier.readFile': { object: 'dossier', roles: dossierReaders, phases: 'any' },
  'dossier.answer': { object: 'dossier', roles: ownUnit, phases: ['draft', 'returned'] },
  'dossier.signReport': { object: 'dossier', roles: ['unitHead'], phases: ['draft', 'returned'] },
  'dossier.attach': { object: 'dossier', roles: [...ownUnit, ...leaders], phases: ['draft', 'returned'] },
  /** On the unit that leads the cluster: its head signs. */
  'dossier.submit': { object: 'dossier', roles: ['unitHead'], phases: ['draft', 'returned'] },
  'dossier.receive': { object: 'dossier', roles: office, phases: ['submitted'] },
  'dossier.appraise': { object: 'dossier', roles: office, phases: ['received'] },
  'dossier.return': { object: 'dossier', roles: office, phases: ['received'] },
  'dossier.extend': { object: 'dossier', roles: office, phases: ['returned'] },
  'dossier.decide': { object: 'dossier', roles: office, phases: ['received'] },
  'dossier.publish': { object: 'dossier', roles: office, phases: ['qualified'] },
  /** Who sent a comment is not for the unit that it is about. */
  'dossier.readComments': {
    object: 'dossier',
    roles: ['standingOffice', 'councilMember', 'councilSecretary', 'signatory', 'registry'],
    phases: ['qualified', 'archived'],
  },
  'dossier.recordComment': { object: 'dossier', roles: office, phases: ['qualified'] },
  'dossier.answerComment': { object: 'dossier', roles: office, phases: ['qualified'] },
  'dossier.archive': { object: 'dossier', roles: ['registry'], phases: ['qualified', 'notQualified'] },
  'publicComment.view': { object: 'home', roles: everyone, phases: 'any' },

  'midYear.view': { object: 'clusterYear', roles: participants, phases: 'any' },
  'midYear.open': { object: 'clusterYear', roles: leaders, phases: ['open'] },
  'midYear.hold': { object: 'midYearReview', roles: leaders, phases: ['open'] },
  'midYear.reopen': { object: 'midYearReview', roles: leaders, phases: ['held'] },
  'midYear.edit': { object: 'midYearReview', roles: leaders, phases: ['held'] },
  /** The head of the leading unit signs the cluster's reports; the facts name that unit as `unitId`. */
  'midYear.issue': { object: 'midYearReview', roles: ['unitHead'], phases: ['held'] },
  'midYear.paper': { object: 'midYearReview', roles: participants, phases: ['reported'] },
  'yearEnd.view': { object: 'clusterYear', roles: participants, phases: 'any' },
  'yearEnd.open': { object: 'clusterYear', roles: leaders, phases: ['open'] },
  'yearEnd.setAreas': { object: 'yearEndReport', roles: leaders, phases: ['collecting'] },
  'yearEnd.compose': { object: 'yearEndReport', roles: leaders, phases: ['collecting'] },
  'yearEnd.collect': { object: 'yearEndReport', roles: leaders, phases: ['editing'] },
  'yearEnd.edit': { object: 'yearEndReport', roles: leaders, phases: ['editing'] },
  'yearEnd.issue': { object: 'yearEndReport', roles: ['unitHead'], phases: ['editing'] },
  'yearEnd.paper': { object: 'yearEndReport', roles: participants, phases: ['issued'] },
  /** What a unit reports to either; closed to writing once the cluster holds the review or composes the report. */
  'unitReport.view': { object: 'unitReport', roles: ownersAndLeaders, phases: 'any' },
  'unitReport.edit': { object: 'unitReport', roles: ownUnit, phases: ['draft', 'returned'] },
  'unitReport.send': { object: 'unitReport', roles: ['unitHead'], phases: ['draft', 'returned'] },
  'unitReport.return': { object: 'unitReport', roles: leaders, phases: ['sent'] },

  'invitation.view': { object: 'conference', roles: participants, phases: 'any' },
  'invitation.send': { object: 'conference', roles: leaders, phases: ['planned'] },
  /** The member unit itself, named as `unitId`; for guests and papers that came back the leaders record it. */
  'invitation.acknowledge': { object: 'invitation', roles: [...ownUnit, ...leaders], phases: ['planned', 'open'] },
  'conferenceDocument.view': { object: 'conference', roles: participants, phases: 'any' },
  'conferenceDocument.add': {
    object: 'conference',
    roles: [...leaders, 'standingOffice'],
    phases: ['planned', 'open'],
  },
  'conferenceDocument.remove': { object: 'conference', roles: [...leaders, 'standingOffice'], phases: ['planned'] },
  'speaker.view': { object: 'conference', roles: participants, phases: 'any' },
  'speaker.register': { object: 'conference', roles: ownUnit, phases: ['planned', 'open'] },
  'speaker.withdraw': { object: 'speaker', roles: [...ownUnit, ...leaders], phases: ['planned', 'open'] },
  'speaker.arrange': { object: 'conference', roles: leaders, phases: ['planned', 'open'] },
  'speaker.conduct': { object: 'conference', roles: leaders, phases: ['open'] },
  'directive.view': { object: 'conference', roles: participants, phases: 'any' },
  'directive.record': { object: 'conference', roles: [...leaders, 'standingOffice'], phases: ['open', 'closed'] },
  'followUp.add': { object: 'directive', roles: [...leaders, 'standingOffice'], phases: 'any' },
  'followUp.list': { object: 'clusterYear', roles: participants, phases: 'any' },
  /** The facts of a follow-up name the leaders of the cluster's year that is open now, never of the owner's own unit. */
  'followUp.view': { object: 'followUp', roles: [...participants, ...ownUnit], phases: 'any' },
  /** The office reports on its own tasks only; the command sees to it. */
  'followUp.report': {
    object: 'followUp',
    roles: [...ownUnit, 'standingOffice'],
    phases: ['notStarted', 'inProgress'],
  },
  'followUp.extend': {
    object: 'followUp',
    roles: [...leaders, 'standingOffice'],
    phases: ['notStarted', 'inProgress'],
  },
  'followUp.reopen': { object: 'followUp', roles: [...leaders, 'standingOffice'], phases: ['done'] },
  'minutes.view': { object: 'conferenceMinutes', roles: participants, phases: 'any' },
  'minutes.assemble': { object: 'conferenceMinutes', roles: ['clusterHead'], phases: ['notAssembled'] },
  'minutes.edit': { object: 'conferenceMinutes', roles: ['clusterHead'], phases: ['drafting'] },
  'minutes.send': { object: 'conferenceMinutes', roles: ['clusterHead'], phases: ['drafting'] },
  /** The facts name the answering unit as `unitId`. */
  'minutes.answer': { object: 'conferenceMinutes', roles: ['unitHead'], phases: ['agreeing'] },
  'minutes.reply': { object: 'conferenceMinutes', roles: ['clusterHead'], phases: ['agreeing'] },
  'minutes.takeBack': { object: 'conferenceMinutes', roles: ['clusterHead'], phases: ['agreeing', 'signing'] },
  'minutes.conclude': { object: 'conferenceMinutes', roles: ['clusterHead'], phases: ['agreeing'] },
  /** The facts name the unit that led the cluster as `unitId`: its head signs as chair, its officer as secretary. */
  'minutes.sign': { object: 'conferenceMinutes', roles: ['unitHead', 'unitOfficer'], phases: ['signing'] },

  'notice.view': { object: 'account', roles: signedIn, phases: 'any' },
  'notice.read': { object: 'account', roles: signedIn, phases: 'any' },
  'calendar.view': { object: 'account', roles: signedIn, phases: 'any' },
  'calendar.make': { object: 'account', roles: signedIn, phases: 'any' },
  'calendar.end': { object: 'account', roles: signedIn, phases: 'any' },
  /** The secret in the address is the right; whoever has none finds nothing. */
  'calendar.feed': { object: 'home', roles: everyone, phases: 'any' },
  'clusterYear.remind': { object: 'clusterYear', roles: [...leaders, 'standingOffice'], phases: ['preparing', 'open'] },

  /** Decisions on awards, from the draft on: those who work on them. What is issued, everybody of the ministry reads. */
  'decision.list': { object: 'awardDecision', roles: deciders, phases: 'any' },
  'decision.view': { object: 'awardDecision', roles: deciders, phases: 'any' },
  'decision.read': { object: 'awardDecision', roles: signedIn, phases: ['issued', 'corrected', 'annulled'] },
  'decision.draft': { object: 'awardDecision', roles: office, phases: 'any' },
  'decision.edit': { object: 'awardDecision', roles: office, phases: ['drafted'] },
  'decision.sign': { object: 'awardDecision', roles: ['signatory'], phases: ['drafted'] },
  'decision.withdraw': { object: 'awardDecision', roles: office, phases: ['drafted', 'signed'] },
  'decision.number': { object: 'awardDecision', roles: ['registry'], phases: ['signed'] },
  'decision.issue': { object: 'awardDecision', roles: ['registry'], phases: ['numbered'] },
  'decision.publish': {
    object: 'awardDecision',
    roles: [...office, 'registry'],
    phases: ['issued', 'corrected'],
  },
  'awardSubmission.record': { object: 'awardSubmission', roles: [...office, 'registry'], phases: 'any' },
  'awardSubmission.view': { object: 'awardSubmission', roles: deciders, phases: 'any' },
  'awardSubmission.answer': { object: 'awardSubmission', roles: [...office, 'registry'], phases: ['pending'] },
  'award.list': { object: 'award', roles: signedIn, phases: 'any' },
  'award.view': { object: 'award', roles: signedIn, phases: 'any' },
  'award.correct': { object: 'award', roles: office, phases: ['granted', 'published', 'conferred'] },
  'award.annul': { object: 'award', roles: office, phases: ['granted', 'published', 'conferred'] },
  'award.recover': { object: 'award', roles: [...office, 'registry'], phases: ['annulled'] },
  'payment.list': { object: 'payment', roles: ['payer', 'standingOffice'], phases: 'any' },
  'payment.pay': { object: 'payment', roles: ['payer'], phases: ['due'] },
  'payment.recover': { object: 'payment', roles: ['payer'], phases: ['recoverable'] },

  /** The keys of a meeting's tellers: made on their own devices, the server holds the public parts. */
  'keyCeremony.start': { object: 'ballot', roles: [...leaders, 'teller'], phases: ['prepared', 'electorateFrozen'] },
  'keyCeremony.startForSession': {
    object: 'councilSession',
    roles: [...councilDesk, 'teller'],
    phases: ['planned', 'open'],
  },
  'keyCeremony.view': { object: 'keyCeremony', roles: voteFollowers, phases: 'any' },
  'keyCeremony.makeKey': { object: 'keyCeremony', roles: ['teller'], phases: ['keys'] },
  'keyCeremony.sealEnvelope': { object: 'keyCeremony', roles: ['teller'], phases: ['keys', 'ready', 'rehearsed'] },
  'keyCeremony.rehearse': { object: 'keyCeremony', roles: ['teller'], phases: ['ready', 'rehearsed'] },
  'keyCeremony.makeSlips': { object: 'keyCeremony', roles: ['teller'], phases: ['ready', 'rehearsed'] },
  'keyCeremony.void': {
    object: 'keyCeremony',
    roles: [...leaders, ...councilDesk, ...office],
    phases: ['keys', 'ready', 'rehearsed'],
  },
  /** The box needs no account: a slip gives the vote, and nobody is asked who holds it. */
  'votingSlip.use': { object: 'keyCeremony', roles: everyone, phases: 'any' },
  'electronicVote.draft': { object: 'ballot', roles: [...leaders, 'teller'], phases: ['electorateFrozen'] },
  'electronicVote.draftCase': { object: 'councilCase', roles: [...councilDesk, 'teller'], phases: ['scheduled'] },
  'electronicVote.view': { object: 'electronicVote', roles: voteFollowers, phases: 'any' },
  'electronicVote.seal': { object: 'electronicVote', roles: ['teller'], phases: ['draft'] },
  'electronicVote.confirmWords': { object: 'electronicVote', roles: ['teller'], phases: ['sealed'] },
  'electronicVote.cast': { object: 'electronicVote', roles: everyone, phases: 'any' },
  'electronicVote.spoil': { object: 'electronicVote', roles: everyone, phases: 'any' },
  /** What anybody may check: the election, the trackers, the archive as far as it is published. */
  'electronicVote.follow': { object: 'electronicVote', roles: everyone, phases: 'any' },
  'electronicVote.signHead': { object: 'electronicVote', roles: ['teller'], phases: ['ended'] },
  'electronicVote.decrypt': { object: 'electronicVote', roles: ['teller'], phases: ['headSigned', 'decrypting'] },
  'electronicVote.refuse': {
    object: 'electronicVote',
    roles: ['teller'],
    phases: ['ended', 'headSigned', 'decrypting'],
  },
  'electronicVote.readWhole': { object: 'electronicVote', roles: ['teller'], phases: 'any' },

  'council.list': { object: 'council', roles: councilReaders, phases: 'any' },
  'council.compose': { object: 'council', roles: office, phases: 'any' },
  /** A Council must be there; the facts of none are not found. */
  'council.plan': { object: 'council', roles: office, phases: ['sitting'] },
  'councilSession.view': { object: 'councilSession', roles: councilReaders, phases: 'any' },
  'councilSession.edit': { object: 'councilSession', roles: office, phases: ['planned'] },
  'councilSession.arrange': { object: 'councilSession', roles: office, phases: ['planned'] },
  'councilSession.setRules': { object: 'councilSession', roles: office, phases: ['planned'] },
  'councilSession.attend': { object: 'councilSession', roles: councilDesk, phases: ['planned', 'open'] },
  'councilSession.nameTellers': { object: 'councilSession', roles: councilDesk, phases: ['planned', 'open'] },
  'councilSession.open': { object: 'councilSession', roles: ['councilChair'], phases: ['planned'] },
  'councilSession.close': { object: 'councilSession', roles: ['councilChair'], phases: ['open'] },
  'councilSession.writeMinutes': {
    object: 'councilSession',
    roles: ['councilSecretary'],
    phases: ['open', 'closed'],
  },
  'councilSession.minutes': { object: 'councilSession', roles: councilReaders, phases: ['open', 'closed', 'minuted'] },
  /** The secretary, and the one who presided; the command sees to it. */
  'councilSession.sign': { object: 'councilSession', roles: councilDesk, phases: ['closed'] },
  'councilSession.signCount': { object: 'councilSession', roles: ['teller'], phases: ['closed'] },
  'councilSession.paper': { object: 'councilSession', roles: councilReaders, phases: ['closed', 'minuted'] },
  'councilCase.view': { object: 'councilCase', roles: councilReaders, phases: 'any' },
  /** Paper again until the vote is opened. */
  'councilCase.chooseWay': { object: 'councilCase', roles: ['councilChair'], phases: ['scheduled'] },
  'councilCase.open': { object: 'councilCase', roles: ['councilChair'], phases: ['scheduled'] },
  'councilCase.takeBack': { object: 'councilCase', roles: ['councilChair'], phases: ['open'] },
  'councilCase.withdraw': { object: 'councilCase', roles: ['councilChair', 'standingOffice'], phases: ['scheduled'] },
  'councilCase.closeVoting': { object: 'councilCase', roles: ['councilChair'], phases: ['open'] },
  'councilCase.conclude': { object: 'councilCase', roles: ['councilChair'], phases: ['voted'] },
  /** Once, by the own account, where the member is there and takes part; the command sees to it. */
  'councilCase.vote': { object: 'councilCase', roles: ['councilMember'], phases: ['open'] },
  'councilCase.recordHands': { object: 'councilCase', roles: ['councilSecretary'], phases: ['open'] },
  'councilCase.recuse': { object: 'councilCase', roles: ['councilMember'], phases: ['scheduled'] },
  'councilCase.recordRecusal': { object: 'councilCase', roles: ['councilSecretary'], phases: ['scheduled'] },
  /** An absent member, before the vote is counted. */
  'councilCase.giveOpinion': { object: 'councilCase', roles: ['councilMember'], phases: ['scheduled', 'open'] },
  'councilCase.recordOpinion': { object: 'councilCase', roles: ['councilSecretary'], phases: ['scheduled', 'open'] },
  /** The scan of a signed paper; each reading is in the journal. */
  'councilCase.readOpinion': { object: 'councilCase', roles: councilDesk, phases: 'any' },
  'councilCase.print': { object: 'councilCase', roles: [...councilDesk, 'teller'], phases: ['scheduled', 'open'] },
  'councilCase.enterCount': { object: 'councilCase', roles: ['teller'], phases: ['open'] },
  'councilCase.confirmCount': { object: 'councilCase', roles: ['teller'], phases: ['open'] },

  'superiorMovement.list': { object: 'superiorMovement', roles: signedIn, phases: 'any' },
  'superiorMovement.record': { object: 'superiorMovement', roles: office, phases: 'any' },
  /** The unit writes what it did; the facts name it as `unitId`. */
  'superiorMovement.respond': { object: 'clusterYear', roles: ownUnit, phases: ['open'] },
  /** The standing body drafts, members comment; a head of the plan's year counts once announced. */
  'plan.view': { object: 'launchPlan', roles: participants, phases: 'any' },
  'plan.draft': { object: 'clusterYear', roles: [...office, 'clusterHead'], phases: ['preparing', 'open'] },
  'plan.write': { object: 'launchPlan', roles: [...office, 'clusterHead'], phases: ['draft', 'answering'] },
  'plan.send': { object: 'launchPlan', roles: [...office, 'clusterHead'], phases: ['draft', 'answering'] },
  'plan.withdraw': { object: 'launchPlan', roles: [...office, 'clusterHead'], phases: ['commenting'] },
  'plan.extend': { object: 'launchPlan', roles: [...office, 'clusterHead'], phases: ['commenting'] },
  'plan.close': { object: 'launchPlan', roles: [...office, 'clusterHead'], phases: ['commenting'] },
  'plan.comment': { object: 'launchPlan', roles: ownUnit, phases: ['commenting'] },
  /** The facts of a comment of the head's own unit name no head (I-17). */
  'plan.answer': { object: 'launchPlan', roles: [...office, 'clusterHead'], phases: ['answering'] },
  'plan.issue': { object: 'launchPlan', roles: [...office, 'clusterHead'], phases: ['answering'] },

  /** What anybody may read of published awards, and whether a certificate counts. */
  'register.lookUp': { object: 'register', roles: everyone, phases: 'any' },
  'certificate.check': { object: 'register', roles: everyone, phases: 'any' },
  'certificate.list': { object: 'certificate', roles: ['registry', 'standingOffice'], phases: 'any' },
  'certificate.make': { object: 'certificate', roles: ['registry'], phases: 'any' },
  'certificate.view': { object: 'certificate', roles: ['registry', 'standingOffice'], phases: 'any' },
  'certificate.print': { object: 'certificate', roles: ['registry', 'standingOffice'], phases: 'any' },
  'certificate.confer': { object: 'certificate', roles: ['registry'], phases: ['made'] },
  'certificate.reissue': { object: 'certificate', roles: ['registry'], phases: ['made', 'conferred'] },
  /** Sealing is `dossier.archive`; the standing office reads and exports. */
  'archive.list': { object: 'archive', roles: ['registry', 'standingOffice'], phases: 'any' },
  'archive.view': { object: 'archive', roles: ['registry', 'standingOffice'], phases: 'any' },
  'archive.export': { object: 'archive', roles: ['registry', 'standingOffice'], phases: 'any' },
  'archive.compare': { object: 'archive', roles: ['registry', 'standingOffice'], phases: 'any' },
} as const satisfies Record<string, ActionRule>;

export type ActionName = keyof typeof matrix;

/** Tasks by how pressing they are: overdue, due before the end of this week (Sunday), the rest; the earliest first. */
export function groupTasks<T extends { deadline: Day | null }>(
  tasks: readonly T[],
  today: Day,
): { overdue: T[]; thisWeek: T[]; later: T[] } {
  const never = '9999-12-31';
  const sunday = endOfWeek(today);
  const sorted = tasks.toSorted((one, other) => {
    const [left, right] = [one.deadline ?? never, other.deadline ?? never];
    return left < right ? -1 : left > right ? 1 : 0;
  });
  return {
    overdue: sorted.filter(({ deadline }) => deadline !== null && deadline < today),
    thisWeek: sorted.filter(({ deadline }) => deadline !== null && deadline >= today && deadline <= sunday),
    later: sorted.filter(({ deadline }) => deadline === null || deadline > sunday),
  };
}

/** The Sunday that ends the week of a day. */
function endOfWeek(day: Day): Day {
  const aMonday = '2020-01-06';
  const sinceMonday = ((daysBetween(aMonday, day) % 7) + 7) % 7;
  return addDays(day, 6 - sinceMonday);
}

/** Days to which the demonstration's clock is offered to move: tomorrow, the conference, then the turn of the year. */
export function clockMoves(today: string, conferenceDay: string | null, tomorrow: string): string[] {
  if (!conferenceDay) return [tomorrow];
  const year = Number(conferenceDay.slice(0, 4));
  const later = today < conferenceDay ? [conferenceDay] : [`${year}-12-31`, `${year + 1}-01-01`];
  return [...new Set([tomorrow, ...later.filter((day) => day > tomorrow)])];
}

/** Why this account may not lose the administrator's role, or null when it may. */
export function lastAdministratorProblem(isAdministrator: boolean, anotherStays: boolean): string | null {
  if (!isAdministrator || anotherStays) return null;
  return 'Đây là quản trị hệ thống cuối cùng còn hiệu lực. Giao vai quản trị cho người khác trước.';
}

/** From this many days before a deadline on, whoever has not acted is reminded; then on the last day, and once late. */
export const remindDaysBefore = 3;

export interface Reminder {
  key: string;
  title: string;
  body: string;
  href: string;
}

/**
 * What an account is reminded of on a day: only of what is still on it, once before each deadline, once on its last
 * day, once when it has passed. The key names task, deadline and which of the three, so that a round that comes twice
 * or skips days tells nothing twice, and a moved deadline is told anew.
 */
export function remindersOf(tasks: readonly Task[], today: Day): Reminder[] {
  return tasks.flatMap((task) => {
    if (!task.deadline || (task.opensOn && task.opensOn > today)) return [];
    const left = daysBetween(today, task.deadline);
    if (left > remindDaysBefore) return [];
    const when = left < 0 ? 'late' : left === 0 ? 'lastDay' : 'before';
    const sentences = {
      late: `Quá hạn ${formatDay(task.deadline)}: ${task.title}`,
      lastDay: `Hết hạn hôm nay, ${formatDay(task.deadline)}: ${task.title}`,
      before: `Còn ${left} ngày, đến ${formatDay(task.deadline)}: ${task.title}`,
    };
    return [
      {
        key: `${task.key}:${task.deadline}:${when}`,
        title: sentences[when],
        body: `${task.why} ${task.consequence}`.trim(),
        href: task.href,
      },
    ];
  });
}
