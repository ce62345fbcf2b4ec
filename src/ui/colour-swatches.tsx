import { Flag } from './icons.tsx';

interface Pair {
  /** Class that carries the pair: the sheet shows what the theme really has. */
  tone: string;
  name: string;
  /** Measured by the WCAG 2 formula. */
  contrast: string;
}

const pairs: Pair[] = [
  { tone: 'muc', name: 'Mực #16191D trên #FFFFFF', contrast: '17,63' },
  { tone: 'muc-2', name: 'Mực 2 #4A5159 trên #FFFFFF', contrast: '8,04' },
  { tone: 'cham', name: 'Chàm #1A4A8C trên #FFFFFF', contrast: '8,74' },
  { tone: 'cham-dam', name: 'Chàm đậm #12325F trên #FFFFFF', contrast: '12,75' },
  { tone: 'xong', name: 'Xong #0B6237 trên #E4F1E8', contrast: '6,41' },
  { tone: 'luu-y', name: 'Lưu ý #7F4300 trên #FDEFD9', contrast: '6,85' },
  { tone: 'loi', name: 'Lỗi #A90F47 trên #FBE8EE', contrast: '6,28' },
  { tone: 'tin', name: 'Tin #1A4A8C trên #E7EEF7', contrast: '7,48' },
  { tone: 'cho', name: 'Chờ #4A5159 trên #ECEEE9', contrast: '6,88' },
  { tone: 'sang', name: 'Tiêu điểm #16191D trên #8CCBFF', contrast: '10,16' },
];

export function ColourSwatches() {
  return (
    <>
      <h2>Màu chữ trên nền, độ tương phản đo được</h2>
      <ul class="mau">
        {pairs.map(({ tone, name, contrast }) => (
          <li>
            <i class={`mau__${tone}`}>Thi đua 2020</i>
            {name}
            <br />
            <b>{contrast} : 1</b>
          </li>
        ))}
      </ul>
      <h2>Màu nghi thức, chỉ dùng làm mảng</h2>
      <ul class="mau">
        <li>
          <i class="mau__son" />
          Son #A6210F
        </li>
        <li>
          <i class="mau__vang" />
          Vàng #F3C32C
        </li>
        <li>
          <i>
            <Flag row />
          </i>
          Cờ thi đua
        </li>
      </ul>
    </>
  );
}
