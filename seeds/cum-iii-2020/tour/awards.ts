import { paymentLines } from '#src/features/awards/queries/payments.ts';
import { registerLines } from '#src/features/awards/queries/register.ts';
import { paths } from '#src/paths.ts';
import { id, look, type Stage } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

const everything = { text: '', unitId: null, award: null, year: null, state: null, after: null };

const awards = async (stage: Stage) => (await look(stage, (tx) => registerLines(tx, everything))).lines;

export const awardsStops: StopsOfRoom = {
  deciding: (stage, at) => [
    at('quyet-dinh', 'vu.tdkt', paths.awardDecisions()),
    at('quyet-dinh-cho-so', 'vanthu', paths.awardDecision(id(stage, 'decision.first'))),
    at('rut-quyet-dinh', 'vu.tdkt', paths.withdrawDecision(id(stage, 'decision.first'))),
    at('trinh-chinh-phu', 'vu.tdkt', paths.newSubmission()),
    at('viec-van-thu', 'vanthu', paths.myWork()),
    at('so-khen-thuong-trong', 'gdbd.cv', paths.awardRegister()),
  ],
  async awaiting(stage, at) {
    const [award] = await awards(stage);
    return [
      at('to-trinh-da-tra-loi', 'vu.tdkt', paths.awardSubmission(id(stage, 'submission'))),
      at('ky-quyet-dinh', 'botruong', paths.awardDecision(id(stage, 'decision.second'))),
      at('sua-du-thao-quyet-dinh', 'vu.tdkt', paths.editDecision(id(stage, 'decision.second'))),
      at('lap-quyet-dinh', 'vu.tdkt', paths.newDecision()),
      at('viec-bo-truong', 'botruong', paths.myWork()),
      at('quyet-dinh-chinh-phu', 'vu.tdkt', paths.awardDecision(id(stage, 'decision.government'))),
      at('khen-thuong', 'vu.tdkt', paths.award(award?.awardId ?? '')),
    ];
  },
  async paying(stage, at) {
    const due = (await look(stage, (tx) => paymentLines(tx, 'due', null))).lines;
    const open = (await awards(stage)).find(({ awardId }) => awardId !== id(stage, 'award.misprint'));
    return [
      at('tien-thuong', 'ketoan', paths.payments()),
      at('chi-tien-thuong', 'ketoan', paths.payment(due[0]?.paymentId ?? '')),
      at('viec-ke-toan', 'ketoan', paths.myWork()),
      at('quyet-dinh-dinh-chinh', 'botruong', paths.awardDecision(id(stage, 'decision.correction'))),
      at('lap-dinh-chinh', 'vu.tdkt', paths.correctAward(open?.awardId ?? '')),
      at('lap-huy-bo', 'vu.tdkt', paths.annulAward(open?.awardId ?? '')),
    ];
  },
  async archived(stage, at) {
    const misprint = id(stage, 'award.misprint');
    return [
      at('so-khen-thuong', 'gdbd.cv', paths.awardRegister()),
      at('so-khen-thuong-tim', 'vu.tdkt', `${paths.awardRegister()}?q=bo%20tro`),
      at('khen-thuong-dinh-chinh', 'bttp.truong', paths.award(misprint)),
      at('cac-quyet-dinh', 'vanthu', paths.awardDecisions()),
    ];
  },
};
