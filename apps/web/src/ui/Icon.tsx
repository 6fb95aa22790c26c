/** One outline set on a 24 grid; shapes that carry a meaning (severity, state) are filled differently on purpose. */
const PATHS = {
  today: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-5v-6h-4v6H5a1 1 0 0 1-1-1z',
  work: 'M4 13h4l2 3h4l2-3h4M4 13l3-8h10l3 8v6H4z',
  inspections: 'M9 4h6v3H9zM9 5H6v15h12V5h-3M9 13l2 2 4-4',
  confirmations: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  bell: 'M6 17h12M8 17v-6a4 4 0 0 1 8 0v6M12 4v3M10.5 20h3',
  chart: 'M4 20h16M6 16v-5M11 16V6M16 16v-8',
  talk: 'M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5',
  plus: 'M12 5v14M5 12h14',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.5M4.5 12h.5M4.5 18h.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M5 12h14',
  down: 'm6 9 6 6 6-6',
  right: 'm9 6 6 6-6 6',
  left: 'm15 6-6 6 6 6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17.2v.3',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 7.7v.3',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'm6 6 12 12M18 6 6 18',
  back: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  reload: 'M19 12a7 7 0 1 1-2.2-5.1L19 9M19 4v5h-5',
  pen: 'm4 20 1-4L16 5l3 3L8 19zM14 7l3 3',
  up: 'M12 19V5M6 11l6-6 6 6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v2',
  hourglass: 'M7 4h10M7 20h10M8 4c0 5 8 5 8 8s-8 3-8 8M16 4c0 5-8 5-8 8s8 3 8 8',
  leave: 'M10 5H5v14h5M14 8l4 4-4 4M18 12H9',
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  pin: 'M12 21s7-6.2 7-11a7 7 0 0 0-14 0c0 4.800 7 11 7 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5',
  offline:
    'M3 3l18 18M5 12a10 10 0 0 1 4-2.500M2 8.500A15 15 0 0 1 7 6M12 6c4 0 7.5 1 10 3M16 11l3 1.500M9 15.500a5 5 0 0 1 6 0M12 19v.3',
} as const;

export type IconName = keyof typeof PATHS;

/** Always beside a word, so it is hidden from assistive technology. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'icon icon-small' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

const MARKS = {
  LEVEL_1: <circle cx="8" cy="8" r="5.2" />,
  LEVEL_2: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" />,
  LEVEL_3: <path d="M8 2 15 14H1z" />,
  LEVEL_4: <path d="M4.5 1.800h7L15 8l-3.5 6.200h-7L1 8z" />,
  dashed: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.6 2.160" />,
  dot: <circle cx="8" cy="8" r="4.5" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path className="mark-solid" d="M8 2.500a5.5 5.5 0 0 1 0 11z" />
    </>
  ),
} as const;

export type MarkName = keyof typeof MARKS;

/** A shape that tells a level or a state apart without colour. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg className={`mark mark-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {MARKS[name]}
    </svg>
  );
}
