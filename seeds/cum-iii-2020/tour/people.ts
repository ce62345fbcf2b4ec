import { sql } from 'kysely';
import { paths } from '#src/paths.ts';
import { id, look, type Stage } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

export const peopleStops: StopsOfRoom = {
  async opening(stage, at) {
    const person = (key: string) => id(stage, `person.${key}`);
    const unit = id(stage, 'unit.CTN');
    const [own, other] = [person('CTN.officer'), person('CTN.1')];
    const [first, second] = [person('duplicate.THADS'), person('duplicate.HTQTCT')];
    const [complained, disciplined] = [person('BTTP.2'), person('QLXLVPHC.2')];
    const corrections = [
      ['khen-thuong', 'ctn.cv', paths.correctPersonAward(own, await firstOf(stage, 'past_award', 'person_id', own))],
      ['xep-loai', 'ctn.cv', paths.correctPersonRating(own, await firstOf(stage, 'yearly_rating', 'person_id', own))],
      ['sang-kien', 'ctn.cv', paths.correctInitiative(own, await initiativeOf(stage, own))],
      ['chuc-vu', 'ctn.cv', paths.correctPost(own, await firstOf(stage, 'person_post', 'person_id', own))],
      [
        'ky-luat',
        'vu.tdkt',
        paths.correctDiscipline(disciplined, await firstOf(stage, 'discipline', 'person_id', disciplined)),
      ],
      [
        'vu-viec',
        'bttp.truong',
        paths.correctPersonMatter(complained, await firstOf(stage, 'pending_matter', 'person_id', complained)),
      ],
      [
        'khen-thuong-don-vi',
        'ctn.cv',
        paths.correctCollectiveAward(unit, await firstOf(stage, 'past_award', 'unit_id', unit)),
      ],
      [
        'xep-loai-don-vi',
        'ctn.cv',
        paths.correctCollectiveRating(unit, await firstOf(stage, 'yearly_rating', 'unit_id', unit)),
      ],
    ] as const;
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
      at(
        'huy-khen-thuong',
        'ctn.truong',
        paths.revokePersonAward(own, await firstOf(stage, 'past_award', 'person_id', own)),
      ),
      at('ghi-sang-kien', 'ctn.cv', paths.personInitiative(other)),
      at('ghi-ky-luat', 'ctn.truong', paths.discipline(other)),
      at('ghi-vu-viec', 'ctn.truong', paths.personMatter(other)),
      at(
        'ket-luan-vu-viec',
        'bttp.truong',
        paths.closePersonMatter(complained, await firstOf(stage, 'pending_matter', 'person_id', complained)),
      ),
      ...corrections.flatMap(([name, user, path]) => [
        at(`sua-${name}`, user, path),
        at(`gach-bo-${name}`, user, paths.strikeOut(path)),
      ]),
      at('gan-tai-khoan', 'vu.tdkt', paths.linkPerson(other)),
      at('nguoi-trung', 'vu.tdkt', paths.duplicates()),
      at('gop-ban-ghi', 'vu.tdkt', paths.mergePerson(first, second)),
      at('don-vi-cac-nam', 'ctn.truong', paths.collective(unit)),
      at('don-vi-thanh-lap', 'vu.tdkt', paths.foundCollective(unit)),
      at('don-vi-xep-loai', 'ctn.cv', paths.rateCollective(unit)),
      at('don-vi-quan-so', 'ctn.cv', paths.countCollective(unit)),
      at('don-vi-khen-thuong', 'ctn.cv', paths.collectiveAward(unit)),
      at(
        'don-vi-huy-khen-thuong',
        'vu.tdkt',
        paths.revokeCollectiveAward(unit, await firstOf(stage, 'past_award', 'unit_id', unit)),
      ),
      at('don-vi-vu-viec', 'ctn.truong', paths.collectiveMatter(unit)),
    ];
  },
};

type FactTable = 'past_award' | 'yearly_rating' | 'person_post' | 'discipline' | 'pending_matter';

/** The first entry of a person or a unit, in the order of ids. */
async function firstOf(stage: Stage, table: FactTable, of: 'person_id' | 'unit_id', id: string): Promise<string> {
  const { rows } = await look(stage, (tx) =>
    sql<{ id: string }>`
      select id from ${sql.table(table)} where tenant_id = ${tx.tenantId} and ${sql.ref(of)} = ${id}
      order by id limit 1`.execute(tx.db),
  );
  const [row] = rows;
  if (!row) throw new Error(`no ${table} to show`);
  return row.id;
}

async function initiativeOf(stage: Stage, personId: string): Promise<string> {
  const row = await look(stage, (tx) =>
    tx.db
      .selectFrom('initiative_author')
      .select('initiative_id as id')
      .where('tenant_id', '=', tx.tenantId)
      .where('person_id', '=', personId)
      .orderBy('initiative_id')
      .executeTakeFirstOrThrow(),
  );
  return row.id;
}
