/**
 * What a person sees while a command works: one Chinese line a step, plain text
 * so that it reads the same in a terminal, a log and a screen reader.
 */

/** An error whose sentence is meant for the person at the keyboard: no stack is printed for it. */
export class Failure extends Error {
  /**
   * @param {string} sentence what went wrong and how to mend it
   * @param {string} [detail] the output of the tool that failed
   */
  constructor(sentence, detail = '') {
    super(sentence);
    this.name = 'Failure';
    this.detail = detail;
  }
}

/** @param {string} line */
export const say = (line) => console.log(line);

/**
 * Announces a step, runs it, and tells how long it took.
 * @template T
 * @param {string} title what is being done, as a verb phrase: 生成网站
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  say(`· 正在${title}……`);
  const startedAt = performance.now();
  const result = await work();
  say(`✓ 完成：${title}（${seconds(performance.now() - startedAt)}）`);
  return result;
}

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} 秒`;

/**
 * The last lines of a tool's output: the cause of a failure stands at the end.
 * @param {string} output
 * @param {number} count
 */
export const lastLines = (output, count) => output.trimEnd().split('\n').slice(-count).join('\n');

/**
 * The frame of every command: a `Failure` is told in its own words, anything else
 * is a bug of ours and keeps its stack. Either way the exit code is 1.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof Failure)) throw error;
    if (error.detail) console.error(`\n${error.detail}\n`);
    console.error(`✗ ${error.message}`);
  }
}
