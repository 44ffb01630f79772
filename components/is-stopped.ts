/** Whether something ended because the user pressed Stop. */
export const isStopped = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
