/** A folder on somebody's server, as a dumb store of whole files. Every method rejects with `SyncError` and nothing else. */
export interface RemoteFolder {
  /** The names of the files in it, in any order; creates the folder where there is none. */
  list(): Promise<string[]>;
  /** Null where there is no such file. */
  read(name: string): Promise<Uint8Array | null>;
  /** Writes a whole file. `create`: it must not exist yet; only some servers heed that. */
  write(name: string, bytes: Uint8Array, options?: { create?: boolean }): Promise<void>;
  remove(name: string): Promise<void>;
}

/** How much went over the wire: what a benchmark and the status page show. */
export interface Traffic {
  requests: number;
  bytesSent: number;
  bytesReceived: number;
}
