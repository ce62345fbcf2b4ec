import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpBox } from './http-box.ts';
import { plainTracker, trackerGroups, trackerInAddress } from './tracker-text.ts';

const box = httpBox({ votes: '/votes', cast: '/v/:voteId/cast', spoil: '/v/:voteId/spoil' });
const opening = { answers: [] };

function answers(status: number, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const fetched = vi.fn(async (_address: string, _init: RequestInit) => new Response(text, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe('casting', () => {
  it('sends the ballot without any cookie and takes only “counted” for counted', async () => {
    const fetched = answers(200, { counted: true, tracker: 'T' });
    expect(await box.cast('v1', '{"b":1}')).toEqual({ taken: true, tracker: 'T' });
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/v/v1/cast');
    expect(init).toMatchObject({ credentials: 'omit', method: 'POST', body: '{"ballot":"{\\"b\\":1}"}' });
  });

  it.each([
    ['notVoting', 'closed'],
    ['notOfThisVote', 'slip'],
    ['voted', 'revote'],
    ['spoiled', 'spoiled'],
    ['refused', 'other'],
  ])('understands %s', async (reason, why) => {
    answers(200, { counted: false, tracker: 'T', reason, message: 'Chưa được tính.' });
    expect(await box.cast('v1', 'b')).toEqual({ taken: false, why, said: 'Chưa được tính.' });
  });

  it.each([
    [500, { error: 'fault', message: 'Lỗi.' }],
    [429, { error: 'tooMany', message: 'Chậm lại.' }],
    [404, { error: 'notFound', message: 'Không có.' }],
    [200, '<html>a wall of the hotel</html>'],
    [200, { counted: 'yes' }],
  ])('takes %i %j for no answer', async (status, body) => {
    answers(status, body);
    await expect(box.cast('v1', 'b')).rejects.toThrow();
  });
});

describe('opening', () => {
  it('is done with the tracker, refused with the server’s words, and unknown otherwise', async () => {
    answers(200, { tracker: 'T', choices: [[1]] });
    expect(await box.open('v1', 'b', opening)).toEqual({ taken: true, tracker: 'T' });
    answers(409, { error: 'wrongPhase', message: 'Đã đóng.' });
    expect(await box.open('v1', 'b', opening)).toEqual({ taken: false, why: 'closed', said: 'Đã đóng.' });
    answers(429, { error: 'tooMany', message: 'Đủ rồi.' });
    expect(await box.open('v1', 'b', opening)).toEqual({ taken: false, why: 'other', said: 'Đủ rồi.' });
    answers(502, 'bad gateway');
    await expect(box.open('v1', 'b', opening)).rejects.toThrow();
  });
});

it('knows the elections of the open votes only, without asking again', async () => {
  const vote = { election: '{"x":1}', name: 'Cờ', questions: [], revote: false };
  const fetched = answers(200, {
    votes: [
      { ...vote, voteId: 'v1', state: 'voting' },
      { ...vote, voteId: 'v2', state: 'ended' },
    ],
  });
  expect(await box.votes()).toEqual([{ id: 'v1', title: 'Cờ', questions: [], revote: false }]);
  expect(await box.election('v1')).toBe('{"x":1}');
  await expect(box.election('v2')).rejects.toThrow();
  expect(fetched).toHaveBeenCalledTimes(1);
});

it('writes trackers in groups, and reads them back from a screen or an address', () => {
  const tracker = 'q+7x/m2PvR4K9sWd8hYcJ3nBZtUeFa6wk0QpW1rSvXe';
  expect(trackerGroups(tracker)).toMatch(/^q\+7x \/m2P .* vXe$/u);
  expect(plainTracker(trackerGroups(tracker))).toBe(tracker);
  expect(plainTracker(trackerInAddress(tracker))).toBe(tracker);
});
