/**
 * Serves a built site as a plain web server would: base path, directory addresses
 * with their slash, `404.html` with status 404, UTF-8 named in every text type.
 * Files are looked up on each request, so a new build shows without a restart.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Failure } from './progress.mjs';

/** Types that sirv's table leaves open or names without a charset. Browsers then guess, and guess Chinese wrongly. */
const contentTypes = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  yml: 'application/yaml; charset=utf-8',
};

/** Files that are known by their whole name: subscribers' programs ask for the types of feeds. */
const feedTypes = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};

/**
 * @param {string} folder a built site
 * @param {{ base?: string }} [options] the path the site was built for
 */
export async function createSiteServer(folder, { base = '/' } = {}) {
  // Imported here: this module is loaded before the dependencies are installed.
  const { default: sirv } = await import('sirv');
  const prefix = normaliseBase(base);
  const files = sirv(folder, { dev: true, etag: true, setHeaders });

  // A search for a whole page of text makes a long address; the page itself cuts the question short.
  return createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(prefix)) {
      if (pathname === '/' || `${pathname}/` === prefix) return redirect(response, prefix + search, 302);
      return notFound(folder, response);
    }
    const path = `/${pathname.slice(prefix.length)}`;
    if (!path.endsWith('/') && existsSync(join(folder, decode(path), 'index.html'))) {
      return redirect(response, `${pathname}/${search}`, 301);
    }
    request.url = path + search;
    if (isFresh(folder, path, request)) return response.writeHead(304).end();
    files(request, response, () => notFound(folder, response));
  });
}

/**
 * Listens on the given port, or on the first free one from `from` on.
 * @param {import('node:http').Server} server
 * @param {{ port?: number | undefined, from?: number, host?: string }} options `host` is every interface unless given
 * @returns {Promise<number>} the port
 */
export async function listen(server, { port, from = 4321, host }) {
  if (port !== undefined) return tryPort(server, port, host).catch(explainPort(port));
  for (let candidate = from; candidate < from + 100; candidate++) {
    try {
      return await tryPort(server, candidate, host);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
  throw new Failure(`从 ${from} 到 ${from + 99} 的端口都被占用。请用 PORT=端口号 指定一个空闲的端口。`);
}

/**
 * `/zhengban`, `zhengban/` and `/zhengban/` are one base.
 * @param {string} base
 */
export const normaliseBase = (base) => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<number>}
 */
function tryPort(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {number} port */
const explainPort = (port) => (/** @type {unknown} */ error) => {
  const sentences = {
    EADDRINUSE: `端口 ${port} 已被别的程序占用。请关掉那个程序，或者换一个端口；不指定 PORT 时会自动找空闲的端口。`,
    EACCES: `没有权限使用端口 ${port}（1024 以下的端口需要管理员权限）。请换一个大于 1024 的端口。`,
  };
  const sentence = sentences[/** @type {keyof typeof sentences} */ (codeOf(error))];
  throw sentence ? new Failure(sentence) : error;
};

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setHeaders(response, path) {
  const name = /** @type {keyof typeof feedTypes} */ (path.split(/[\\/]/).at(-1));
  const type = feedTypes[name] ?? contentTypes[/** @type {keyof typeof contentTypes} */ (path.split('.').at(-1))];
  if (type) response.setHeader('Content-Type', type);
}

/**
 * Whether a reader has the file already, by its time alone. sirv answers by the file's tag, which goes first where both are
 * asked; programs that keep only the time are many among subscribers'.
 * @param {string} folder
 * @param {string} path
 * @param {import('node:http').IncomingMessage} request
 */
function isFresh(folder, path, { headers }) {
  const since = Date.parse(headers['if-modified-since'] ?? '');
  if (headers['if-none-match'] !== undefined || Number.isNaN(since)) return false;
  const place = join(folder, decode(path));
  const file = place.startsWith(join(folder, '/')) ? statSync(place, { throwIfNoEntry: false }) : undefined;
  return file?.isFile() === true && Math.floor(file.mtimeMs / 1000) * 1000 <= since;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} address
 * @param {number} status
 */
function redirect(response, address, status) {
  response.writeHead(status, { Location: address }).end();
}

/**
 * @param {string} folder
 * @param {import('node:http').ServerResponse} response
 */
function notFound(folder, response) {
  const page = join(folder, '404.html');
  if (existsSync(page)) {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    createReadStream(page).pipe(response);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有找到这个页面');
  }
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
