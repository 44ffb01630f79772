import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
};

/**
 * Serves pages from localhost, on a port that the system chooses.
 * @param {Record<string, string | { body: string | Buffer, type: string, isKept?: true }>} pages address path → file to read, or the answer itself;
 * `isKept`: the browser may keep it and come back to it as it was left
 * @returns {Promise<{ origin: string, requests: string[], close: () => Promise<void> }>} `requests`: every path asked for
 */
export async function servePages(pages) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : null;
    if (page === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here');
      return;
    }
    try {
      const { body, type, isKept } = typeof page === 'string' ? await readPage(page) : page;
      response
        .writeHead(200, {
          'content-type': `${type}; charset=utf-8`,
          ...(!isKept && { 'cache-control': 'no-store' }),
        })
        .end(body);
    } catch {
      response.writeHead(500, { 'content-type': 'text/plain' }).end('Cannot be read');
    }
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${server.address().port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

async function readPage(file) {
  return { body: await readFile(file), type: TYPES[extname(file).toLowerCase()] ?? 'text/html' };
}
