import { paths } from '#src/paths.ts';
import type { Day } from '#src/text/day.ts';
import type { Task } from '../../accounts/schema.ts';
import type { DossierState } from '../rules.ts';

/** A dossier as far as its next act goes. */
export interface Situation {
  dossierId: string;
  clusterYearId: string;
  unitName: string;
  awardName: string;
  year: number;
  state: DossierState;
  answers: number;
  questions: number;
  signed: boolean;
  /** Parts that a return remarked on and to which no paper was added since. */
  openParts: number;
  appraisalDueOn: Day | null;
  supplementDueOn: Day | null;
  stepDueOn: Day | null;
  published: boolean;
  openComments: number;
}

/** What this account is to the dossier. */
export interface Part {
  unitHead: boolean;
  unitOfficer: boolean;
  /** Leads the cluster and is not of the unit (I-17). */
  leader: boolean;
  office: boolean;
}

/** What the dossier asks of the account now; nothing where another acts. */
export function dossierTask(situation: Situation, part: Part, today: Day): Task[] {
  const { state } = situation;
  if (state === 'draft' || state === 'returned') {
    const ofUnit = part.unitHead || part.unitOfficer;
    if (!situation.signed) return ofUnit ? [reportTask(situation, part, today)] : [];
    if (situation.openParts > 0) return ofUnit || part.leader ? [partsTask(situation, today)] : [];
    return part.leader ? [submitTask(situation, today)] : [];
  }
  if (!part.office) return [];
  if (state === 'submitted') return [officeTask(situation, today, 'receive')];
  if (state === 'received') return [officeTask(situation, today, 'appraise')];
  if (state !== 'qualified') return [];
  if (!situation.published) return [officeTask(situation, today, 'publish')];
  return situation.openComments > 0 ? [officeTask(situation, today, 'answer')] : [];
}

const late = (deadline: Day | null, today: Day) => deadline !== null && today > deadline;

function reportTask(situation: Situation, part: Part, today: Day): Task {
  const { dossierId, state, answers, questions, supplementDueOn, stepDueOn, unitName, awardName } = situation;
  const returned = state === 'returned';
  const complete = answers >= questions;
  const deadline = returned ? supplementDueOn : stepDueOn;
  const signs = part.unitHead && complete;
  const done = answers > 0 ? (complete ? 'Xem lại' : 'Viết tiếp') : 'Bắt đầu viết';
  return {
    key: `dossierReport:${dossierId}`,
    title: returned
      ? `Bổ sung báo cáo thành tích đề nghị ${awardName}`
      : signs
        ? `Ký báo cáo thành tích đề nghị ${awardName}`
        : `Viết báo cáo thành tích đề nghị ${awardName}`,
    href: signs ? paths.checkDossierReport(dossierId) : paths.dossierReport(dossierId),
    why: returned
      ? 'Cơ quan thường trực trả lại hồ sơ kèm ý kiến từng mục; thủ trưởng ký lại sau khi sửa.'
      : `${unitName} được suy tôn; đơn vị viết báo cáo (${answers}/${questions} mục), thủ trưởng ký.`,
    consequence: returned
      ? 'Quá hạn bổ sung thì Trưởng Cụm không nộp lại được nếu chưa được gia hạn.'
      : 'Chưa có báo cáo ký thì Trưởng Cụm chưa nộp được hồ sơ.',
    deadline,
    opensOn: null,
    state: late(deadline, today)
      ? 'overdue'
      : returned
        ? 'returned'
        : signs
          ? 'toSign'
          : answers > 0
            ? 'inProgress'
            : 'notStarted',
    button: returned ? 'Xem ý kiến và sửa' : signs ? 'Xem lại và ký' : done,
  };
}

function partsTask({ dossierId, openParts, supplementDueOn, unitName, awardName }: Situation, today: Day): Task {
  return {
    key: `dossierParts:${dossierId}`,
    title: `Bổ sung ${openParts} thành phần hồ sơ của ${unitName}`,
    href: paths.dossier(dossierId),
    why: `Cơ quan thường trực trả lại hồ sơ đề nghị ${awardName}; đơn vị hoặc Trưởng Cụm tải giấy tờ còn thiếu lên.`,
    consequence: 'Quá hạn bổ sung thì Trưởng Cụm không nộp lại được nếu chưa được gia hạn.',
    deadline: supplementDueOn,
    opensOn: null,
    state: late(supplementDueOn, today) ? 'overdue' : 'returned',
    button: 'Xem ý kiến và bổ sung',
  };
}

function submitTask(
  { dossierId, state, supplementDueOn, stepDueOn, unitName, awardName }: Situation,
  today: Day,
): Task {
  const returned = state === 'returned';
  const deadline = returned ? supplementDueOn : stepDueOn;
  return {
    key: `submitDossier:${dossierId}`,
    title: returned ? `Nộp bổ sung hồ sơ của ${unitName}` : `Ký tờ trình, nộp hồ sơ của ${unitName}`,
    href: paths.dossier(dossierId),
    why: `Báo cáo thành tích đã ký; Trưởng Cụm ký tờ trình đề nghị ${awardName}. Hồ sơ của đơn vị Trưởng Cụm do Phó Trưởng Cụm nộp.`,
    consequence: 'Chưa nộp thì cơ quan thường trực chưa thẩm định và Hội đồng chưa xét.',
    deadline,
    opensOn: null,
    state: late(deadline, today) ? 'overdue' : returned ? 'returned' : 'toSign',
    button: returned ? 'Xem và nộp bổ sung' : 'Xem và nộp',
  };
}

function officeTask(
  { dossierId, unitName, awardName, appraisalDueOn, openComments }: Situation,
  today: Day,
  act: 'receive' | 'appraise' | 'publish' | 'answer',
): Task {
  const words = {
    receive: ['Tiếp nhận hồ sơ', paths.dossier(dossierId), 'Xem và tiếp nhận'],
    appraise: ['Thẩm định hồ sơ', paths.appraiseDossier(dossierId), 'Thẩm định'],
    publish: ['Đưa ra lấy ý kiến hồ sơ', paths.publishDossier(dossierId), 'Đưa ra lấy ý kiến'],
    answer: [`Trả lời ${openComments} ý kiến về hồ sơ`, paths.dossierComments(dossierId), 'Xem ý kiến'],
  } as const;
  const [title, href, button] = words[act];
  const deadline = act === 'receive' || act === 'appraise' ? appraisalDueOn : null;
  return {
    key: `${act}Dossier:${dossierId}`,
    title: `${title} của ${unitName}`,
    href,
    why: `Cơ quan thường trực kiểm tra hồ sơ đề nghị ${awardName} trước khi trình Hội đồng.`,
    consequence:
      deadline === null
        ? 'Hội đồng chỉ xét hồ sơ đã lấy ý kiến xong.'
        : 'Quá thời hạn thẩm định thì hồ sơ bị chậm trình Hội đồng và được ghi lại.',
    deadline,
    opensOn: null,
    state: late(deadline, today) ? 'overdue' : act === 'appraise' ? 'inProgress' : 'notStarted',
    button,
  };
}

/** For the leaders: nominations of the year without a dossier. */
export function openingTask(
  { clusterYearId, year, waiting }: { clusterYearId: string; year: number; waiting: number },
  deadline: Day | null,
  today: Day,
): Task {
  return {
    key: `openDossiers:${clusterYearId}`,
    title: `Lập ${waiting} hồ sơ đề nghị năm ${year}`,
    href: paths.dossiers(clusterYearId),
    why: 'Kết quả suy tôn đã công bố; Trưởng Cụm lập hồ sơ cho từng đơn vị được suy tôn.',
    consequence: 'Chưa lập hồ sơ thì đơn vị chưa viết được báo cáo thành tích.',
    deadline,
    opensOn: null,
    state: late(deadline, today) ? 'overdue' : 'notStarted',
    button: 'Lập hồ sơ',
  };
}
