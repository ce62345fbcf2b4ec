import { handoverItems } from '#src/features/clusters/queries.ts';
import { agendaItems } from '#src/features/conferences/queries/conference-record.ts';
import { movementsOf, targetsOf } from '#src/features/movements/queries.ts';
import { scoreTableOf } from '#src/features/scoring/queries/score-table.ts';
import { paths } from '#src/paths.ts';
import { published } from './data/published.ts';
import { caseEnds } from './play.ts';
import { id, look, type Stage } from './stage.ts';
import { archiveStops } from './tour/archive.ts';
import { awardsStops } from './tour/awards.ts';
import { councilsStops } from './tour/councils.ts';
import { dossiersStops } from './tour/dossiers.ts';
import { eligibilityStops } from './tour/eligibility.ts';
import { fairnessStops } from './tour/fairness.ts';
import { importStops } from './tour/imports.ts';
import { meetingsStops } from './tour/meetings.ts';
import { myWorkStops } from './tour/my-work.ts';
import { peopleStops } from './tour/people.ts';
import { personalRegistrationStops } from './tour/personal-registrations.ts';
import { plansStops } from './tour/plans.ts';
import { reportsStops } from './tour/reports.ts';
import type { At, Moment, Stop, StopsOfRoom } from './tour/stops.ts';

export { type Moment, moments, type Stop } from './tour/stops.ts';

/** Instant of the first act that comes after the moment; null when all acts are played. */
export const momentEnds: Record<Moment, string | null> = {
  registering: '2020-03-16T09:00:00+07:00',
  drafting: '2020-03-20T09:00:00+07:00',
  midYear: '2020-07-06T09:00:00+07:00',
  midYearHeld: '2020-07-10T09:00:00+07:00',
  scoring: '2020-12-03T10:00:00+07:00',
  reviewing: '2020-12-08T14:00:00+07:00',
  answering: '2020-12-09T14:00:00+07:00',
  settling: '2020-12-11T15:00:00+07:00',
  opening: '2020-12-14T08:00:00+07:00',
  meeting: '2020-12-17T10:10:00+07:00',
  frozen: '2020-12-17T10:14:00+07:00',
  counting: '2020-12-17T10:22:00+07:00',
  signing: '2020-12-17T10:54:00+07:00',
  handing: '2020-12-29T09:00:00+07:00',
  closed: caseEnds,
  writing: '2021-01-12T09:00:00+07:00',
  appraising: '2021-01-19T09:00:00+07:00',
  commenting: '2021-01-28T09:00:00+07:00',
  convening: '2021-02-03T08:00:00+07:00',
  voting: '2021-02-03T10:00:00+07:00',
  councilCounting: '2021-02-03T11:00:00+07:00',
  councilSigning: '2021-02-04T09:00:00+07:00',
  deciding: '2021-02-09T09:00:00+07:00',
  awaiting: '2021-04-20T09:00:00+07:00',
  paying: '2021-05-05T09:00:00+07:00',
  archived: null,
};

const rooms: readonly StopsOfRoom[] = [
  plansStops,
  reportsStops,
  meetingsStops,
  dossiersStops,
  councilsStops,
  awardsStops,
  archiveStops,
  myWorkStops,
  peopleStops,
  eligibilityStops,
  fairnessStops,
  personalRegistrationStops,
  importStops,
];

/** The pages of one moment, as the roles that use them see them. */
export async function stopsAt(stage: Stage, moment: Moment): Promise<Stop[]> {
  const at: At = (name, user, path) => ({ name, moment, user, path });
  const ofRooms = await Promise.all(rooms.map((room) => room[moment]?.(stage, at) ?? []));
  return [...(await stopsOfCase(stage, moment, at)), ...ofRooms.flat()];
}

async function stopsOfCase(stage: Stage, moment: Moment, at: At): Promise<Stop[]> {
  const year = id(stage, 'year.2020');
  if (before[moment]) return before[moment](stage, year, at);
  const next = id(stage, 'year.2021');
  if (moment === 'opening') return openingStops(stage, year, next, at);
  const conference = id(stage, 'conference');
  const ballot = id(stage, 'ballot.CO_BO');
  if (moment === 'meeting') {
    return [
      at('dieu-hanh', 'ktvb.truong', paths.conference(conference)),
      at('man-chieu', 'ktvb.cv', paths.projector(conference)),
      at('diem-danh', 'ktvb.cv', paths.attendance(conference)),
      at('be-mac', 'ktvb.truong', paths.closeConference(conference)),
      at('viec-chu-tri', 'ktvb.truong', paths.myWork()),
      at('suy-ton-thanh-vien', 'ctn.cv', paths.ballots(year)),
      at('to-kiem-phieu', 'ktvb.truong', paths.ballotTellers(ballot)),
      at('lan-bo-phieu', 'ktvb.truong', paths.ballot(ballot)),
      at('the-le', 'ktvb.truong', paths.ballotRules(ballot)),
      at('cach-bo-phieu', 'ktvb.truong', paths.ballotWay(ballot)),
      at('bo-phieu-dien-tu', null, paths.ballotLimits()),
      at('hoi-nghi-vu', 'vu.tdkt', paths.conference(conference)),
      at('giao-uoc-soan', 'ctn.truong', paths.covenant(id(stage, 'covenant.2021'))),
    ];
  }
  if (moment === 'frozen') {
    return [
      at('phieu-giay', 'ktvb.cv', paths.paperBallot(ballot)),
      at('mo-lai-danh-sach', 'ktvb.truong', paths.releaseElectorate(ballot)),
      at('mo-bo-phieu', 'ktvb.truong', paths.ballot(ballot)),
    ];
  }
  if (moment === 'signing') {
    const covenant = id(stage, 'covenant.2021');
    return [
      at('ky-giao-uoc', 'gdbd.truong', paths.signCovenant(covenant, id(stage, 'unit.GDBD'))),
      at('rut-giao-uoc', 'ctn.truong', paths.withdrawCovenant(covenant)),
      at('giao-uoc-dang-ky', 'ctn.truong', paths.covenant(covenant)),
      at('viec-ky-giao-uoc', 'gdbd.truong', paths.myWork()),
    ];
  }
  if (moment === 'handing') {
    const item = (await look(stage, (tx) => handoverItems(tx, year)))[0]?.code ?? '';
    return [
      at('ban-giao-dang-lam', 'ktvb.truong', paths.handover(year)),
      at('ban-giao-muc', 'ktvb.truong', paths.handoverItem(year, item)),
      at('viec-ban-giao', 'ctn.truong', paths.myWork()),
      at('dong-nam', 'vu.tdkt', paths.closeYear(year)),
    ];
  }
  if (moment === 'counting') {
    return [
      at('nhap-phieu', 'pbgdpl.cv', paths.ballotCount(ballot)),
      at('viec-uy-vien', 'pbgdpl.cv', paths.myWork()),
      at('phieu-dang-kiem', 'ktvb.truong', paths.ballot(ballot)),
      at('huy-lan-bo-phieu', 'vu.tdkt', paths.voidBallot(ballot)),
    ];
  }
  if (moment !== 'closed') return [];
  return [
    at('ket-qua', 'ktvb.truong', paths.ballotResult(ballot)),
    at('lan-bo-phieu-xong', 'ktvb.truong', paths.ballot(ballot)),
    at('ket-qua-co-chinh-phu', 'thutruong', paths.ballotResult(id(stage, 'ballot.CO_CP'))),
    at('suy-ton', 'vu.tdkt', paths.ballots(year)),
    at('giao-uoc-hieu-luc', 'gdbd.truong', paths.covenant(id(stage, 'covenant.2021'))),
    at('hoi-nghi-be-mac', 'thutruong', paths.conference(conference)),
    at('ban-giao', 'ctn.truong', paths.handover(year)),
    at('nam-2021', 'ctn.truong', paths.clusterYear(next)),
    at('cum-sau-hoi-nghi', 'vu.tdkt', paths.cluster(id(stage, 'cluster'))),
    at('nhat-ky', 'quantri', paths.journal()),
    at('diem-niem-phong', 'quantri', paths.checkpoints()),
  ];
}

/** The moments before the demonstration opens: pages that are only there in their phase. */
const before: Partial<Record<Moment, (stage: Stage, year: string, at: At) => Promise<Stop[]> | Stop[]>> = {
  async registering(stage, year, at) {
    const written = id(stage, 'registration.2020.QLXLVPHC');
    const target = (await look(stage, (tx) => targetsOf(tx, [written])))[0]?.id ?? '';
    const movement = (await look(stage, (tx) => movementsOf(tx, year)))[0]?.id ?? '';
    return [
      at('danh-hieu', 'qlxlvphc.cv', paths.titleAimed(written)),
      at('bo-chi-tieu', 'qlxlvphc.cv', paths.removeTarget(written, target)),
      at('gui-dang-ky', 'qlxlvphc.truong', paths.registration(written)),
      at('xem-dang-ky', 'ktvb.truong', paths.registration(id(stage, 'registration.2020.CTN'))),
      at('tra-lai-dang-ky', 'ktvb.truong', paths.returnRegistration(id(stage, 'registration.2020.CTN'))),
      at('soan-phong-trao', 'ktvb.truong', paths.newMovement(year)),
      at('mot-phong-trao', 'ktvb.truong', paths.movement(movement)),
      at('soan-giao-uoc', 'ktvb.truong', paths.newCovenant(year)),
    ];
  },
  async drafting(stage, year, at) {
    const table = await look(stage, (tx) => scoreTableOf(tx, year));
    const criterion = table?.groups[0]?.criteria[0] as { id: string } | undefined;
    return [
      at('bang-tieu-chi-soan', 'vu.tdkt', paths.scoreTable(year)),
      at('them-tieu-chi', 'vu.tdkt', paths.newCriterion(year)),
      at('sua-tieu-chi', 'vu.tdkt', paths.criterion(year, criterion?.id ?? '')),
    ];
  },
  midYear: () => [],
  midYearHeld: () => [],
  scoring: (stage, year, at) => [
    at('tu-cham', 'gdbd.cv', paths.sheet(id(stage, 'sheet.GDBD'))),
    at('ky-bang-diem', 'gdbd.truong', paths.signSheet(id(stage, 'sheet.GDBD'))),
    at('phan-cong', 'ktvb.truong', paths.assignReviewers(id(stage, 'sheet.GDBD'))),
    at('tien-do-cham', 'ktvb.truong', paths.scoring(year)),
    at('viec-tu-cham', 'gdbd.cv', paths.myWork()),
  ],
  reviewing: (stage, _year, at) => [
    at('tham-dinh', 'ctn.cv', paths.review(id(stage, 'sheet.GDBD'))),
    at('tra-lai-bang-diem', 'ctn.cv', paths.returnSheet(id(stage, 'sheet.GDBD'))),
    at('viec-tham-dinh', 'ctn.cv', paths.myWork()),
  ],
  answering: (stage, _year, at) => [at('y-kien', 'gdbd.truong', paths.respond(id(stage, 'sheet.GDBD')))],
  settling: (stage, _year, at) => [at('thong-nhat', 'vu.tdkt', paths.settle(id(stage, 'sheet.GDBD')))],
};

async function openingStops(stage: Stage, year: string, next: string, at: At): Promise<Stop[]> {
  const conference = id(stage, 'conference');
  const registration = id(stage, 'registration.2021.GDBD');
  const target = (await look(stage, (tx) => targetsOf(tx, [registration])))[0]?.id ?? '';
  const table = await look(stage, (tx) => scoreTableOf(tx, year));
  const criterion = table?.groups[0]?.criteria[0] as { id: string } | undefined;
  const item = (await look(stage, (tx) => agendaItems(tx, conference)))[0]?.id ?? '';
  const sheet = id(stage, 'sheet.GDBD');
  const unit = id(stage, 'unit.GDBD');
  const account = id(stage, 'account.gdbd.cv');
  const agreed = (await look(stage, (tx) => targetsOf(tx, [id(stage, 'registration.2020.GDBD')])))[0]?.id ?? '';
  const grant = await look(stage, ({ db, tenantId }) =>
    db
      .selectFrom('role_grant')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow(),
  );
  return [
    at('bat-dau', null, paths.home()),
    at('dang-nhap', null, paths.signIn()),
    at('huong-dan', null, paths.help()),
    at('viec-cua-toi', 'gdbd.cv', paths.myWork()),
    at('viec-thu-truong', 'gdbd.truong', paths.myWork()),
    at('viec-vu', 'vu.tdkt', paths.myWork()),
    at('nam-thi-dua', 'ktvb.cv', paths.clusterYear(year)),
    at('nam-thi-dua-don-vi', 'gdbd.cv', paths.clusterYear(year)),
    at('phong-trao', 'ctn.cv', paths.movements(year)),
    at('dang-ky', 'ktvb.truong', paths.registrations(next)),
    at('ban-dang-ky', 'gdbd.cv', paths.registration(registration)),
    at('ban-dang-ky-thu-truong', 'gdbd.truong', paths.registration(registration)),
    at('them-chi-tieu', 'gdbd.cv', paths.newTarget(registration)),
    at('sua-chi-tieu', 'gdbd.cv', paths.target(registration, target)),
    at('giao-uoc', 'btnn.truong', paths.covenant(id(stage, 'covenant.2020'))),
    at('giao-uoc-nam', 'btnn.truong', paths.covenants(next)),
    at('giao-uoc-loi-van', 'ktvb.truong', paths.covenantText(id(stage, 'covenant.2021'))),
    at('cham-diem', 'ktvb.truong', paths.scoring(year)),
    at('bang-tieu-chi', 'vu.tdkt', paths.scoreTable(year)),
    at('bang-diem', 'gdbd.cv', paths.sheet(sheet)),
    at('minh-chung', 'gdbd.cv', paths.sheetEvidence(sheet, criterion?.id ?? '')),
    at('bien-ban-tham-dinh', 'gdbd.truong', paths.reviewRecord(sheet)),
    at('xep-hang', 'ktvb.truong', paths.ranking(year)),
    at('chuan-bi-hoi-nghi', 'ktvb.cv', paths.prepareConference(conference)),
    at('hoi-nghi-nam', 'ktvb.cv', paths.conferences(year)),
    at('muc-chuong-trinh', 'ktvb.cv', paths.agendaItem(conference, item)),
    at('them-muc', 'ktvb.cv', paths.newAgendaItem(conference)),
    at('hoi-nghi', 'gdbd.cv', paths.conference(conference)),
    at('cu-dai-bieu', 'gdbd.cv', paths.delegate(conference, unit)),
    at('suy-ton-trong', 'ktvb.truong', paths.ballots(year)),
    at('cac-cum', 'vu.tdkt', paths.clusters()),
    at('lap-cum', 'vu.tdkt', paths.newCluster()),
    at('cum', 'vu.tdkt', paths.cluster(id(stage, 'cluster'))),
    at('thanh-vien', 'vu.tdkt', paths.members(next)),
    at('cac-buoc', 'vu.tdkt', paths.steps(next)),
    at('lanh-dao', 'vu.tdkt', paths.leadership(next)),
    at('don-vi', 'vu.tdkt', paths.units()),
    at('them-don-vi', 'vu.tdkt', paths.newUnit()),
    at('mot-don-vi', 'ctn.cv', paths.unit(id(stage, `unit.${published.leaders2021.head}`))),
    at('sua-don-vi', 'vu.tdkt', paths.editUnit(unit)),
    at('sap-nhap', 'vu.tdkt', paths.mergeUnit(unit)),
    at('phu-luc', 'btnn.truong', paths.amendment(id(stage, 'amendment'))),
    at('de-nghi-sua', 'gdbd.truong', paths.proposeAmendment(id(stage, 'covenant.2020'), unit, agreed)),
    at('huong-dan-chuyen-vien', null, paths.guide('chuyen-vien-don-vi')),
    at('giao-vai', 'quantri', paths.grantRole(account)),
    at('ket-thuc-vai', 'quantri', paths.endGrant(account, grant.id)),
    at('khoa-tai-khoan', 'quantri', paths.disableAccount(account)),
    at('dat-lai-mat-khau', 'quantri', paths.resetPassword(account)),
    at('tai-khoan', 'quantri', paths.accounts()),
    at('them-tai-khoan', 'quantri', paths.newAccount()),
    at('mot-tai-khoan', 'quantri', paths.account(account)),
    at('he-thong', 'quantri', paths.system()),
    at('quyen', 'quantri', paths.matrix()),
    at('phien', 'gdbd.cv', paths.sessions()),
    at('mat-khau', 'gdbd.cv', paths.password()),
    at('xac-thuc-hai-buoc', 'gdbd.cv', paths.totp()),
    at('thanh-phan', null, paths.componentSheet()),
  ];
}
