import { paths } from '#src/paths.ts';
import { absentMember, councilChair, councilSecretary, councilTellers, recusal } from '../data/simulated-council.ts';
import { id, type Stage } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

const session = (stage: Stage) => id(stage, 'councilSession');
const one = (stage: Stage, name: string) => id(stage, `case.${name}`);

export const councilsStops: StopsOfRoom = {
  convening: (stage, at) => [
    at('hoi-dong', 'vu.tdkt', paths.council()),
    at('hoi-dong-thanh-phan', 'vu.tdkt', paths.councilComposition()),
    at('hoi-dong-phien-moi', 'vu.tdkt', paths.newCouncilSession()),
    at('hoi-dong-sua-phien', 'vu.tdkt', paths.editCouncilSession(session(stage))),
    at('hoi-dong-danh-sach', 'vu.tdkt', paths.councilAgenda(session(stage))),
    at('hoi-dong-quy-tac', 'vu.tdkt', paths.councilRules(session(stage))),
    at('hoi-dong-diem-danh', councilSecretary, paths.councilAttendance(session(stage))),
    at('hoi-dong-khai-mac', councilChair, paths.councilSession(session(stage))),
    at('hoi-dong-ho-so-cho', 'hd.danguy', paths.councilCase(one(stage, 'CO_BO.LLTP'))),
    at('hoi-dong-khong-tham-gia', recusal.user, paths.councilRecusal(one(stage, 'CO_BO.LLTP'))),
    at('hoi-dong-y-kien', absentMember.user, paths.councilOpinion(one(stage, 'CO_CP.LLTP'))),
    at('viec-thanh-vien-hoi-dong', 'hd.danguy', paths.myWork()),
  ],
  voting: (stage, at) => [
    at('hoi-dong-phien', 'vu.tdkt', paths.councilSession(session(stage))),
    at('hoi-dong-bieu-quyet', 'hd.danguy', paths.councilCase(one(stage, 'CO_BO.BTTP'))),
    at('hoi-dong-gio-tay', councilSecretary, paths.councilCase(one(stage, 'CO_BO.BTTP'))),
    at('hoi-dong-ket-qua', councilChair, paths.councilCase(one(stage, 'CO_BO.BTNN'))),
    at('hoi-dong-mo-lai', councilChair, paths.takeBackCouncilCase(one(stage, 'CO_BO.BTTP'))),
    at('hoi-dong-cach-bo-phieu', councilChair, paths.councilWay(one(stage, 'CO_CP.LLTP'))),
    at('hoi-dong-rut', councilChair, paths.withdrawCouncilCase(one(stage, 'CO_BO.LLTP'))),
    at('hoi-dong-to-kiem-phieu', councilSecretary, paths.councilTellers(session(stage))),
    at('hoi-dong-ghi-khong-tham-gia', councilSecretary, paths.recordCouncilRecusal(one(stage, 'CO_BO.LLTP'))),
    at('hoi-dong-ghi-y-kien', councilSecretary, paths.recordCouncilOpinion(one(stage, 'CO_CP.LLTP'))),
    at('viec-bieu-quyet', 'hd.danguy', paths.myWork()),
  ],
  councilCounting: (stage, at) => [
    at('hoi-dong-kiem-phieu', councilTellers[2], paths.councilCount(one(stage, 'CO_CP.GDBD'))),
    at('hoi-dong-phieu-kin', 'hd.danguy', paths.councilCase(one(stage, 'CO_CP.GDBD'))),
  ],
  councilSigning: (stage, at) => [
    at('hoi-dong-ky-bien-ban', councilSecretary, paths.councilMinutes(session(stage))),
    at('viec-ky-bien-ban-hoi-dong', councilTellers[0], paths.myWork()),
  ],
  deciding: (stage, at) => [
    at('hoi-dong-bien-ban', 'vu.tdkt', paths.councilMinutes(session(stage))),
    at('hoi-dong-xong', 'hd.tccb', paths.councilSession(session(stage))),
    at('hoi-dong-ket-qua-kin', 'hd.tccb', paths.councilCase(one(stage, 'CO_CP.LLTP'))),
  ],
};
