import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from './progress.mjs';

/**
 * Reads the words behind a command.
 * @param help what a command says to those who give it words that it does not know
 */
export function readArguments<T extends ParseArgsConfig>(help: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch {
    throw new Failure(`不认识的选项。\n\n${help}`);
  }
}

/** `npm run check | head` closes our output early; that is no error. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}
