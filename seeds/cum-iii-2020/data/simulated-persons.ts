import type { InitiativeEntry, PersonEntry } from '#src/features/people/commands/enter-people.ts';
import type { AwardCode } from '#src/law/award-code.ts';
import { type MemberCode, members } from './published.ts';
import { unitPeople } from './simulated-people.ts';

/**
 * Simulated: every person, rating, initiative, decision and number here is invented. Each decision number says
 * "(mô phỏng)", so that no paper and no screen shows it as a real one.
 */
export const simulated = '(mô phỏng)';

/** One letter a year, from `firstYear` on: what the person was rated and won. */
export const firstYear = 2010;

interface YearOutcome {
  level: 'excellent' | 'good' | 'completed';
  awards: readonly AwardCode[];
  /** Recognitions of an initiative; the first title of the year uses the one in the unit up. */
  initiative: readonly ('base' | 'ministry')[];
  maternity?: boolean;
}

const outcomes: Record<string, YearOutcome> = {
  '-': { level: 'completed', awards: [], initiative: [] },
  L: { level: 'good', awards: ['LDTT'], initiative: [] },
  m: { level: 'good', awards: ['LDTT'], initiative: [], maternity: true },
  G: { level: 'good', awards: ['LDTT', 'GK'], initiative: [] },
  C: { level: 'excellent', awards: ['LDTT', 'CSTDCS'], initiative: ['base'] },
  M: { level: 'excellent', awards: ['LDTT', 'CSTDCS', 'BK_BO'], initiative: ['base'] },
  B: { level: 'excellent', awards: ['LDTT', 'CSTDCS', 'CSTD_BO'], initiative: ['base', 'ministry'] },
  T: { level: 'excellent', awards: ['LDTT', 'CSTDCS', 'BKTTG'], initiative: ['base'] },
};

/** A blank before the first letter: not yet recruited. */
const headCourses = ['LCCBLCCBCC', 'CCBLCMCCBC', 'LLCCMCCBTC', 'CMCCBLCCBC'];
const officerCourses = ['LLCLCLCCLC', 'LLLLCLLCCC', '  LLCLLLCC', 'LGLLLCCMLC'];
const courses = [
  'LLLLLLLLLL',
  'LCCBLCCCLC',
  'LLmLLCLLCL',
  '   LLLCLLL',
  'L-LLCLL-LL',
  'LLCCMLLCCC',
  'GLLLLLLLGL',
  '     LLCCC',
  'CLCLCLCLCL',
  'LLL-LLLLLC',
  '       LLC',
];

const givenNames = [
  'Nguyễn Hải Đăng',
  'Trần Thị Kim Thoa',
  'Lê Quốc Khánh',
  'Phạm Thị Diệu Hiền',
  'Hoàng Văn Tuyển',
  'Vũ Thị Ngân Hà',
  'Đặng Hữu Phước',
  'Bùi Thị Thùy Dương',
  'Đỗ Trung Kiên',
  'Hồ Thị Quỳnh Như',
  'Ngô Sỹ Liêm',
  'Dương Thị Ái Vân',
  'Lý Hoài Nam',
  'Đinh Thị Nguyệt Cầm',
  'Trịnh Công Thành',
  'Phan Thị Ý Nhi',
  'Võ Đình Ưng',
  'Cao Thị Út',
  'Tạ Thị Lệ Quyên',
  'Mai Thế Vinh',
  'Chu Bá Thông',
  'Lương Thị Bích Đào',
  'Kiều Mạnh Cường',
  'Thái Thị Ngọc Trâm',
  'Quách Văn Ẩn',
  'Nghiêm Thị Như Ý',
  'Lại Đức Huy',
  'Tô Thị Xuyến',
  'Đoàn Thị Hồng Ánh',
  'Hà Minh Ước',
  'Vương Thị Ấm',
  'La Văn Định',
  'Châu Thị Yến Oanh',
  'Ông Đắc Lộc',
] as const;

const topics = [
  'Sổ theo dõi hồ sơ điện tử',
  'Bộ câu hỏi tập huấn nghiệp vụ',
  'Rút ngắn mẫu hồ sơ tiếp nhận',
  'Bảng kiểm soát thời hạn giải quyết',
  'Cách phân loại đơn từ đầu vào',
  'Cẩm nang trả lời vướng mắc địa phương',
  'Mẫu báo cáo thống kê dùng chung',
];

export interface SimulatedPerson {
  /** How later acts call the person: `CTN.officer`, `CTN.2`. */
  key: string;
  unit: MemberCode;
  name: string;
  post: string;
  leader: boolean;
  course: string;
  birthDate: string;
  female: boolean;
}

const female = (name: string) => name.includes(' Thị ') || name.startsWith('Thị ');
const birth = (at: number) => `${1968 + ((at * 7) % 22)}-${two(1 + (at % 12))}-${two(1 + ((at * 5) % 27))}`;
const two = (number: number) => String(number).padStart(2, '0');
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** The head and the officer of a unit, whose accounts the seed opens, with three invented colleagues. */
function peopleOf(code: MemberCode, unitAt: number): SimulatedPerson[] {
  const { head, officer } = unitPeople[code];
  const colleagues = [0, 1, 2].map((each) => unitAt * 3 + each);
  const person = (key: string, at: number, rest: Pick<SimulatedPerson, 'name' | 'post' | 'leader' | 'course'>) => ({
    ...rest,
    key: `${code}.${key}`,
    unit: code,
    birthDate: birth(at),
    female: female(rest.name),
  });
  return [
    person('head', 60 + unitAt, {
      name: head.name,
      post: head.jobTitle,
      leader: true,
      course: pick(headCourses, unitAt),
    }),
    person('officer', 80 + unitAt, {
      name: officer.name,
      post: 'Chuyên viên',
      leader: false,
      course: pick(officerCourses, unitAt),
    }),
    ...colleagues.map((at, place) =>
      person(String(place + 1), at, {
        name: pick(givenNames, at),
        post: place === 0 ? 'Trưởng phòng' : place === 1 ? 'Chuyên viên chính' : 'Chuyên viên',
        leader: false,
        course: pick(courses, at),
      }),
    ),
  ];
}

/** Two records of one person, as they come from two lists: with and without marks; and a fourth colleague in three units. */
const special: SimulatedPerson[] = [
  {
    key: 'duplicate.THADS',
    unit: 'THADS',
    name: 'Nguyễn Thị Thanh Hương',
    post: 'Chuyên viên chính',
    leader: false,
    course: 'LLLLCCLLLC',
    birthDate: '1984-08-12',
    female: true,
  },
  {
    key: 'duplicate.HTQTCT',
    unit: 'HTQTCT',
    name: 'Nguyen Thi Thanh Huong',
    post: 'Chuyên viên',
    leader: false,
    course: 'LLL       ',
    birthDate: '1984-08-12',
    female: true,
  },
  ...(['BTNN', 'GDBD', 'LLTP'] as const).map((unit, at) => ({
    key: `${unit}.4`,
    unit,
    name: pick(['Hứa Thị Mỹ Lệ', 'Giang Quang Sáng', 'Khúc Thị Oánh'], at),
    post: 'Chuyên viên',
    leader: false,
    course: pick(['LLLLLCLCCC', 'LCLCLCLCCB', 'LLLLLLLLCC'], at),
    birthDate: birth(100 + at),
    female: at !== 1,
  })),
];

export const simulatedPersons: readonly SimulatedPerson[] = [
  ...members.flatMap(({ code }, at) => peopleOf(code, at)),
  ...special,
];

const issuerOf = (award: AwardCode, unit: MemberCode): string => {
  if (award === 'BKTTG') return `Thủ tướng Chính phủ ${simulated}`;
  if (award === 'CSTD_BO' || award === 'BK_BO') return `Bộ trưởng Bộ Tư pháp ${simulated}`;
  return `Thủ trưởng ${members.find(({ code }) => code === unit)?.name} ${simulated}`;
};

function decisionOf(award: AwardCode, unit: MemberCode, year: number): { decisionNumber: string; decidedOn: string } {
  const number = 10 + ((year * 13 + unit.length * 7) % 80);
  const next = year + 1;
  if (award === 'BKTTG') return { decisionNumber: `${simulated} ${number}/QĐ-TTg`, decidedOn: `${next}-02-18` };
  if (award === 'CSTD_BO' || award === 'BK_BO') {
    return { decisionNumber: `${simulated} ${number}1/QĐ-BTP`, decidedOn: `${next}-02-10` };
  }
  return { decisionNumber: `${simulated} ${number}/QĐ-${unit}`, decidedOn: `${next}-01-${two(6 + (year % 9))}` };
}

/** What `enterPeople` takes, with the units' ids. */
export function simulatedEntries(unitId: (code: MemberCode) => string): {
  people: PersonEntry[];
  initiatives: InitiativeEntry[];
} {
  const initiatives: InitiativeEntry[] = [];
  const people = simulatedPersons.map((person, at): PersonEntry => {
    const letters = [...person.course];
    const began = firstYear + letters.findIndex((letter) => letter !== ' ');
    const known = letters.flatMap((letter, place) => {
      const outcome = outcomes[letter];
      return outcome ? [{ year: firstYear + place, outcome }] : [];
    });
    for (const { year, outcome } of known) {
      for (const reach of outcome.initiative) initiatives.push(initiativeOf(person, at, year, reach));
    }
    return {
      name: person.name,
      birthDate: person.birthDate,
      gender: person.female ? 'female' : 'male',
      identityNumber: null,
      staffCode: `${person.unit}-${two(at + 1)}`,
      recruitedOn: `${began}-01-01`,
      posts: [
        {
          unitId: unitId(person.unit),
          post: person.post,
          leader: person.leader,
          startsOn: `${began}-01-01`,
          endsOn: null,
          document: '',
        },
      ],
      ratings: known.map(({ year, outcome: { level, maternity = false } }) => ({
        ...{ year, level, maternity, absentDays: null },
        document: `Thông báo xếp loại năm ${year} ${simulated}`,
      })),
      awards: known.flatMap(({ year, outcome }) =>
        outcome.awards.map((award) => ({
          ...{ award, year, money: null, issuer: issuerOf(award, person.unit) },
          ...decisionOf(award, person.unit, year),
          initiative: usedBy(award, at, year),
        })),
      ),
    };
  });
  return { people, initiatives };
}

/** The title of the base uses the initiative of the unit up, that of the ministry the one recognised there. */
function usedBy(award: AwardCode, at: number, year: number): string | null {
  if (award === 'CSTDCS') return `${at}.${year}.base`;
  return award === 'CSTD_BO' ? `${at}.${year}.ministry` : null;
}

function initiativeOf(person: SimulatedPerson, at: number, year: number, reach: 'base' | 'ministry'): InitiativeEntry {
  const short = members.find(({ code }) => code === person.unit)?.shortName ?? '';
  const issuer = reach === 'base' ? `Hội đồng sáng kiến ${person.unit}` : 'Hội đồng sáng kiến Bộ Tư pháp';
  return {
    key: `${at}.${year}.${reach}`,
    name: `${pick(topics, at + year)}, lĩnh vực ${short.toLocaleLowerCase('vi')}, năm ${year}`,
    kind: 'initiative',
    reach,
    year,
    recognisedOn: `${year}-12-${two(1 + (at % 20))}`,
    decisionNumber: `${simulated} ${100 + at}/QĐ-${reach === 'base' ? person.unit : 'BTP'}`,
    issuer: `${issuer} ${simulated}`,
    authors: [at],
  };
}

/** Of every unit, 2015 to 2019: letters as above, E for the title TTLDXS, F with the ministry's flag as well. */
export const collectiveCourses: Record<MemberCode, { course: string; people: number }> = {
  THADS: { course: 'TETTE', people: 92 },
  HTQTCT: { course: 'TTETT', people: 58 },
  BTNN: { course: 'TETEE', people: 52 },
  KTVB: { course: 'TTTET', people: 49 },
  GDBD: { course: 'EEFEE', people: 76 },
  TGPL: { course: 'TTTTE', people: 44 },
  CTN: { course: 'TETTE', people: 37 },
  BTTP: { course: 'TTEET', people: 55 },
  QLXLVPHC: { course: 'TTT-T', people: 41 },
  LLTP: { course: 'TEEFE', people: 63 },
  PBGDPL: { course: 'TTETT', people: 35 },
};
export const firstCollectiveYear = 2015;
