export interface DemoPlan {
  problem?: string;
  headless: boolean;
  browser?: 'chromium' | 'firefox';
  out: string;
  pages: string[];
}

export function readArguments(args: string[]): DemoPlan;
