import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { sampleFrame } from '#tests/factories/frame.ts';
import { LockedButton } from './button.tsx';
import { Checkboxes, Confirmation, Radios } from './choices.tsx';
import {
  DateField,
  DecimalField,
  FileField,
  PasswordField,
  ScoreInput,
  Select,
  TextArea,
  TextField,
} from './fields.tsx';
import { ErrorSummary, Form } from './form.tsx';
import { Framed } from './frame-context.tsx';

const render = (child: Child) => String(<Framed value={sampleFrame()}>{child}</Framed>);

describe('Form', () => {
  it('carries a number of its own against double submission, another each time', () => {
    const numberOf = () => /name="submission" value="([0-9a-f-]{36})"/.exec(render(<Form action="/gui" />))?.[1];
    expect(numberOf()).toBeDefined();
    expect(numberOf()).not.toBe(numberOf());
  });

  it('keeps the number of a failed submission and the version that was read', () => {
    const html = render(<Form action="/gui" submission="a-b" version={7} multipart />);
    expect(html).toContain('name="submission" value="a-b"');
    expect(html).toContain('name="version" value="7"');
    expect(html).toContain('enctype="multipart/form-data"');
    expect(html).toContain('novalidate');
  });

  it('asks nothing of a search', () => {
    expect(render(<Form action="/tim" method="get" />)).not.toContain('submission');
  });
});

describe('fields', () => {
  it.each([
    ['text', <TextField name="x" label="L" hint="H" error="E" />],
    ['area', <TextArea name="x" label="L" hint="H" error="E" />],
    ['date', <DateField name="x" label="L" hint="H" error="E" />],
    ['decimal', <DecimalField name="x" label="L" hint="H" error="E" />],
    ['select', <Select name="x" label="L" hint="H" error="E" options={[]} />],
    ['password', <PasswordField name="x" label="L" hint="H" error="E" />],
    ['file', <FileField name="x" label="L" hint="H" error="E" />],
    ['radios', <Radios name="x" label="L" hint="H" error="E" choices={[]} />],
    ['boxes', <Checkboxes name="x" label="L" hint="H" error="E" choices={[]} />],
  ])('%s ties its hint and its error to the control', (_, field) => {
    const html = render(field);
    expect(html).toContain('id="f-x"');
    expect(html).toContain('aria-describedby="f-x-goi-y f-x-loi"');
    expect(html).toContain('id="f-x-goi-y"');
    expect(html).toContain('id="f-x-loi"');
    expect(html).toContain('govuk-form-group--error');
  });

  it('keeps what was typed, as it was typed', () => {
    expect(render(<DateField name="d" label="Ngày" value="31/2/2020" />)).toContain('value="31/2/2020"');
    expect(render(<TextField name="t" label="Tên" value={'"><script>'} />)).toContain(
      'value="&quot;&gt;&lt;script&gt;"',
    );
    expect(render(<TextArea name="a" label="Lý do" value={'\nhai dòng'} />)).toContain('>\n\nhai dòng</textarea>');
  });

  it('never shows a password again', () => {
    expect(render(<PasswordField name="p" label="Mật khẩu" />)).not.toContain('value=');
  });

  it('marks the chosen option, boxes and radio', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    expect(render(<Select name="s" label="S" options={options} value="b" />)).toContain(
      '<option value="b" selected="">',
    );
    expect(render(<Radios name="r" label="R" choices={options} value="a" />).match(/checked=""/g)).toHaveLength(1);
    expect(
      render(<Checkboxes name="c" label="C" choices={options} values={['a', 'b']} />).match(/checked=""/g),
    ).toHaveLength(2);
    expect(render(<Confirmation name="ok" label="Đã đọc" checked />)).toContain('checked=""');
  });

  it('gives a score input its label for readers and its totals', () => {
    const html = render(
      <ScoreInput name="score.5.2" label="Tự chấm 5.2" value="3,5" data={{ 'data-adds': '5 criteria' }} />,
    );
    expect(html).toContain('<label class="an" for="f-score.5.2">Tự chấm 5.2</label>');
    expect(html).toContain('data-adds="5 criteria"');
  });
});

describe('ErrorSummary', () => {
  it('counts every error, links each to its field and takes the focus', () => {
    const html = render(<ErrorSummary errors={{ a: 'Ghi chức danh', b: 'Chọn tệp' }} />);
    expect(html).toContain('Có 2 chỗ cần sửa');
    expect(html).toContain('<a href="#f-a">Ghi chức danh</a>');
    expect(html).toContain('tabindex="-1" autofocus=""');
  });

  it('says what concerns the whole form without a link', () => {
    expect(render(<ErrorSummary errors={{ '': 'Tổng không khớp' }} />)).toContain('<b>Tổng không khớp</b>');
  });

  it('is nothing without errors', () => {
    expect(render(<ErrorSummary errors={{}} />)).toBe('');
  });
});

describe('LockedButton', () => {
  it('keeps focus, sends nothing and says what opens it', () => {
    const html = render(
      <LockedButton id="ky" reason="Mở khi đủ chữ ký">
        Ký số
      </LockedButton>,
    );
    expect(html).toContain('type="button" aria-disabled="true" aria-describedby="ky-ly-do"');
    expect(html).not.toMatch(/ disabled/);
    expect(html).toContain('id="ky-ly-do">Mở khi đủ chữ ký');
  });
});
