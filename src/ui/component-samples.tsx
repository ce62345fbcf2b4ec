import { Agenda, CurrentItem } from './agenda.tsx';
import { Balance } from './balance.tsx';
import { Bars } from './bars.tsx';
import { Button } from './button.tsx';
import { Checkboxes, Radios } from './choices.tsx';
import { Citation } from './citation.tsx';
import { Conditions, TaskList } from './conditions.tsx';
import { ConflictNotice } from './conflict.tsx';
import { Empty } from './empty.tsx';
import { Evidence } from './evidence.tsx';
import { FileField, Select, TextArea } from './fields.tsx';
import { ErrorSummary } from './form.tsx';
import { Matrix } from './matrix.tsx';
import { Pagination } from './pagination.tsx';
import { Signers } from './signers.tsx';
import { Status } from './status.tsx';
import { PairList, SummaryList } from './summary-list.tsx';
import { Synthetic } from './synthetic.tsx';
import { CountStrip, Fraction, Ruler } from './threshold.tsx';
import { TwoColumns } from './two-columns.tsx';
import { Verdict } from './verdict.tsx';
import { Views } from './views.tsx';
import { WorkList } from './work-list.tsx';
import { YearLine } from './year-line.tsx';

/** The families of components beyond the drawing's own sheet. */
export function ComponentSamples() {
  return (
    <>
      <Year />
      <TwoColumns width={330} side={<Side />}>
        <Work />
        <Decisions />
      </TwoColumns>
      <Choices />
      <Rare />
    </>
  );
}

function Year() {
  return (
    <>
      <h2>Dòng năm, bảng theo dõi</h2>
      <YearLine
        label="Các bước của năm thi đua"
        steps={[
          { label: 'Phát động', when: '22/01', state: 'past' },
          { label: 'Đăng ký', when: 'trước 15/3', state: 'past' },
          { label: 'Tự chấm', when: 'đến 04/12', state: 'now' },
          { label: 'Thẩm định', when: '07–09/12', state: 'future' },
          { label: 'Hội nghị, bỏ phiếu', when: '17/12', state: 'future' },
        ]}
        today={{ gone: 39, length: 50, label: 'Hôm nay, 02/12' }}
      />
      <Matrix
        caption="Tiến độ từng đơn vị"
        corner="Đơn vị"
        columns={[
          { label: 'Đăng ký', deadline: 'hạn 15/3' },
          { label: 'Tự chấm', deadline: 'hạn 04/12' },
        ]}
        rows={[
          {
            head: 'Thi hành án dân sự',
            cells: [<Status kind="xong">12/3</Status>, <Status kind="tin">25/27</Status>],
          },
          {
            head: 'Xử lý vi phạm hành chính',
            selected: true,
            cells: [<Status kind="luu-y">16/3, muộn 1 ngày</Status>, <Status kind="cho">Chưa cử</Status>],
          },
        ]}
        total={{ head: 'Đã xong', cells: ['11/11', '6/11'] }}
      />
    </>
  );
}

function Work() {
  return (
    <WorkList
      heading="Đến hạn trong tuần này"
      items={[
        {
          deadline: 'Thứ Sáu, 04/12',
          left: <Status kind="luu-y">Còn 2 ngày</Status>,
          title: 'Gửi bảng tự chấm điểm năm 2020',
          href: '#noi-dung',
          why: 'Bạn nhập điểm; Cục trưởng ký rồi mới gửi được. Sau hạn này bảng khóa và đơn vị không được xếp loại.',
          state: [<Status kind="tin">23/27 tiêu chí</Status>],
          action: (
            <Button kind="secondary" small href="#noi-dung">
              Chấm tiếp
            </Button>
          ),
        },
      ]}
    />
  );
}

function Decisions() {
  return (
    <>
      <h2>Kết luận, số phiếu</h2>
      <Verdict
        text="Có 04 đơn vị được từ 6/11 phiếu trở lên, đủ điều kiện đề nghị."
        citation={<Citation article="Quy chế hoạt động của Cụm, mục bỏ phiếu" standing="unverified" />}
      />
      <CountStrip
        counts={[
          { label: 'Được bỏ phiếu', value: 11 },
          { label: 'Có mặt', value: 11 },
          { label: 'Phiếu đã nhận', value: 9 },
        ]}
      />
      <Balance
        about="Ủy viên 1"
        left={{ label: 'phát ra', value: 11 }}
        right={[
          { label: 'thu về', value: 11 },
          { label: 'không dùng', value: 0 },
        ]}
      />
      <Balance
        about="Ủy viên 2"
        left={{ label: 'phát ra', value: 11 }}
        right={[
          { label: 'thu về', value: 10 },
          { label: 'không dùng', value: 0 },
        ]}
        mismatch="Thiếu 1 phiếu"
      />
      <Bars
        caption="Số phiếu đồng ý của từng đơn vị, ngưỡng 6 trên 11"
        whole={11}
        threshold={{ value: 6, label: 'ngưỡng 6/11' }}
        bars={[
          { label: 'Cục Bồi thường nhà nước', value: 9, text: '9/11', met: true },
          { label: 'Cục Con nuôi', value: 1 },
        ]}
      />
      <Conditions
        conditions={[
          {
            verdict: (
              <Status kind="luu-y" ground>
                Còn thiếu
              </Status>
            ),
            title: 'Nội bộ đoàn kết, tổ chức đảng, đoàn thể trong sạch, vững mạnh',
            from: 'Hệ thống không có dữ liệu này; phải có văn bản xác nhận.',
            citation: <Citation article="Điều 11 Nghị định 91/2017/NĐ-CP" standing="secondary" />,
            missing: 'Nhận xét năm 2020 của Đảng ủy Bộ đối với Chi bộ Trung tâm.',
          },
        ]}
      />
      <TaskList
        parts={[
          { label: 'Tờ trình', href: '#noi-dung', hint: 'Trưởng Cụm ký', status: <Status kind="xong">Đã ký</Status> },
        ]}
      />
    </>
  );
}

function Side() {
  return (
    <>
      <h2>Chương trình</h2>
      <Agenda
        items={[
          { time: '8:30', title: 'Tuyên bố lý do', state: 'done', note: '8 phút' },
          { time: '10:10', title: 'Bỏ phiếu suy tôn', state: 'now', note: 'Đang bỏ phiếu' },
          { time: '11:10', title: 'Bế mạc', state: 'later' },
        ]}
      />
      <h2>Điểm danh</h2>
      <Fraction value="11/11" lines={['đơn vị có mặt', 'cần 8/11 (ít nhất 2/3)']} />
      <Ruler part={11} whole={11} need={8} mark={false} />
      <PairList items={[{ label: 'Thủ trưởng dự trực tiếp', value: 8 }]} />
      <h2>Chữ ký</h2>
      <Signers
        signers={[
          { who: 'Cục Trợ giúp pháp lý', state: 'signed', note: 'Ký số · 10:51' },
          { who: 'Cục Con nuôi', state: 'opened' },
          { who: 'Cục Bổ trợ tư pháp', state: 'notSigned' },
        ]}
      />
    </>
  );
}

function Choices() {
  return (
    <>
      <h2>Lựa chọn, lỗi, hai người cùng sửa</h2>
      <ErrorSummary errors={{ reason: 'Ghi lý do', paper: 'Chọn tệp giấy ủy quyền có chữ ký (PDF, dưới 20 MB)' }} />
      <ConflictNotice
        who="Thư ký Cụm"
        when="10:34, 17/12/2020"
        fields={[{ label: 'Chỉ tiêu 2021', theirs: '70,0 %', yours: '72,0 %' }]}
      />
      <TwoColumns
        equal
        side={
          <>
            <TextArea name="reason" label="Lý do" error="Ghi lý do" />
            <FileField name="paper" label="Giấy ủy quyền" hint="PDF, dưới 20 MB" optional />
          </>
        }
      >
        <Radios
          name="signing"
          label="Cách ký"
          value="digital"
          choices={[
            { value: 'digital', label: 'Ký số' },
            { value: 'paper', label: 'Ký giấy', hint: 'Thư ký tải bản quét' },
          ]}
        />
        <Checkboxes
          name="parts"
          label="Thành phần"
          values={['report']}
          choices={[
            { value: 'report', label: 'Báo cáo' },
            { value: 'minutes', label: 'Biên bản' },
          ]}
        />
        <Select name="size" label="Khổ giấy" width="nua" options={[{ value: 'a5', label: 'A5, mỗi tờ 01 phiếu' }]} />
      </TwoColumns>
    </>
  );
}

function Rare() {
  return (
    <>
      <h2>Còn lại</h2>
      <Views
        label="Các cách xem"
        views={[
          { label: 'Góp ý theo đoạn', href: '#noi-dung', current: true },
          { label: 'So bản 1 và bản 2', href: '#noi-dung' },
        ]}
      />
      <SummaryList facts={[{ key: 'Vào sổ', value: 'Sổ khen thưởng năm 2020' }]} />
      <p>
        Điểm thống nhất 98,5 <Synthetic />
      </p>
      <Evidence
        items={[
          { label: 'BC 118/BC-ĐKGDBĐ, 30/11/2020', href: '#noi-dung', state: <Status kind="xong">đã xác nhận</Status> },
        ]}
      />
      <CurrentItem position="Đang thực hiện · mục 5" title="Bỏ phiếu suy tôn">
        <Ruler part={9} whole={11} need={8} state="counting" mark="đủ để kiểm phiếu: 8/11" />
      </CurrentItem>
      <Pagination page={2} pages={5} hrefOf={(page) => `?trang=${page}`} />
      <Empty title="Chưa có hồ sơ nào">Hồ sơ được mở tự động cho đơn vị được suy tôn.</Empty>
    </>
  );
}
