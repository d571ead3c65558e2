// npm start: installs what is locked, builds, and serves the built app with its security headers.
// Options: --no-build serves what is there, --strict-port fails when the port is taken. PORT and HOST are read.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { buildApp, buildCli } from './build.mjs';
import { securityHeaders } from './headers.mjs';
import { install, requireNode, root } from './setup.mjs';

const folder = join(root, 'dist');
const host = process.env['HOST'] ?? '127.0.0.1';
const firstPort = Number(process.env['PORT'] ?? 4173);
const portsTried = process.argv.includes('--strict-port') ? 1 : 50;

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const compressed = new Set(['.css', '.csv', '.html', '.js', '.json', '.map', '.md', '.svg', '.txt', '.webmanifest']);

/**
 * The file an address means; undefined for a broken address, a missing file, and anything outside the folder.
 * @param {string | undefined} address
 */
function fileFor(address) {
  try {
    const path = decodeURIComponent(new URL(address ?? '/', 'http://any').pathname);
    if (path.includes('\0')) return undefined;
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...securityHeaders, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileFor(request.url);
  if (!file) {
    response.writeHead(404, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const ending = extname(file);
  const gzip = compressed.has(ending) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const isHashed = file.startsWith(join(folder, 'assets') + sep);
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': contentTypes[ending] ?? 'application/octet-stream',
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(compressed.has(ending) ? { Vary: 'Accept-Encoding' } : {}),
    ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const ended = () => {}; // a visitor who leaves early is no fault; pipeline has closed the file
  if (gzip) pipeline(createReadStream(file), createGzip(), response, ended);
  else pipeline(createReadStream(file), response, ended);
}

requireNode();
if (!process.argv.includes('--no-build')) {
  try {
    await install();
    console.error('[start] building');
    if (buildApp() !== 0) throw new Error('the app could not be built');
    await buildCli();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no built app in dist: run npm start or npm run build.');
  process.exit(1);
}

const server = createServer(answer);
let port = firstPort;
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code === 'EADDRINUSE' && port + 1 < firstPort + portsTried) {
    port += 1;
    server.listen(port, host);
    return;
  }
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken; set PORT to another one.` : error.message);
  process.exit(1);
});
server.on('listening', () => {
  if (port !== firstPort) console.log(`Port ${firstPort} is taken, so this is ${port}.`);
  console.log(`Tandem is ready: http://${host.includes(':') ? `[${host}]` : host}:${port}/ (Ctrl+C ends it)`);
});
server.listen(port, host);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
