import { Button, ButtonGroup, LockedButton } from './button.tsx';
import { Citation } from './citation.tsx';
import { ColourSwatches } from './colour-swatches.tsx';
import { ComponentSamples } from './component-samples.tsx';
import { DateField, DecimalField } from './fields.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { Status, type StatusKind } from './status.tsx';
import { Ruler } from './threshold.tsx';
import { TwoColumns } from './two-columns.tsx';

/** Every component at its real size, for the eye of whoever changes the theme. Demonstration only; values are invented, words Vietnamese. */
export function ComponentSheet({ frame }: { frame: Frame }) {
  return (
    <Layout frame={frame} title="Bảng thành phần" islands={['live-total', 'copy-text']}>
      <div lang="vi">
        <PageHead title="Bảng thành phần" facts="Mọi thành phần của giao diện, ở kích thước thật" />
        <ColourSwatches />
        <TwoColumns equal side={<StatusAndButtons />}>
          <Type />
        </TwoColumns>
        <TwoColumns equal side={<Notices />}>
          <Fields />
        </TwoColumns>
        <h2>Thước ngưỡng</h2>
        <div class="mau-hep">
          <Ruler part={13} whole={15} need={12} />
          <Ruler part={13} whole={15} need={14} mark="ngưỡng 14/15, không đạt" />
        </div>
        <ComponentSamples />
      </div>
    </Layout>
  );
}

function Type() {
  return (
    <>
      <h2>Chữ</h2>
      <p class="chu-27">27/34 Tên trang: Giao ước thi đua</p>
      <p class="chu-20">20/27 Mục: Điều kiện</p>
      <p class="chu-17">17/24 Mục nhỏ, tên bảng</p>
      <p class="chu-16">16/24 Thân: Nghiêm ngặt, ưỡn, Ẵ Ậ Ở Ỹ Đ đ ₫</p>
      <p class="chu-15">15/20 Bảng: 1.111,5 · 2.468,0 · 0.909,1</p>
      <p class="nho mo">14/20 Phụ: ghi chú, căn cứ, hạn</p>
    </>
  );
}

const verdicts: [StatusKind, string][] = [
  ['xong', 'Đạt'],
  ['tin', 'Đang xét'],
  ['luu-y', 'Còn thiếu'],
  ['loi', 'Không đạt'],
  ['cho', 'Không áp dụng'],
];

function StatusAndButtons() {
  return (
    <>
      <h2>Tình trạng</h2>
      <p class="hang-tt">
        <Status kind="xong">Đạt</Status>
        <Status kind="tin">Đang làm</Status>
        <Status kind="luu-y">Còn 2 ngày</Status>
        <Status kind="loi">Quá hạn</Status>
        <Status kind="cho">Chưa bắt đầu</Status>
        <Status kind="cho" icon="lock">
          Chưa mở
        </Status>
      </p>
      <p class="hang-tt">
        {verdicts.map(([kind, word]) => (
          <Status kind={kind} ground>
            {word}
          </Status>
        ))}
      </p>
      <p>
        <Citation article="Khoản 8 Điều 45 Nghị định 91/2017/NĐ-CP" standing="secondary" href="#noi-dung" />
      </p>
      <h2>Nút</h2>
      <ButtonGroup>
        <Button type="button">Gửi</Button>
        <Button type="button" kind="secondary">
          Lưu nháp
        </Button>
        <Button type="button" kind="warning">
          Hủy bỏ quyết định
        </Button>
        <Button type="button" kind="secondary" small>
          Nút nhỏ
        </Button>
      </ButtonGroup>
      <div class="nut-khoa-mau">
        <LockedButton id="mau" reason="Mở khi đủ hai ủy viên đã ký.">
          Ký số
        </LockedButton>
      </div>
    </>
  );
}

function Fields() {
  return (
    <>
      <h2>Ô nhập</h2>
      <DateField name="signedOn" label="Ngày ký" value="17/12/2020" />
      <DecimalField name="score" label="Điểm tự chấm 5.2" value="3,5" error="Tự chấm 3,5 cao hơn điểm chuẩn 3,0" />
    </>
  );
}

function Notices() {
  return (
    <>
      <h2>Thông báo</h2>
      <Notice kind="xong">
        <p>
          <b>Đã gửi bảng tự chấm.</b> Mã biên nhận TC-2020-05.
        </p>
      </Notice>
      <Notice kind="luu-y">
        <p>
          <b>Vượt trần điểm thưởng 1,0 điểm.</b> Tính 10,0.
        </p>
      </Notice>
      <Notice kind="loi">
        <p>
          <b>Không gửi được.</b> Còn 1 tiêu chí chưa hợp lệ.
        </p>
      </Notice>
      <Notice>Kết quả hiện sau 17 giờ ngày 04/12.</Notice>
    </>
  );
}
