import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a faulty server does with one request instead of, or after, serving it. True: the request is done with. */
export type Fault = (request: DavRequest, response: ServerResponse, serve: () => void) => boolean;

export interface DavRequest {
  method: string;
  name: string;
  body: Buffer;
  headers: IncomingMessage['headers'];
}

/** A small WebDAV server in this process: folders, files, and whatever fault the test names. */
export class DavServer {
  readonly files = new Map<string, Buffer>();
  readonly folders = new Set<string>(['/']);
  readonly log: string[] = [];
  fault: Fault = () => false;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => this.answer(request, Buffer.concat(chunks), response));
      request.on('error', () => response.destroy());
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const name = decodeURIComponent(request.url ?? '/');
    const method = request.method ?? '';
    this.log.push(`${method} ${name}`);
    const serve = (): void => this.serve(method, name, body, response);
    if (!this.fault({ method, name, body, headers: request.headers }, response, serve)) serve();
  }

  private serve(method: string, name: string, body: Buffer, response: ServerResponse): void {
    const end = (status: number, text: string | Buffer = ''): void =>
      void response.writeHead(status).end(text);
    const parent = name.replace(/[^/]+\/?$/, '');
    if (method === 'MKCOL') {
      if (this.folders.has(name)) return end(405);
      if (!this.folders.has(parent)) return end(409);
      this.folders.add(name);
      return end(201);
    }
    if (method === 'PROPFIND') return this.folders.has(name) ? end(207, this.listing(name)) : end(404);
    if (method === 'PUT') {
      if (!this.folders.has(parent)) return end(409);
      this.files.set(name, body);
      return end(201);
    }
    const file = this.files.get(name);
    if (file === undefined) return end(404);
    if (method === 'GET') return end(200, file);
    if (method !== 'DELETE') return end(405);
    this.files.delete(name);
    end(204);
  }

  private listing(folder: string): string {
    const names = [folder, ...[...this.files.keys()].filter((name) => name.startsWith(folder))];
    const rows = names.map((name) => `<D:response><D:href>${encodeURI(name)}</D:href></D:response>`);
    return `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${rows.join('')}</D:multistatus>`;
  }
}
