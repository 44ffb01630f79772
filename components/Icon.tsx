/** Outlines on a 24 × 24 grid, drawn with one stroke width, in the colour of the text around them. */
const shapes = {
  archive: 'M4 8.5h16M5 8.5V19a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V8.5M3.5 4.5h17v4h-17zM10 12.5h4',
  back: 'M15 5l-7 7 7 7',
  chart: 'M4 20h16M7 16.5V11M12 16.5V5M17 16.5V8.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  circle: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  down: 'M6 9.5l6 6 6-6',
  export: 'M12 15.5V4M7.5 8L12 3.5 16.5 8M5 14v5a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  options:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM9 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  library: 'M5 4h4v16H5zM9 4h4v16H9zM14.2 5.2l3.7-1 3.9 14.6-3.7 1z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  open: 'M13 5h6v6M19 5l-9 9M10 6H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-4',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  shield: 'M12 3.5l7.5 2.5v5.5c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9V6zM8.5 12l2.5 2.5 4.5-5',
  star: 'M12 4l2.5 5.2 5.6.8-4.1 4 1 5.7-5-2.7-5 2.7 1-5.7-4.1-4 5.6-.8z',
  tag: 'M4 4h8l8 8-8 8-8-8zM8.5 8.5h.01',
  tray: 'M4 13.5V19a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-5.5M12 4v11M7.5 10.5L12 15l4.5-4.5',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5',
  undo: 'M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5 5 0 0 1 0 10h-3.5',
  warning: 'M12 4L2.8 19.5h18.4zM12 10v4.5M12 17.3h.01',
} as const;

export type IconName = keyof typeof shapes;

/** Decoration only: the control around it carries the name. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return <Outline path={shapes[name]} filled={filled} />;
}

/** A drawing in the icons' own stroke, for one that a single page needs. */
export function Outline({ path, filled = false }: { path: string; filled?: boolean }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={path} />
    </svg>
  );
}
