import {
  giveItemAccess,
  prepareHandoverAccess,
  receiveItemAccess,
  signGivingAccess,
  signReceivingAccess,
  startYearAccess,
  viewHandover,
} from '#src/features/clusters/access.ts';
import { giveItem } from '#src/features/clusters/commands/give-item.ts';
import { prepareHandover } from '#src/features/clusters/commands/prepare-handover.ts';
import { printHandover } from '#src/features/clusters/commands/print-handover.ts';
import { receiveItem } from '#src/features/clusters/commands/receive-item.ts';
import { signHandover } from '#src/features/clusters/commands/sign-handover.ts';
import { startYear } from '#src/features/clusters/commands/start-year.ts';
import { handoverItems } from '#src/features/clusters/queries.ts';
import { published } from '../data/published.ts';
import { leaders2020 } from '../data/simulated-people.ts';
import { type Act, id, look, type Stage, scopeOf, signed, userOf } from '../stage.ts';

const outgoing = userOf(leaders2020.head, 'head');
const incoming = userOf(published.leaders2021.head, 'head');
const year2020 = (stage: Stage) => ({ clusterYearId: id(stage, 'year.2020') });

export const closingActs: Act[] = [
  {
    at: '2020-12-21T09:00:00+07:00',
    title: 'Trưởng Cụm năm 2020 lập danh mục bàn giao',
    facts: null,
    async run(stage) {
      const { items } = await prepareHandover(await scopeOf(stage, outgoing, prepareHandoverAccess, year2020(stage)));
      return `${items} mục`;
    },
  },
  {
    at: '2020-12-29T09:00:00+07:00',
    title: 'Hai bên giao và nhận từng mục, ký biên bản bàn giao',
    facts: null,
    async run(stage) {
      for (const { code } of await look(stage, (tx) => handoverItems(tx, id(stage, 'year.2020')))) {
        const giving = await scopeOf(stage, outgoing, giveItemAccess, year2020(stage));
        await giveItem(giving, { code, action: 'give', note: '' });
        const receiving = await scopeOf(stage, incoming, receiveItemAccess, year2020(stage));
        await receiveItem(receiving, { code, action: 'receive', note: '' });
      }
      const giver = await scopeOf(stage, outgoing, signGivingAccess, year2020(stage));
      await signHandover(giver, await signed(giver));
      const receiver = await scopeOf(stage, incoming, signReceivingAccess, year2020(stage));
      await signHandover(receiver, await signed(receiver));
      const paper = await scopeOf(stage, outgoing, viewHandover, year2020(stage));
      await stage.out?.('bien-ban-ban-giao.pdf', await printHandover(paper));
      return undefined;
    },
  },
  {
    at: '2021-01-01T08:00:00+07:00',
    title: 'Năm thi đua 2021 bắt đầu dưới Trưởng Cụm, Phó Trưởng Cụm mới',
    facts: 'S14, S15',
    async run(stage) {
      await startYear(await scopeOf(stage, 'vu.tdkt', startYearAccess, { clusterYearId: id(stage, 'year.2021') }));
      return undefined;
    },
  },
];
