import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listGuides, readGuide, readGuideImage } from './guides.ts';

const folder = mkdtempSync(join(tmpdir(), 'thidua-guides-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('guides', () => {
  it('are rendered from their files; links and pictures become addresses of the program', async () => {
    const from = `${folder}/user/`;
    mkdirSync(`${from}images`, { recursive: true });
    writeFileSync(
      `${from}thu-ky-cum.md`,
      '# Thư ký Cụm\n\nXem [chuyên viên](chuyen-vien.md#ky).\n\n![Bảng](images/a.webp)\n',
    );
    writeFileSync(`${from}chuyen-vien.md`, '# Chuyên viên\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    writeFileSync(`${from}images/a.webp`, 'picture');
    expect(await listGuides(from)).toEqual([
      { name: 'chuyen-vien', title: 'Chuyên viên' },
      { name: 'thu-ky-cum', title: 'Thư ký Cụm' },
    ]);
    const addresses = {
      guide: (name: string) => `/huong-dan/${name}`,
      image: (name: string) => `/huong-dan/anh/${name}`,
    };
    const guide = await readGuide('thu-ky-cum', addresses, from);
    expect(guide?.html).toContain('<a href="/huong-dan/chuyen-vien#ky">');
    expect(guide?.html).toContain('<img src="/huong-dan/anh/a.webp" alt="Bảng" loading="lazy">');
    expect(guide?.html).toContain('Xem hình: Bảng</span></summary>');
    expect((await readGuide('chuyen-vien', addresses, from))?.html).toContain('<table class="bang">');
    expect(await readGuide('../thu-ky-cum', addresses, from)).toBeNull();
    expect(await readGuideImage('a.webp', from)).not.toBeNull();
    for (const name of ['../a.webp', 'a.svg', '..', 'b.webp']) expect(await readGuideImage(name, from)).toBeNull();
  });
});
