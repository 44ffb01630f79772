export function findOrInstallBrowser(
  kind: 'chromium' | 'firefox',
  say?: (line: string) => void,
): Promise<{ kind: 'chromium' | 'firefox'; executablePath: string; version: string }>;
