import {
  Archive,
  ArrowUp,
  ChartColumn,
  Check,
  ChevronDown,
  ChevronLeft,
  Circle,
  Copy,
  ExternalLink,
  Eye,
  Inbox,
  Library,
  Lock,
  Printer,
  Puzzle,
  Search,
  Share,
  ShieldCheck,
  SlidersHorizontal,
  Star,
  Tag,
  Trash,
  TriangleAlert,
  Undo2,
  X,
  type IconNode,
} from 'lucide';
import { h } from 'preact';

/** What Winnow means, and how the Lucide set draws it. */
const shapes = {
  archive: Archive,
  back: ChevronLeft,
  chart: ChartColumn,
  check: Check,
  circle: Circle,
  close: X,
  copy: Copy,
  down: ChevronDown,
  export: Share,
  eye: Eye,
  library: Library,
  lock: Lock,
  open: ExternalLink,
  options: SlidersHorizontal,
  print: Printer,
  puzzle: Puzzle,
  search: Search,
  shield: ShieldCheck,
  star: Star,
  tag: Tag,
  trash: Trash,
  tray: Inbox,
  undo: Undo2,
  up: ArrowUp,
  warning: TriangleAlert,
} as const satisfies Record<string, IconNode>;

export type IconName = keyof typeof shapes;

/** Decoration only: the control around it carries the name. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
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
      {shapes[name].map(([tag, attributes]) => h(tag, attributes as object))}
    </svg>
  );
}
