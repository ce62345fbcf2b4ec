import { describe, expect, it } from 'vitest';
import { amendedContent, type CovenantContent, contentMark, contentText } from '../content.ts';
import type { CovenantRecord, CovenantVersion } from '../queries/covenant-record.ts';
import { covenantPaper } from './print-covenant.ts';

const target = {
  id: 't',
  indicator: 'Hồ sơ trực tuyến',
  unitOfMeasure: '%',
  baseline: '63,1',
  goal: '70,0',
  weight: 100_000,
  owner: 'Văn phòng',
  dueOn: '2021-11-30',
  note: '',
};
const content: CovenantContent = {
  form: 'thidua-covenant/1',
  covenantId: 'c',
  cluster: 'Cụm thi đua số III',
  year: 2021,
  number: 1,
  grounds: [],
  commitments: ['Nội dung'],
  units: [{ unitId: 'u', unit: 'Cục Con nuôi', titleAimed: 'none', registrationHash: 'r', targets: [target] }],
  amendments: [],
};
const version = (of: CovenantContent, frozenAt: string): CovenantVersion => ({
  number: of.number,
  content: of,
  hash: contentMark(contentText(of)),
  intact: true,
  frozenAt: new Date(frozenAt),
  frozenBy: 'Trưởng Cụm',
  amendmentId: null,
});
const signed = version(content, '2020-12-15T01:00:00Z');
const record: CovenantRecord = {
  id: 'c',
  clusterYearId: 'y',
  year: 2021,
  clusterName: 'Cụm thi đua số III',
  tenantName: 'Bộ Tư pháp',
  place: 'Hà Nội',
  state: 'inForce',
  grounds: '',
  commitments: 'Nội dung',
  inForceAt: new Date('2020-12-17T04:00:00Z'),
  savedAt: new Date('2020-12-15T01:00:00Z'),
  savedBy: '',
  version: 3,
  signed,
  current: signed,
  parties: [
    {
      unitId: 'u',
      unitName: 'Cục Con nuôi',
      signature: {
        signerName: 'A',
        signerTitle: 'Cục trưởng',
        signedAt: new Date('2020-12-17T03:50:00Z'),
        hash: signed.hash,
      },
    },
  ],
  amendments: [],
};
const made = { createdAt: '2021-07-12T01:00:00Z', demonstration: false };

describe('paper of a covenant', () => {
  it('after an amendment still bears the mark and the version that the units signed', () => {
    const change = { number: 2, targetId: 't', goal: '74,0', dueOn: '2021-12-15', amendmentHash: 'h' };
    const current = version(amendedContent(content, change), '2021-07-12T01:00:00Z');
    const paper = covenantPaper({ ...record, current }, [], made);
    expect(paper).toMatchObject({ version: 1, contentHash: signed.hash, createdAt: '2021-07-12T01:00:00.000Z' });
    expect(paper.annexes[0]?.targets[0]).toMatchObject({
      target: '70,0 (sau khi ký, phụ lục sửa mức thành 74,0, hạn thành 15/12/2021)',
      dueDay: '2021-11-30',
    });
  });

  it('of a draft carries neither mark nor targets, and names who will sign', () => {
    const draft = { ...record, state: 'draft' as const, signed: null, current: null, inForceAt: null, parties: [] };
    const paper = covenantPaper(draft, ['Cục Con nuôi'], made);
    expect(paper).toMatchObject({ version: 1, contentHash: null, annexes: [], date: null });
    expect(paper.signers).toMatchObject([{ unit: 'Cục Con nuôi', signedAt: null }]);
  });

  it('has equal facts whenever it is printed', () => {
    const later = { ...made, createdAt: '2022-01-01T00:00:00Z' };
    expect(covenantPaper(record, [], later)).toEqual(covenantPaper(record, [], made));
  });
});
