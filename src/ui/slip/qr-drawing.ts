import { qrPath } from '../qr-path.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A QR code drawn in the page. */
export function qrDrawing(text: string, label: string): SVGSVGElement {
  const { size, d } = qrPath(text);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'qr-phieu');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  for (const [fill, path] of [
    ['#fff', `M0 0h${size}v${size}H0z`],
    ['#16191D', d],
  ] as const) {
    const drawn = document.createElementNS(SVG, 'path');
    drawn.setAttribute('fill', fill);
    drawn.setAttribute('d', path);
    svg.append(drawn);
  }
  return svg;
}
