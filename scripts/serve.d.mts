export interface ServedPages {
  origin: string;
  requests: string[];
  close(): Promise<void>;
}

export function servePages(
  pages: Record<string, string | { body: string | Buffer; type: string; isKept?: true }>,
): Promise<ServedPages>;
