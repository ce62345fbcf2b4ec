import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPoints } from '#src/text/numbers.ts';
import { assembledText, countProgress, type ProgressLine, progressFaults, progressStates } from './rules/mid-year.ts';
import {
  assembledSection,
  differenceOf,
  type Figure,
  figureFaults,
  figureKey,
  sectionFault,
  withLastYear,
} from './rules/year-end.ts';
import {
  isCollecting,
  issueFaults,
  mayWriteItem,
  missingSentence,
  REVIEW_TRANSITIONS,
  UNIT_REPORT_TRANSITIONS,
  YEAR_END_TRANSITIONS,
} from './rules.ts';
import { readAreaWords, readProgress, readReturn } from './schema.ts';

describe('state tables', () => {
  it('say what is undone wherever they lead back', () => {
    const back = [...REVIEW_TRANSITIONS, ...YEAR_END_TRANSITIONS, ...UNIT_REPORT_TRANSITIONS].filter(({ action }) =>
      ['reopen', 'collect', 'return'].includes(action),
    );
    expect(back).toHaveLength(3);
    expect(back.every(({ undone }) => undone)).toBe(true);
  });

  it('let units write only while the cluster collects', () => {
    expect((['open', 'held', 'reported'] as const).map(isCollecting)).toEqual([true, false, false]);
    expect((['collecting', 'editing', 'issued'] as const).map(isCollecting)).toEqual([true, false, false]);
  });
});

it('opens after a return what was remarked on, or everything', () => {
  const remark = (itemId: string | null) => ({ itemId, itemName: '', words: 'Bổ sung' });
  expect(mayWriteItem('draft', [], 'a')).toBe(true);
  expect(mayWriteItem('sent', [remark(null)], 'a')).toBe(false);
  expect(mayWriteItem('returned', [remark('a')], 'a')).toBe(true);
  expect(mayWriteItem('returned', [remark('a')], 'b')).toBe(false);
  expect(mayWriteItem('returned', [remark(null)], 'b')).toBe(true);
});

describe('progress', () => {
  const target = { id: 't', indicator: 'Hồ sơ trực tuyến' };
  const line: ProgressLine = { targetId: 't', value: '60', share: null, state: 'onTrack', forecast: 'reach', note: '' };

  it('asks for what is missing, each beside its field', () => {
    expect(progressFaults([target], [line])).toEqual({});
    expect(Object.keys(progressFaults([target], []))).toEqual(['s.t', 'v.t', 'f.t']);
    expect(Object.keys(progressFaults([target], [{ ...line, state: 'behind' }]))).toEqual(['n.t']);
    expect(Object.keys(progressFaults([target], [{ ...line, forecast: 'hard' }]))).toEqual(['n.t']);
    expect(progressFaults([target], [{ ...line, value: '', state: 'yearEnd' }])).toEqual({});
  });

  it('counts every line once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...progressStates)), (states) => {
        const { onTrack, behind, yearEnd, total } = countProgress(states.map((state) => ({ state })));
        expect(onTrack + behind + yearEnd).toBe(total);
      }),
    );
  });

  it('assembles the first words from what was sent, with every explanation', () => {
    const behind = { ...target, state: 'behind' as const, forecast: 'reach' as const, note: 'Dịch kéo dài' };
    const { results, difficulties } = assembledText([{ unitName: 'Cục Con nuôi', lines: [behind] }], 11);
    expect(results).toContain('01/11 đơn vị');
    expect(difficulties).toBe('Cục Con nuôi, chỉ tiêu “Hồ sơ trực tuyến”: Dịch kéo dài');
  });

  it('reads what was typed; a share in exact thousandths of a percent', () => {
    const typed = { 'v.t': ' 60 ', 'p.t': '52,2 %', 's.t': 'onTrack', 'f.t': 'reach', 'n.t': '' };
    expect(readProgress([target], typed)).toEqual({
      value: [{ ...line, share: 52_200 }],
      faults: {},
    });
    expect(readProgress([target], { ...typed, 'p.t': 'nửa', 's.t': 'x' })).toMatchObject({
      value: [{ share: null, state: null }],
      faults: { 'p.t': expect.stringContaining('52,2') },
    });
    expect(readProgress([target], {}).value).toEqual([]);
  });
});

describe('figures', () => {
  it('differ exactly, without floating point', () => {
    expect(differenceOf('0,3', '0,1')).toBe('+0,2');
    expect(differenceOf('98', '100')).toBe('−2');
    expect(differenceOf('5', '5')).toBe('0');
    expect(differenceOf('5/5', '4')).toBeNull();
    expect(differenceOf('5', '')).toBeNull();
    const thousandths = fc.integer({ min: 0, max: 9_000_000 });
    fc.assert(
      fc.property(thousandths, thousandths, (now, before) => {
        const sign = now > before ? '+' : '';
        expect(differenceOf(formatPoints(now), formatPoints(before))).toBe(sign + formatPoints(now - before));
      }),
    );
  });

  it("take last year's value where the unit gives none", () => {
    const figure: Figure = { indicator: 'Hồ sơ  trực tuyến', unitOfMeasure: '%', value: '91', lastValue: '' };
    const known = new Map([[figureKey('u', 'hồ sơ trực tuyến'), '82']]);
    expect(withLastYear('u', [figure], known)[0]?.lastValue).toBe('82');
    expect(withLastYear('other', [figure], known)[0]?.lastValue).toBe('');
    expect(withLastYear('u', [{ ...figure, lastValue: '80' }], known)[0]?.lastValue).toBe('80');
  });

  it('need a name and a value; an empty row is no row', () => {
    expect(figureFaults(0, { indicator: '', unitOfMeasure: '', value: '', lastValue: '' })).toEqual({});
    expect(Object.keys(figureFaults(1, { indicator: '', unitOfMeasure: '%', value: '', lastValue: '' }))).toEqual([
      'i.1',
      'v.1',
    ]);
    expect(readAreaWords({ words: ' Đã làm ', 'i.0': 'Hồ sơ', 'v.0': '5' }).value).toEqual({
      words: 'Đã làm',
      figures: [{ indicator: 'Hồ sơ', unitOfMeasure: '', value: '5', lastValue: '' }],
    });
  });
});

it('assembles a section unit by unit, and names the areas without one', () => {
  expect(
    assembledSection([
      { unitName: 'A', words: 'Một' },
      { unitName: 'B', words: '' },
    ]),
  ).toBe('A: Một');
  expect(sectionFault([{ name: 'Một', section: 'có' }])).toBeNull();
  expect(sectionFault([{ name: 'Một', section: '' }])).toContain('“Một”');
});

it('asks for a remark and a day when something is sent back', () => {
  const { value, faults } = readReturn([{ id: 'a' }, { id: 'b' }], { 'r.b': 'Ghi rõ', dueOn: '05/07/2020' });
  expect(faults).toEqual({});
  expect(value).toEqual({ remarks: [{ itemId: 'b', words: 'Ghi rõ' }], dueOn: '2020-07-05' });
  expect(Object.keys(readReturn([], {}).faults)).toEqual(['r.all', 'dueOn']);
});

it('names the units that are missing, and bounds the day of issue', () => {
  expect(missingSentence([], 11)).toBeNull();
  expect(missingSentence(['Cục Con nuôi'], 11)).toBe('Mới 10/11 đơn vị gửi báo cáo. Còn thiếu: Cục Con nuôi.');
  const held = { on: '2020-07-08', what: 'ngày họp' };
  expect(issueFaults({ issuedOn: '2020-07-10', today: '2020-07-10' }, held)).toEqual({});
  expect(issueFaults({ issuedOn: '2020-07-11', today: '2020-07-10' }, held)).toHaveProperty('issuedOn');
  expect(issueFaults({ issuedOn: '2020-07-07', today: '2020-07-10' }, held)).toHaveProperty('issuedOn');
});
