import type { Fault } from './dav-server';

const LOGIN_PAGE = '<!DOCTYPE html><title>Log in</title><form></form>';

const status =
  (code: number): Fault =>
  (_request, response) => {
    response.writeHead(code).end('no');
    return true;
  };

const on =
  (methods: string, fault: Fault): Fault =>
  (request, response, serve) =>
    methods.split(' ').includes(request.method) && fault(request, response, serve);

/** Serves, and lets the client believe that it failed. */
const loseAnswer: Fault = (_request, response, serve) => {
  const { end } = response;
  response.end = (() => response.destroy()) as typeof end;
  serve();
  return true;
};

const cutAfter =
  (bytes: number): Fault =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': '5000' });
    response.write(Buffer.alloc(bytes, 1));
    setTimeout(() => response.destroy(), 1);
    return true;
  };

const body =
  (text: string | Buffer, code = 200): Fault =>
  (_request, response) => {
    response.writeHead(code, { 'content-type': 'text/html' }).end(text);
    return true;
  };

const redirect =
  (location: string, code: number): Fault =>
  (_request, response) => {
    response.writeHead(code, { location }).end();
    return true;
  };

/** What servers have been seen to do wrong. Each fault holds for as long as it is on. */
export const FAULTS: { [name: string]: Fault } = {
  'drops every connection': (_request, response) => {
    response.destroy();
    return true;
  },
  'drops connections after reading': on('GET', loseAnswer),
  'writes, then loses the answer': on('PUT', loseAnswer),
  'deletes, then loses the answer': on('DELETE', loseAnswer),
  'lists, then loses the answer': on('PROPFIND', loseAnswer),
  'cuts files short': on('GET', cutAfter(100)),
  'cuts files to nothing': on('GET', cutAfter(0)),
  'serves empty files': on('GET', body('')),
  'serves a login page for every request': body(LOGIN_PAGE),
  'serves a login page for files': on('GET', body(LOGIN_PAGE)),
  'answers listings with a login page and 207': on('PROPFIND', body(LOGIN_PAGE, 207)),
  'answers listings with an empty list': on(
    'PROPFIND',
    body('<D:multistatus xmlns:D="DAV:"></D:multistatus>', 207),
  ),
  'redirects to another origin': redirect('http://evil.example/', 302),
  'redirects within itself': redirect('/elsewhere/', 307),
  'wants another password': status(401),
  'forbids everything': status(403),
  'forbids writing': on('PUT DELETE MKCOL', status(403)),
  'has lost its folder': on('PUT', status(409)),
  'is full': on('PUT', status(507)),
  'takes no large files': on('PUT', status(413)),
  'is locked': on('PUT DELETE', status(423)),
  'is overloaded': status(429),
  breaks: status(500),
  'is down for maintenance': status(503),
  'speaks no WebDAV': on('PROPFIND MKCOL', status(501)),
};
