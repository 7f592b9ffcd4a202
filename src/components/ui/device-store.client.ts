import { clear, createStore, get, set, update, type UseStore } from 'idb-keyval';

/** What came back from the device: nothing kept yet, something, or a browser that keeps nothing. */
export type Kept = { state: 'none' } | { state: 'kept'; value: unknown } | { state: 'blocked' };

/** Whether a value is on the device now; `full` where the browser gave no more room. */
export type Keeping = 'kept' | 'full' | 'blocked';

/** Safari 14 may never answer the first request of a session. */
const PATIENCE_MS = 3000;

/**
 * One tool's data on this device: in this browser only, never sent. A browser may refuse (private window, blocked
 * storage) or run out of room; the caller goes on in memory and tells the reader to carry a file away.
 */
export class DeviceStore {
  readonly #name: string;
  #store: UseStore | undefined;

  /** @param name the tool's own, so that wiping one tool leaves the others alone */
  constructor(name: string) {
    this.#name = name;
  }

  async read(): Promise<Kept> {
    try {
      const value = await patiently(get<unknown>('data', this.#open()));
      return value === undefined ? { state: 'none' } : { state: 'kept', value };
    } catch {
      return { state: 'blocked' };
    }
  }

  async write(value: unknown): Promise<Keeping> {
    try {
      await patiently(set('data', value, this.#open()));
      return 'kept';
    } catch (error) {
      return keepingAfter(error);
    }
  }

  /**
   * Writes only over what the caller expects to find, in one step: another tab may have written since it last read.
   *
   * @param isExpected looks at what is there now, `undefined` where nothing is
   */
  async writeOver(isExpected: (value: unknown) => boolean, value: unknown): Promise<Keeping | 'changed'> {
    let isChanged = false;
    const next = (now: unknown) => {
      isChanged = !isExpected(now);
      return isChanged ? now : value;
    };
    try {
      await patiently(update('data', next, this.#open()));
      return isChanged ? 'changed' : 'kept';
    } catch (error) {
      return keepingAfter(error);
    }
  }

  /**
   * Changes what is there in one step, so that what another tab wrote stays.
   *
   * @param next makes the new value of the one that is there, `undefined` where nothing is
   */
  async change(next: (now: unknown) => unknown): Promise<Keeping> {
    try {
      await patiently(update('data', next, this.#open()));
      return 'kept';
    } catch (error) {
      return keepingAfter(error);
    }
  }

  /** Removes everything that this tool kept; false where the browser refused. */
  async wipe(): Promise<boolean> {
    try {
      await patiently(clear(this.#open()));
      return true;
    } catch {
      return false;
    }
  }

  #open(): UseStore {
    this.#store ??= createStore(`zhengban-${this.#name}`, 'data');
    return this.#store;
  }
}

function keepingAfter(error: unknown): Keeping {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

function patiently<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
