/**
 * fflate as the site's scripts get it (astro.config.mjs names this module in its place). The libraries for workbooks pack
 * and unpack large files in a worker made from a blob, which the site's policy refuses; they would wait for it for ever.
 * Here the same functions work in the page.
 */
import { unzipSync, zipSync, type AsyncUnzipOptions, type AsyncZippable, type Unzipped, type Zippable } from 'fflate/browser';

export * from 'fflate/browser';

type Callback<T> = (error: Error | null, result: T) => void;

export function zip(files: AsyncZippable, callback: Callback<Uint8Array>) {
  answer(() => zipSync(files as Zippable), callback);
}

export function unzip(bytes: Uint8Array, ...rest: [Callback<Unzipped>] | [AsyncUnzipOptions, Callback<Unzipped>]) {
  const [options, callback] = rest.length === 1 ? [{}, rest[0]] : rest;
  answer(() => unzipSync(bytes, options), callback);
}

function answer<T>(work: () => T, callback: Callback<T>) {
  let result: T;
  try {
    result = work();
  } catch (error) {
    // What comes with an error is not looked at.
    return callback(error as Error, undefined as T);
  }
  callback(null, result);
}
