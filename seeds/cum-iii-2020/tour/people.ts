import { paths } from '#src/paths.ts';
import { id, look, type Stage } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

export const peopleStops: StopsOfRoom = {
  async opening(stage, at) {
    const person = (key: string) => id(stage, `person.${key}`);
    const unit = id(stage, 'unit.CTN');
    const [own, other] = [person('CTN.officer'), person('CTN.1')];
    const [first, second] = [person('duplicate.THADS'), person('duplicate.HTQTCT')];
    const complained = person('BTTP.2');
    return [
      at('ca-nhan-cua-toi', 'ctn.cv', paths.ownPerson()),
      at('mot-nguoi', 'ctn.truong', paths.person(own)),
      at('nguoi-cua-don-vi', 'ctn.cv', paths.people()),
      at('them-nguoi', 'ctn.cv', paths.newPerson()),
      at('sua-nguoi', 'ctn.cv', paths.editPerson(other)),
      at('chuyen-don-vi', 'ctn.cv', paths.movePerson(other)),
      at('thoi-viec', 'ctn.cv', paths.leavePerson(other)),
      at('xep-loai-nam', 'ctn.cv', paths.ratePerson(other)),
      at('khen-thuong-da-co', 'ctn.cv', paths.personAward(other)),
      at('huy-khen-thuong', 'ctn.truong', paths.revokePersonAward(own, await awardOf(stage, 'person_id', own))),
      at('ghi-sang-kien', 'ctn.cv', paths.personInitiative(other)),
      at('ghi-ky-luat', 'ctn.truong', paths.discipline(other)),
      at('ghi-vu-viec', 'ctn.truong', paths.personMatter(other)),
      at('ket-luan-vu-viec', 'bttp.truong', paths.closePersonMatter(complained, await matterOf(stage, complained))),
      at('gan-tai-khoan', 'vu.tdkt', paths.linkPerson(other)),
      at('nguoi-trung', 'vu.tdkt', paths.duplicates()),
      at('gop-ban-ghi', 'vu.tdkt', paths.mergePerson(first, second)),
      at('don-vi-cac-nam', 'ctn.truong', paths.collective(unit)),
      at('don-vi-thanh-lap', 'vu.tdkt', paths.foundCollective(unit)),
      at('don-vi-xep-loai', 'ctn.cv', paths.rateCollective(unit)),
      at('don-vi-quan-so', 'ctn.cv', paths.countCollective(unit)),
      at('don-vi-khen-thuong', 'ctn.cv', paths.collectiveAward(unit)),
      at('don-vi-huy-khen-thuong', 'vu.tdkt', paths.revokeCollectiveAward(unit, await awardOf(stage, 'unit_id', unit))),
      at('don-vi-vu-viec', 'ctn.truong', paths.collectiveMatter(unit)),
    ];
  },
};

async function awardOf(stage: Stage, of: 'person_id' | 'unit_id', subjectId: string): Promise<string> {
  const row = await look(stage, (tx) =>
    tx.db
      .selectFrom('past_award')
      .select('id')
      .where('tenant_id', '=', tx.tenantId)
      .where(of, '=', subjectId)
      .orderBy('decided_on', 'desc')
      .executeTakeFirstOrThrow(),
  );
  return row.id;
}

async function matterOf(stage: Stage, personId: string): Promise<string> {
  const row = await look(stage, (tx) =>
    tx.db
      .selectFrom('pending_matter')
      .select('id')
      .where('tenant_id', '=', tx.tenantId)
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow(),
  );
  return row.id;
}
