/** The built site behind a web server that packs texts, as real ones do, and a line that may be slow. */
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { listen } from '../scripts/lib/serve.mjs';
import { startSite, type Site } from '../tests/browser/support/server.ts';

/** What lies between the reader and the server. */
export interface Line {
  bitsPerSecond: number;
  /** Milliseconds until the first byte of each answer. */
  latency: number;
}

/** A phone in the country. */
export const SLOW_4G: Line = { bitsPerSecond: 1_600_000, latency: 150 };

/** Small enough that answers which come at the same time share the line. */
const PIECE = 4096;
/** Roughly what the head of an answer weighs. */
const HEAD = 300;

const isText = (type: string) => /^text\/|json|javascript|xml|yaml/u.test(type);

const isPackable = (body: Buffer, type: string) => body.length > 0 && isText(type);

/** Bytes as a server sends them: texts gzip -9, what is packed already as it is. */
export const onTheWire = (body: Buffer, type: string) => (isPackable(body, type) ? gzipSync(body, { level: 9 }) : body);

/**
 * Serves a site over a line. The line is in the server, not in the browser, because browsers do not slow down what a
 * worker of a page loads, and Pagefind loads all its files in one.
 */
export async function startPackedSite(folder: string, line: Line): Promise<Site> {
  const site = await startSite(folder);
  const { origin, pathname: base } = new URL(site.address);
  const packed = new Map<string, Buffer>();
  const send = sender(line);
  const server = createServer(async (request, response) => {
    const asked = request.headers['if-none-match'];
    const answer = await fetch(origin + (request.url ?? '/'), { redirect: 'manual', headers: asked === undefined ? {} : { 'if-none-match': asked } });
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'content-length'));
    const type = headers['content-type'] ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    const key = `${request.url} ${headers['etag']}`;
    const bytes = packed.get(key) ?? onTheWire(body, type);
    packed.set(key, bytes);
    await sleep(line.latency);
    response.writeHead(answer.status, { ...headers, ...(isPackable(body, type) && { 'content-encoding': 'gzip' }) });
    await send(response, bytes);
  });
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      site.close();
    },
  };
}

/** All answers share one line: each piece waits until those before it are through. */
function sender({ bitsPerSecond }: Line): (response: ServerResponse, bytes: Buffer) => Promise<void> {
  const perMillisecond = bitsPerSecond / 8 / 1000;
  let freeAt = 0;
  return async (response, bytes) => {
    for (let from = 0; from === 0 || from < bytes.length; from += PIECE) {
      const piece = bytes.subarray(from, from + PIECE);
      freeAt = Math.max(freeAt, performance.now()) + (piece.length + (from === 0 ? HEAD : 0)) / perMillisecond;
      await sleep(Math.max(0, freeAt - performance.now()));
      response.write(piece);
    }
    response.end();
  };
}
