/** The product's mark as a file of its own: the flag of emulation, without star or emblem. */
export const markSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 0 26 26">' +
  '<path d="M2.5 1.5v23" stroke="#4A5159" stroke-width="2" stroke-linecap="round"/>' +
  '<path d="M3.5 2.5H20v12H3.5z" fill="#A6210F"/>' +
  '<path d="M4 16.2h16.2M20.9 3v13" stroke="#F3C32C" stroke-width="2.2" stroke-dasharray="1.5 .7" fill="none"/>' +
  '<path d="M7.5 6.8h9M9 10.2h6" stroke="#F3C32C" stroke-width="1.5"/></svg>';
