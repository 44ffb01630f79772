/** For whoever waits: work that goes slice by slice says how far it is, and may be stopped. */
export interface Progress {
  signal?: AbortSignal;
  reach?: (done: number, total: number) => void;
}
