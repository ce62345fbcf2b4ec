import { describe, expect, it } from 'vitest';
import { sampleFrame } from '#tests/factories/frame.ts';
import { ErrorPage } from './error-page.tsx';

const page = (status: number, more = {}) => String(<ErrorPage frame={sampleFrame()} status={status} {...more} />);

describe('ErrorPage', () => {
  it.each([
    [400, 'Nội dung gửi lên chưa hợp lệ'],
    [401, 'Phiên làm việc đã hết'],
    [403, 'Vai của bạn không mở được trang này'],
    [404, 'Không tìm thấy trang'],
    [409, 'Bước này đã khóa'],
    [413, 'Tệp hoặc nội dung quá lớn'],
    [422, 'Nội dung gửi lên chưa hợp lệ'],
    [429, 'Thử quá nhiều lần'],
    [500, 'Hệ thống gặp lỗi'],
    [503, 'Hệ thống gặp lỗi'],
  ])('%i: %s', (status, title) => {
    expect(page(status)).toContain(`<h1>${title}</h1>`);
  });

  it('lists what was typed, escaped, with its line breaks', () => {
    const html = page(409, { typed: [['Lý do', 'dòng 1\n<b>dòng 2</b>']] });
    expect(html).toContain('<li><b>Lý do: </b>dòng 1\n&lt;b&gt;dòng 2&lt;/b&gt;</li>');
    expect(html).toContain('Chữ bạn vừa nhập');
  });

  it('says what is wrong before what to do in general', () => {
    const html = page(422, { message: 'Tổng không khớp', fields: { a: 'Phát ra 11, thu về 10' } });
    expect(html.indexOf('Tổng không khớp')).toBeLessThan(html.indexOf('Quay lại mẫu'));
    expect(html).toContain('<li>Phát ra 11, thu về 10</li>');
  });

  it('gives the number of the failure and the ways that this reader may go', () => {
    const html = page(500, { reference: 'K7Q2' });
    expect(html).toContain('gửi mã <span class="mono">K7Q2</span> cho Thư ký Cụm.');
    expect(html).toContain('<ul class="ds-lien-ket">');
  });
});
