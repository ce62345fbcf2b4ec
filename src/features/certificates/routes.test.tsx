import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { issuedAwards, type MadeAward } from '#tests/factories/awards.ts';
import { scopeFor } from '#tests/factories/ballots.ts';
import { recommendedCases } from '#tests/factories/councils.ts';
import { type Browser, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { makeCertificatesAccess } from './access.ts';
import { makeCertificates } from './commands/make-certificates.ts';
import { certificateRecord } from './queries.ts';
import { codeWords } from './rules.ts';

const signer = { day: '2021-05-10', signerTitle: 'Bộ trưởng', signerName: 'Nguyễn Văn Ẩn' };
const secrets = ['tên-không-ai-được-thấy', 'Hồ sơ mật của Cục', 'Khai gian dối', 'Thủ trưởng Cục Con nuôi'];
let world: World;
let web: Web;
let stranger: Browser;
/** Published, but for the last: granted and not made public. */
let published: MadeAward[];
let hidden: MadeAward;
let madeId: string;
let code: string;

beforeAll(async () => {
  world = await openWorld('2021-05-10T09:00:00+07:00');
  const cases = await recommendedCases(world);
  published = await issuedAwards(world, { cases: cases.filter(({ award }) => award === 'CO_BO') });
  await hideLast();
  const [made] = await makeCertificates(await scopeFor(world, makeCertificatesAccess, 'vanthu', {}), {
    awardIds: [published[0]?.awardId ?? ''],
    ...signer,
  });
  madeId = made?.certificateId ?? '';
  code = (await read(world.services.database, world.tenantId, (tx) => certificateRecord(tx, madeId)))?.checkCode ?? '';
  web = await openWeb(world);
  stranger = web.stranger();
});
afterAll(() => world.close());

/** Takes the publication of the last award back, and names it like nobody else. */
async function hideLast(): Promise<void> {
  hidden = published.pop() as MadeAward;
  await inTransaction(world.services.database, world.tenantId, async ({ db }) => {
    await db
      .updateTable('award_standing')
      .set({ state: 'granted', subject_name: secrets[0] ?? '' })
      .where('award_id', '=', hidden.awardId)
      .execute();
    await db
      .insertInto('award_word')
      .values({
        ...{ tenant_id: world.tenantId, word: 'mat', granted_on: '2021-02-09', award_id: hidden.awardId },
      })
      .execute();
    await db
      .updateTable('dossier')
      .set({ unit_name: secrets[1] ?? '' })
      .where('id', '=', hidden.dossierId)
      .execute();
  });
}

const search = (query: Record<string, string>) => `${paths.lookUp()}?${new URLSearchParams(query)}`;
const name = (award: MadeAward | undefined) => award?.unitName ?? '';

describe('the public look-up', () => {
  it('finds published awards by a name typed with or without marks, by decision, award and year', async () => {
    for (const typed of ['Bồi thường nhà nước', 'boi thuong', 'CUC BOI THU']) {
      const page = await stranger.get(search({ ten: typed }));
      expect(page.status).toBe(200);
      expect(page.text).toContain(name(published.find(({ unit }) => unit === 'BTNN')));
      expect(page.text).not.toContain('Cục Bổ trợ Tư pháp');
    }
    for (const typed of ['101/QĐ-BTP', '101/qd-btp', 'số 101', '101']) {
      const page = await stranger.get(search({ ten: typed }));
      for (const award of published) expect(page.text).toContain(name(award));
    }
    expect((await stranger.get(search({ danhhieu: 'CO_BO', nam: '2020' }))).text).toContain('3 kết quả');
    expect((await stranger.get(search({ danhhieu: 'CO_CP' }))).text).toContain('Không tìm thấy');
    expect((await stranger.get(search({ nam: '2019' }))).text).toContain('Không tìm thấy');
    expect((await stranger.get(search({ ten: '102/QĐ-BTP' }))).text).toContain('Không tìm thấy');
  });

  it('never shows what is not public, nor what is not for the public, on any page or file', async () => {
    const addresses = [
      paths.lookUp(),
      paths.lookUpFile(),
      search({ ten: 'mat' }),
      search({ ten: secrets[0] ?? '' }),
      search({ ten: hidden.unitName }),
      search({ ten: '101/QĐ-BTP' }),
      paths.publicDecisions(),
      paths.publicDecision(hidden.decisionId),
      paths.checkCertificate(),
      paths.checkedCertificate(code),
      `${paths.checkCertificate()}?ma=CN-2021-0001`,
    ];
    for (const address of addresses) {
      const page = await stranger.get(address);
      expect(page.status, address).toBe(200);
      const shown = page.text.replaceAll(/value="[^"]*"/g, '').replaceAll(/“[^”]*”/g, '');
      for (const secret of secrets) expect(shown, address).not.toContain(secret);
      // Neither ids of people nor what the register keeps for itself.
      expect(page.text, address).not.toContain(hidden.awardId);
      expect(page.text, address).not.toMatch(/vanthu|botruong|0{20}/u);
    }
    expect((await stranger.get(search({ ten: hidden.unitName }))).text).toContain('Không tìm thấy');
    const outside = published.find(({ unit }) => unit === 'BTNN');
    expect((await stranger.get(search({ ten: name(outside) }))).text).toContain('1 kết quả');
  });

  it('gives the result as CSV in which no cell is a formula', async () => {
    await inTransaction(world.services.database, world.tenantId, async ({ db }) => {
      await db
        .updateTable('award_standing')
        .set({ subject_name: '=HYPERLINK("http://x")' })
        .where('award_id', '=', published[1]?.awardId ?? '')
        .execute();
    });
    const file = await stranger.get(paths.lookUpFile());
    expect(file.headers.get('content-type')).toContain('text/csv');
    const lines = file.text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + published.length);
    expect(file.text).toContain(`"'=HYPERLINK(""http://x"")"`);
    for (const line of lines) expect(line).not.toMatch(/^["]?[=+\-@]/u);
  });

  it('takes any address without a fault', async () => {
    const odd: Record<string, string>[] = [
      { sau: 'x' },
      { sau: '2021-02-09.01900000-0000-7000-8000-000000000000' },
      { nam: 'abcd' },
      { danhhieu: "'; drop" },
      { ten: '%_\\' },
      { ten: '\u0000' },
    ];
    for (const query of odd) {
      expect((await stranger.get(search(query))).status).toBe(200);
    }
    expect((await stranger.get(paths.publicDecision('01900000-0000-7000-8000-000000000000'))).status).toBe(404);
  });

  it('lists a decision with the published part of its list', async () => {
    const list = await stranger.get(paths.publicDecisions());
    expect(list.text).toContain('101/QĐ-BTP');
    const page = await stranger.get(paths.publicDecision(hidden.decisionId));
    expect(page.text).toContain(name(published[0]));
    expect(page.text).not.toContain(hidden.unitName);
  });
});

describe('the check of a certificate', () => {
  it('answers by code, by the address of the QR code and by number', async () => {
    for (const address of [
      paths.checkedCertificate(code),
      `${paths.checkCertificate()}?ma=${codeWords(code).toLowerCase()}`,
      `${paths.checkCertificate()}?ma=cn-2021-1`,
    ]) {
      const page = await stranger.get(address);
      expect(page.text).toContain('còn hiệu lực');
      expect(page.text).toContain(name(published[0]));
      expect(page.text).toContain('101/QĐ-BTP');
    }
  });

  it('answers the same for a number that does not exist and for an award that is not public', async () => {
    const certificateId = '01900000-0000-7000-8000-00000000000a';
    await inTransaction(world.services.database, world.tenantId, async ({ db }) => {
      const row = await db.selectFrom('certificate').selectAll().where('id', '=', madeId).executeTakeFirstOrThrow();
      const unpublished = { id: certificateId, award_id: hidden.awardId, serial: 99, number: 'CN-2021-0099' };
      await db
        .insertInto('certificate')
        .values({ ...row, ...unpublished, check_code: 'ZZZZZZZZZZZZ' })
        .execute();
    });
    const bare = (text: string) => text.replaceAll(/CN-2021-\d+|nonce="[^"]*"|ngon-ngu[^"]*|[?&]ma=[^"]*/g, '');
    const none = await stranger.get(`${paths.checkCertificate()}?ma=CN-2021-0098`);
    const unpublished = await stranger.get(`${paths.checkCertificate()}?ma=CN-2021-0099`);
    expect(none.text).toContain('Không tìm thấy giấy này');
    expect(bare(unpublished.text).replaceAll(/content="[^"]*"|name="submission"[^>]*/g, '')).toBe(
      bare(none.text).replaceAll(/content="[^"]*"|name="submission"[^>]*/g, ''),
    );
    expect((await stranger.get(paths.checkedCertificate('ZZZZZZZZZZZZ'))).text).toContain('Không tìm thấy giấy này');
  });

  it('says what a code looks like when something else was typed, and stops a list of guesses', async () => {
    expect((await stranger.get(`${paths.checkCertificate()}?ma=abc`)).text).toContain('chưa đúng mẫu');
    let last = 200;
    for (let guess = 0; guess < 70 && last === 200; guess++) {
      last = (await stranger.get(`${paths.checkCertificate()}?ma=CN-2021-${1000 + guess}`)).status;
    }
    expect(last).toBe(429);
  });
});

describe('the work of the registry', () => {
  it('is for the registry; the office looks on, everybody else is refused', async () => {
    expect((await (await web.signedIn('vu.tdkt')).get(paths.certificate(madeId))).status).toBe(200);
    const refused = await (await web.signedIn('vu.tdkt')).get(paths.reissueCertificate(madeId));
    expect(refused.status).toBe(403);
    for (const user of ['ctn.truong', 'quantri', 'ketoan', 'botruong', 'hd.1']) {
      expect((await (await web.signedIn(user)).get(paths.certificates())).status, user).toBe(403);
    }
    expect((await stranger.get(paths.certificates())).status).not.toBe(200);
  });

  it('keeps what was typed when something is wrong, and does a form once', async () => {
    const registry = await web.signedIn('vanthu');
    const typed = { day: '31/02/2021', to: 'Ông Nguyễn Văn B', version: '1' };
    const wrong = await registry.post(paths.conferCertificate(madeId), typed);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ông Nguyễn Văn B');
    const form = { ...typed, day: '10/05/2021', submission: '01900000-0000-7000-8000-000000000001' };
    const done = await registry.post(paths.conferCertificate(madeId), form);
    expect(done.location).toBe(paths.certificate(madeId));
    expect((await registry.post(paths.conferCertificate(madeId), form)).location).toBe(paths.certificate(madeId));
    const events = await read(world.services.database, world.tenantId, ({ db }) =>
      db.selectFrom('award_event').select('id').where('kind', '=', 'conferred').execute(),
    );
    expect(events).toHaveLength(1);
    const late = await registry.post(paths.conferCertificate(madeId), { ...form, submission: crypto.randomUUID() });
    expect(late.status).toBe(409);
  });

  it('makes, prints and exchanges certificates through the pages', async () => {
    const registry = await web.signedIn('vanthu');
    const empty = await registry.post(paths.certificates(), {
      day: '10/05/2021',
      signerTitle: 'Bộ trưởng',
      signerName: '',
    });
    expect(empty.status).toBe(422);
    const made = await registry.post(paths.certificates(), {
      awardIds: [published[1]?.awardId ?? '', published[2]?.awardId ?? ''],
      ...{ day: '10/05/2021', signerTitle: 'Bộ trưởng', signerName: 'Nguyễn Văn Ẩn' },
    });
    expect(made.location).toBe(paths.certificates());
    const pdf = await registry.get(`${paths.certificatePaper(madeId)}?phoi=1&phai=1,5&xuong=-2`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const page = await registry.get(paths.reissueCertificate(madeId));
    expect(page.text).toContain('Giấy cũ hết giá trị ngay');
    const done = await registry.post(paths.reissueCertificate(madeId), {
      ...{ kind: 'exchange', reason: 'In sai chữ', day: '10/05/2021', version: '2' },
      ...{ signerTitle: 'Bộ trưởng', signerName: 'Nguyễn Văn Ẩn' },
    });
    expect(done.location).toMatch(/^\/giay-chung-nhan\//u);
    expect((await registry.get(done.location ?? '')).text).toContain('CN-2021-0001');
    expect((await registry.get(paths.certificates())).status).toBe(200);
  });
});
