import { qrPath } from './qr-path.ts';

/** A QR code drawn by the server; `label` says what it opens. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, d } = qrPath(text);
  return (
    <svg class="qr-phieu" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#16191D" d={d} />
    </svg>
  );
}
