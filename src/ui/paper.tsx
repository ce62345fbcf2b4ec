import type { Child } from 'hono/jsx';

interface PaperViewProps {
  /** `<Paper>` */
  children?: Child;
  /** Signatures, checks, buttons beside the paper. */
  side: Child;
}

/** The desk: a paper on the left, what is done with it on the right (`xem-vb`). Layout must be `wide`. */
export function PaperView({ children, side }: PaperViewProps) {
  return (
    <div class="xem-vb">
      <div class="nen-giay">{children}</div>
      <aside class="ben-ky">{side}</aside>
    </div>
  );
}

interface PaperProps {
  /** A5: a ballot paper. Landscape: tables of comments, lists of nominees. */
  size?: 'a4' | 'a5' | 'ngang';
  children?: Child;
}

/** An official paper (`to-giay`): always Vietnamese, prints alone. */
export function Paper({ size = 'a4', children }: PaperProps) {
  return (
    <article class={size === 'a4' ? 'to-giay' : `to-giay to-giay--${size}`} lang="vi">
      {children}
    </article>
  );
}

interface PaperHeadProps {
  /** Parent body, capitals: "BỘ TƯ PHÁP". */
  parent: string;
  /** Issuing body, capitals. */
  issuer: string;
  /** "Số: 03/BB-CTĐIII"; nothing on a ballot paper. */
  number?: string;
  /** "Hà Nội, ngày 17 tháng 12 năm 2020" */
  placeAndDate: string;
}

/** Issuer, national title and motto, number, place and date. Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II. */
export function PaperHead({ parent, issuer, number, placeAndDate }: PaperHeadProps) {
  return (
    <table class="dau-vb" role="presentation">
      <tbody>
        <tr>
          <td>
            {parent}
            <br />
            <b class="ke-duoi nua">{issuer}</b>
          </td>
          <td>
            <b class="quoc-hieu">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
            <br />
            <b class="ke-duoi">Độc lập - Tự do - Hạnh phúc</b>
          </td>
        </tr>
        <tr class="dau-vb__so">
          <td>{number}</td>
          <td>
            <i>{placeAndDate}</i>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Name of the kind of paper and its subject, centred. */
export function PaperTitle({ kind, subject }: { kind: string; subject: string }) {
  return (
    <>
      <p class="gua ten-loai">
        <b>{kind}</b>
      </p>
      <p class="gua trich-yeu">
        <b class="ke-duoi nua">{subject}</b>
      </p>
    </>
  );
}

export interface SignatureBlock {
  /** Capitals: "TỔ TRƯỞNG". */
  title: string;
  /** "(đã ký số)", or nothing. */
  mark?: string;
  name?: string;
}

export function SignatureBlocks({ blocks }: { blocks: SignatureBlock[] }) {
  return (
    <div class="ky">
      {blocks.map(({ title, mark, name }) => (
        <div>
          <b>{title}</b>
          <div class="o-ky">{mark}</div>
          {name}
        </div>
      ))}
    </div>
  );
}
