/** How slips are printed: eight on A4, cut along the dashed lines. Needed on one page only, so it comes with its script. */
export const slipStyle = `
.in-the { display: none }
@media print {
  @page { size: A4; margin: 9mm 8mm }
  body > :not(main), voting-slips > :not(.in-the), .duong-dan { display: none !important }
  .trang { padding: 0 }
  .in-the { display: block }
  .to-the { display: grid; grid-template-columns: 97mm 97mm; grid-auto-rows: 69mm; break-after: page }
  .to-the:last-child { break-after: auto }
  .the-in {
    display: grid; grid-template: auto 1fr auto / 34mm minmax(0, 1fr); gap: 2mm 4mm; break-inside: avoid;
    margin: 0 -0.6pt -0.6pt 0; padding: 4mm 5mm 3mm; border: 0.6pt dashed #000; font-size: 9pt; line-height: 11.5pt;
  }
  .the-in p { margin: 0 0 1.5mm }
  .the-in :is(header, footer) { grid-column: 1 / -1 }
  .the-in header b, .the-in [data-code] { display: block; font-size: 11.5pt; line-height: 15pt }
  .the-in footer, .the-in__dia-chi { font-size: 7pt; line-height: 9pt; overflow-wrap: anywhere }
  .the-in__qr svg { display: block; width: 34mm; height: 34mm }
}`;
