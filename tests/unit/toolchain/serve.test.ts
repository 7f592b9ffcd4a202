import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSiteServer, listen, normaliseBase } from '../../../scripts/lib/serve.mjs';
import { makeFolder } from './folder.ts';

const host = '127.0.0.1';

/** Occupies a port for the length of a test. */
async function occupy(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return listen(server, { port: 0, host });
}

async function serve(base?: string): Promise<string> {
  const folder = makeFolder({
    'index.html': '首页',
    '404.html': '没有这一页',
    'software/index.html': '名录',
    'pagefind/wasm.zh.pagefind': '',
    'data/terms.csv': '术语',
    'app.mjs': '',
    'rss.xml': '<rss/>',
    'news/topics/training/atom.xml': '<feed/>',
    'feed.json': '{}',
    'feeds.opml': '<opml/>',
  });
  const server = await createSiteServer(folder, base === undefined ? {} : { base });
  onTestFinished(() => void server.close());
  return `http://${host}:${await listen(server, { port: 0, host })}`;
}

const get = (address: string) => fetch(address, { redirect: 'manual' });

test('without a port the first free one is taken', async () => {
  const taken = await occupy();
  const server = createServer();
  onTestFinished(() => void server.close());
  expect(await listen(server, { from: taken, host })).toBeGreaterThan(taken);
});

test('a port that was asked for and is taken is refused with a sentence', async () => {
  const port = await occupy();
  await expect(listen(createServer(), { port, host })).rejects.toThrow(`端口 ${port} 已被别的程序占用`);
});

test('a missing page gets 404.html with status 404', async () => {
  const answer = await get(`${await serve()}/nothing/`);
  expect([answer.status, await answer.text()]).toEqual([404, '没有这一页']);
});

test('a directory without its slash is redirected, with the question kept', async () => {
  const answer = await get(`${await serve()}/software?os=linux`);
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/software/?os=linux']);
});

test.each([
  ['/', 'text/html;charset=utf-8'],
  ['/app.mjs', 'text/javascript; charset=utf-8'],
  ['/data/terms.csv', 'text/csv; charset=utf-8'],
  ['/pagefind/wasm.zh.pagefind', 'application/octet-stream'],
  ['/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/news/topics/training/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/feeds.opml', 'text/x-opml; charset=utf-8'],
])('%s is sent as %s', async (path, type) => {
  expect((await get((await serve()) + path)).headers.get('content-type')).toBe(type);
});

describe('a reader who has the file already', () => {
  const ask = (address: string, headers: Record<string, string>) => fetch(address, { headers });

  test('is told so by its tag, and by its time', async () => {
    const address = `${await serve()}/rss.xml`;
    const first = await get(address);
    const [tag, time] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
    expect([tag, time]).not.toContain('');
    for (const headers of [{ 'if-none-match': tag }, { 'if-modified-since': time }, { 'if-none-match': tag, 'if-modified-since': time }]) {
      const answer = await ask(address, headers);
      expect([answer.status, await answer.text()]).toEqual([304, '']);
    }
  });

  test('gets it again when it has changed, whatever the time says beside the tag', async () => {
    const address = `${await serve()}/rss.xml`;
    const time = (await get(address)).headers.get('last-modified') ?? '';
    for (const headers of [{ 'if-none-match': 'W/"0-0"' }, { 'if-none-match': 'W/"0-0"', 'if-modified-since': time }, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, { 'if-modified-since': 'yesterday' }]) {
      expect((await ask(address, headers)).status).toBe(200);
    }
  });

  test('learns nothing about files outside of the site', async () => {
    const answer = await ask(`${await serve()}/..%2f..%2f..%2f..%2fetc%2fhostname`, { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' });
    expect(answer.status).toBe(404);
  });
});

test('under a base path everything else is not the site', async () => {
  const address = await serve('/zhengban');
  expect((await get(`${address}/zhengban/software/`)).status).toBe(200);
  expect((await get(`${address}/software/`)).status).toBe(404);
  expect((await get(`${address}/`)).headers.get('location')).toBe('/zhengban/');
});

test.each(['zhengban', '/zhengban', '/zhengban/'])('%s is one base path', (base) => {
  expect(normaliseBase(base)).toBe('/zhengban/');
});

test('the root is the base path unless another is given', () => {
  expect(normaliseBase('/')).toBe('/');
  expect(normaliseBase('')).toBe('/');
});
