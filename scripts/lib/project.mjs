/**
 * Where things are. Everything a command writes besides `dist/` goes into one
 * ignored folder, so that deleting it is always safe.
 */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {...string} parts a path relative to the repository */
export const inProject = (...parts) => join(root, ...parts);

export const distFolder = inProject('dist');
export const cacheFolder = inProject('.cache');
