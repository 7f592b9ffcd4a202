import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
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
])('%s is sent as %s', async (path, type) => {
  expect((await get((await serve()) + path)).headers.get('content-type')).toBe(type);
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
