import { paths } from '#src/paths.ts';
import { plan2021 } from '../acts/plans.ts';
import { published } from '../data/published.ts';
import { id, type Stage } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

const superior = (stage: Stage) => id(stage, `superior.${published.movements[0]}`);

async function paragraph(stage: Stage, label: string): Promise<string> {
  const { versions } = await plan2021(stage);
  return versions[0]?.paragraphs.find((each) => each.label === label)?.paragraphId ?? '';
}

export const plansStops: StopsOfRoom = {
  reviewing: (stage, at) => [
    at('chua-co-ke-hoach', 'ctn.cv', paths.plans(id(stage, 'year.2021'))),
    at('lap-du-thao', 'vu.tdkt', paths.newPlan(id(stage, 'year.2021'))),
  ],
  async answering(stage, at) {
    const plan = id(stage, 'plan.2021');
    const third = await paragraph(stage, 'II.3');
    return [
      at('du-thao-soan', 'vu.tdkt', paths.plan(plan)),
      at('them-doan', 'vu.tdkt', `${paths.newParagraph(plan)}?sau=${third}`),
      at('sua-doan', 'vu.tdkt', paths.paragraph(plan, third)),
      at('bo-doan', 'vu.tdkt', paths.removeParagraph(plan, third)),
      at('gui-du-thao', 'vu.tdkt', paths.sendPlan(plan)),
    ];
  },
  async opening(stage, at) {
    const plan = id(stage, 'plan.2021');
    const year = id(stage, 'year.2020');
    const comment = paths.planComment(plan, id(stage, 'unit.CTN'), id(stage, 'comment.CTN.III.2'));
    return [
      at('du-thao-gop-y', 'gdbd.cv', paths.plan(plan)),
      at(
        'gop-y-doan',
        'gdbd.cv',
        `${paths.commentPlan(plan, id(stage, 'unit.GDBD'))}?doan=${await paragraph(stage, 'II.3')}`,
      ),
      at('sua-gop-y', 'ctn.cv', comment),
      at('lui-han-gop-y', 'vu.tdkt', paths.extendPlan(plan)),
      at('rut-du-thao', 'vu.tdkt', paths.withdrawPlan(plan)),
      at('phong-trao-cap-tren', 'vu.tdkt', paths.superiors()),
      at('ghi-phong-trao-cap-tren', 'vu.tdkt', paths.newSuperior()),
      at('sua-phong-trao-cap-tren', 'vu.tdkt', paths.superior(superior(stage))),
      at('huong-ung', 'ctn.cv', paths.responses(year)),
      at('ghi-huong-ung', 'ctn.cv', paths.response(year, superior(stage), id(stage, 'unit.CTN'))),
    ];
  },
  meeting: (stage, at) => [
    at('gop-y-tai-hoi-nghi', 'vu.tdkt', paths.plan(id(stage, 'plan.2021'))),
    at('bang-gop-y', 'thutruong', paths.commentTable(id(stage, 'plan.2021'))),
  ],
  commenting: (stage, at) => {
    const plan = id(stage, 'plan.2021');
    return [
      at('du-thao-tra-loi', 'vu.tdkt', paths.plan(plan)),
      at('so-ban', 'vu.tdkt', paths.comparePlan(plan)),
      at('bang-tiep-thu', 'vu.tdkt', paths.commentTable(plan)),
      at('tra-loi-gop-y', 'vu.tdkt', paths.answerComment(plan, id(stage, 'comment.THADS.V.2'))),
    ];
  },
  deciding: (stage, at) => [at('ghi-ban-hanh', 'vu.tdkt', paths.issuePlan(id(stage, 'plan.2021')))],
  awaiting: (stage, at) => [
    at('ke-hoach-ban-hanh', 'ctn.truong', paths.plan(id(stage, 'plan.2021'))),
    at('phong-trao-2021', 'ctn.truong', paths.movement(id(stage, 'movement.2021'))),
  ],
};
