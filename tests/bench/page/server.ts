import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Case } from '../corpus';

/** Serves the cases from localhost, the pages' own scripts and requests refused, and counts what else was asked for. */
export class CaseServer {
  private readonly server: Server;
  private readonly byPath: Map<string, Case>;
  /** Paths that no case has: somebody made a request of his own. */
  readonly strays: string[] = [];

  constructor(cases: readonly Case[]) {
    this.byPath = new Map(cases.map((one) => [pathOf(one), one]));
    this.server = createServer((request, response) => {
      const found = this.byPath.get(request.url ?? '');
      if (found === undefined) {
        this.strays.push(request.url ?? '');
        response.writeHead(404).end();
        return;
      }
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
        })
        .end(found.html());
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
  }

  addressOf(one: Case): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${pathOf(one)}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

function pathOf(one: Case): string {
  return `/${encodeURIComponent(one.corpus)}/${encodeURIComponent(one.id)}`;
}
