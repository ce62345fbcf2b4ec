/** Drawn on 16 x 16, stroked in the colour of the text. Readers never hear them: the word beside is the meaning. */
const drawings = {
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  check: <path d="M3 8.5l3.2 3.2L13 5" />,
  warning: [<path d="M8 2.2L14.4 13.5H1.6z" />, <path d="M8 6.4v3.2M8 11.6v.1" />],
  stop: [<path d="M5.2 1.8h5.6l3.4 3.4v5.6l-3.4 3.4H5.2l-3.4-3.4V5.2z" />, <path d="M8 4.8v3.8M8 11v.1" />],
  lock: [<rect x="3.2" y="7" width="9.6" height="6.8" rx="1" />, <path d="M5.2 7V5a2.8 2.8 0 015.6 0v2" />],
  half: [<circle cx="8" cy="8" r="6" />, <path d="M8 2a6 6 0 010 12z" fill="currentColor" stroke="none" />],
  circle: <circle cx="8" cy="8" r="6" />,
  barred: [<circle cx="8" cy="8" r="6" />, <path d="M4 12l8-8" />],
  law: (
    <path d="M8 3.6C6.6 2.6 4.6 2.3 2.2 2.4v10c2.4-.1 4.4.2 5.8 1.2 1.4-1 3.4-1.3 5.8-1.2v-10C11.4 2.3 9.4 2.6 8 3.6zM8 3.6v10" />
  ),
  info: [<circle cx="8" cy="8" r="6.2" />, <path d="M8 7.4v3.8M8 4.8v.1" />],
  clip: <path d="M12.6 7.4l-4.9 4.9a3 3 0 01-4.2-4.2l5.3-5.3a2 2 0 012.9 2.9L6.6 10.8a1 1 0 01-1.4-1.4l4.4-4.4" />,
  search: [<circle cx="7" cy="7" r="4.5" />, <path d="M10.4 10.4L14 14" />],
  reissue: <path d="M5.5 3L2.5 6l3 3M2.5 6h7a4 4 0 010 8H6" />,
  shield: [
    <path d="M8 1.8l5.2 1.8v4c0 3.2-2 5.4-5.2 6.6C4.8 13 2.8 10.8 2.8 7.6v-4z" />,
    <path d="M5.6 8l1.8 1.8L10.6 6.4" />,
  ],
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  offline: <path d="M2 2l12 12M4.6 6.2A3.2 3.2 0 005 12.6h6.6M7 4.3a3.9 3.9 0 014.7 3.2 2.6 2.6 0 011.9 3.9" />,
  notEqual: <path d="M3 6h10M3 10h10M11 2.5L5 13.5" />,
  upload: <path d="M8 11V2.5M4.6 5.6L8 2.2l3.4 3.4M3 13.5h10" />,
  file: [<path d="M4 1.8h5.2L12.4 5v9.2H4z" />, <path d="M9 1.8V5h3.4" />],
  eye: [<path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" />, <circle cx="8" cy="8" r="1.8" />],
};

export type IconName = keyof typeof drawings;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}

/** The flag of emulation: the product's mark, and with `row` the sign of a flag in a list (`co-hieu`), nothing else. */
export function Flag({ row = false }: { row?: boolean }) {
  return (
    <svg class={row ? 'co-hieu' : undefined} viewBox="0 0 22 26" aria-hidden="true">
      <path d="M2.5 1.5v23" stroke="#4A5159" stroke-width="2" stroke-linecap="round" />
      <path d="M3.5 2.5H20v12H3.5z" fill="#A6210F" />
      <path d="M4 16.2h16.2M20.9 3v13" stroke="#F3C32C" stroke-width="2.2" stroke-dasharray="1.5 .7" fill="none" />
      <path d="M7.5 6.8h9M9 10.2h6" stroke="#F3C32C" stroke-width="1.5" />
    </svg>
  );
}
