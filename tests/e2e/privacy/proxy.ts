import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoggingProxy {
  port: number;
  /** Every address that the browser asked for, whoever asked; `https` only as far as a proxy sees it. */
  log: string[];
  /** Those of them that go neither to `host` nor to the browser's makers. */
  strangers(): string[];
  close(): Promise<void>;
}

/** Both browsers ask their makers for the time, updates and settings, with an extension or without one. */
const MAKERS = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|net|org)$/;

/** A proxy that writes down what passes it, lets through what goes to `host`, which is this machine, and nothing else. */
export async function openProxy(host: string): Promise<LoggingProxy> {
  const log: string[] = [];
  const server = createServer(async (request, response) => {
    const address = request.url ?? '';
    log.push(address);
    const { hostname, port, pathname } = new URL(address);
    if (hostname !== host) return response.writeHead(403).end();
    const answer = await fetch(`http://localhost:${port}${pathname}`);
    const type = answer.headers.get('content-type') ?? 'text/plain';
    return response
      .writeHead(answer.status, { 'content-type': type })
      .end(Buffer.from(await answer.arrayBuffer()));
  });
  server.on('connect', ({ url }, socket) => {
    log.push(`https://${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    strangers: () =>
      log.filter((address) => {
        const { hostname } = new URL(address);
        return hostname !== host && !MAKERS.test(hostname);
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
