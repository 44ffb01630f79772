export function buildExtension(kind: 'chromium' | 'firefox', out?: string): string;
