import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { sampleFrame } from '#tests/factories/frame.ts';
import { Balance } from './balance.tsx';
import { Citation } from './citation.tsx';
import { ConflictNotice } from './conflict.tsx';
import { Evidence } from './evidence.tsx';
import { Framed } from './frame-context.tsx';
import { Pagination } from './pagination.tsx';
import { Paper, PaperHead, PaperTitle, SignatureBlocks } from './paper.tsx';
import { Projector, ProjectorCounter } from './projector.tsx';
import { DemonstrationClock, RoleChoice } from './role-choice.tsx';
import { Cell } from './table.tsx';
import { CountStrip, Ruler } from './threshold.tsx';
import { TotalBar } from './total-bar.tsx';
import { Verdict } from './verdict.tsx';
import { WorkList } from './work-list.tsx';

const render = (child: Child) => String(<Framed value={sampleFrame()}>{child}</Framed>);

describe('Ruler', () => {
  it('is green only when the threshold is met, grey when not, blue while counting', () => {
    expect(render(<Ruler part={12} whole={15} need={12} />)).toContain('<i class="xong ');
    expect(render(<Ruler part={11} whole={15} need={12} />)).toContain('<i class="xam ');
    expect(render(<Ruler part={11} whole={15} need={12} state="counting" />)).toContain('<i class="s-');
  });

  it('says the fraction in words', () => {
    expect(render(<Ruler part={13} whole={15} need={12} />)).toContain('aria-label="13 trên 15, ngưỡng 12 trên 15"');
  });

  it('turns its mark inwards near the right end', () => {
    expect(render(<Ruler part={13} whole={15} need={14} />)).toContain('<em class="trai ');
  });
});

describe('Balance', () => {
  const parts = (returned: number) => [
    { label: 'thu về', value: returned },
    { label: 'không dùng', value: 0 },
  ];

  it('reckons for itself whether the counts agree', () => {
    const left = { label: 'phát ra', value: 11 };
    const match = render(<Balance about="Ủy viên 1" left={left} right={parts(11)} />);
    expect(match).toContain('Khớp');
    expect(match).toContain('aria-label="Ủy viên 1: phát ra 11 bằng thu về 11 cộng không dùng 0"');
    const mismatch = render(<Balance about="Ủy viên 2" left={left} right={parts(10)} />);
    expect(mismatch).toContain('can-bang--lech');
    expect(mismatch).toContain('Chênh 1');
  });
});

describe('Citation', () => {
  it('shows the standing of its source unless the text itself was read', () => {
    expect(render(<Citation article="Điều 11" standing="secondary" />)).toContain('nguồn thứ cấp');
    expect(render(<Citation article="Điều 11" standing="unverified" />)).toContain('chưa đối chiếu bản gốc');
    expect(render(<Citation article="Điều 11" standing="assumption" />)).toContain('giả định');
    expect(render(<Citation article="Điều 11" standing="read" />)).not.toContain('·');
  });
});

describe('ConflictNotice', () => {
  it('shows what differs and only that', () => {
    const html = render(
      <ConflictNotice
        who="Thư ký Cụm"
        when="10:34"
        fields={[
          { label: 'Chỉ tiêu', theirs: '70', yours: '72' },
          { label: 'Đơn vị tính', theirs: '%', yours: '%' },
          { label: 'Lý do', theirs: '', yours: 'Thêm người' },
        ]}
      />,
    );
    expect(html).toContain('Thư ký Cụm đã lưu lúc 10:34.');
    expect(html).toContain('Chỉ tiêu');
    expect(html).not.toContain('Đơn vị tính');
    expect(html).toContain('(để trống)');
  });
});

describe('Projector', () => {
  const wall = String(
    <Projector
      frame={sampleFrame({ demonstration: 'Dữ liệu minh họa' })}
      where="Hội nghị"
      time="10:16"
      title="Bỏ phiếu"
      counter={<ProjectorCounter count={9} whole={11} label="phiếu đã nhận" />}
    />,
  );

  it('has no link and no navigation', () => {
    expect(wall).not.toContain('<a ');
    expect(wall).not.toContain('<nav');
  });

  it('refreshes with and without a script', () => {
    expect(wall).toContain('src="/tinh/projector-refresh.js"');
    expect(wall).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>');
  });

  it('counts ballots from the left and tells nothing more', () => {
    expect(wall.match(/<i class="co">/g)).toHaveLength(9);
    expect(wall).toContain('data-announce="9/11 phiếu đã nhận"');
    expect(wall).toContain('Dữ liệu minh họa');
  });
});

describe('RoleChoice', () => {
  it('enters by posts only', () => {
    const html = render(
      <RoleChoice
        action="/vai"
        officers={{
          key: 'unitOfficer',
          title: 'Chuyên viên',
          does: 'Nhập',
          units: [{ value: '1', label: 'Cục Con nuôi' }],
        }}
        roles={[{ key: 'unitHead', title: 'Thủ trưởng', does: 'Ký' }]}
      />,
    );
    expect(html.match(/<form action="\/vai" method="post"/g)).toHaveLength(2);
    expect(html).not.toContain('<a ');
  });

  it('shows the clock of the demonstration', () => {
    expect(render(<DemonstrationClock day="Thứ Hai, 14/12/2020" means="Còn 3 ngày." />)).toContain('14/12/2020');
  });
});

describe('papers', () => {
  it('have the national title and are Vietnamese whatever the screen speaks', () => {
    const html = render(
      <Paper size="a5">
        <PaperHead parent="BỘ TƯ PHÁP" issuer="CỤM THI ĐUA SỐ III" placeAndDate="Hà Nội, ngày 17 tháng 12 năm 2020" />
        <PaperTitle kind="PHIẾU SUY TÔN" subject="Cờ thi đua" />
        <SignatureBlocks blocks={[{ title: 'TỔ TRƯỞNG', mark: '(đã ký số)' }]} />
      </Paper>,
    );
    expect(html).toContain('class="to-giay to-giay--a5" lang="vi"');
    expect(html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(html).toContain('Độc lập - Tự do - Hạnh phúc');
  });
});

describe('small ones', () => {
  it('an empty cell names nothing on a phone', () => {
    expect(render(<Cell label="Lý do" />)).toBe('<td class="trong-o"></td>');
    expect(
      render(
        <Cell label="Điểm" number>
          {0}
        </Cell>,
      ),
    ).toBe('<td class="so" data-n="Điểm">0</td>');
  });

  it('lists without content are nothing', () => {
    expect(render(<WorkList heading="Quá hạn" items={[]} />)).toBe('');
    expect(render(<Evidence items={[]} />)).toBe('');
    expect(render(<Pagination page={1} pages={1} hrefOf={String} />)).toBe('');
  });

  it('pages know both ways and none beyond the ends', () => {
    expect(render(<Pagination page={1} pages={2} hrefOf={(page) => `?p=${page}`} />)).not.toContain('rel="prev"');
    expect(render(<Pagination page={2} pages={2} hrefOf={(page) => `?p=${page}`} />)).toContain(
      'href="?p=1" rel="prev"',
    );
  });

  it('three counts stay in one line on a phone', () => {
    const counts = ['a', 'b', 'c'].map((label) => ({ label, value: 1 }));
    expect(render(<CountStrip counts={counts} />)).toContain('class="so-phieu ba s-');
  });

  it('a verdict can be copied as plain text', () => {
    const html = render(
      <Verdict text="Có 04 đơn vị" citation={<Citation article="Quy chế" standing="unverified" />} />,
    );
    expect(html).toContain('data-text="Có 04 đơn vị"');
  });

  it('a total bar reads as a sum', () => {
    const html = render(
      <TotalBar
        parts={[
          { label: 'Tiêu chí', value: '98,5', part: true, live: { name: 'criteria', cap: 100_000 } },
          { label: 'Thưởng', value: '10', sign: '+', part: true },
          { label: 'Tự chấm', value: '108,5', sign: '=' },
        ]}
      />,
    );
    expect(html).toContain('data-total="criteria" data-cap="100000"');
    expect(html.match(/class="phep"/g)).toHaveLength(2);
  });
});

describe('a component outside a page', () => {
  it('says what is missing', () => {
    expect(() => String(<Pagination page={1} pages={2} hrefOf={String} />)).toThrow('outside a frame');
  });
});
