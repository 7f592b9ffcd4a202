import { DeviceStore, type Keeping } from '~/components/ui/device-store.client.ts';
import { emptyLedger, parseLedger, type Ledger } from '~/domain/ledger/model.ts';
import type { LedgerProblem } from '~/domain/ledger/problem.ts';

/** How long after the last change it is kept: typing makes many. */
const SAVE_DELAY = 300;

/** What the tool shows of the keeping. */
export type KeptState = Keeping | 'none' | 'wiped' | 'wipe-failed';

export interface Listeners {
  /** The ledger is another now. */
  changed(): void;
  kept(state: KeptState): void;
  /** Another tab has written over what this one knew, and this one has changes of its own. */
  conflict(): void;
  /** Another tab wrote or wiped, and this one had nothing to lose. */
  elsewhere(what: 'updated' | 'wiped'): void;
}

/** How the device's ledger was found. */
export type Opened = { state: 'ready' } | { state: 'unreadable'; value: unknown; problems: LedgerProblem[] };

/**
 * The ledger while it is worked on. Every change is kept on the device soon after; a write goes only over the revision
 * that this tab knows, so that two tabs never lose each other's work unasked.
 */
export class LedgerState {
  readonly #store = new DeviceStore('ledger');
  readonly #listeners: Listeners;
  readonly #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('zhengban-ledger');
  #ledger = emptyLedger();
  /** The revision on the device as this tab last saw it; empty where nothing is kept. */
  #known = '';
  /** Revisions of writes that had no answer in time: they may have landed, or still may. */
  readonly #unanswered = new Set<string>();
  #isDirty = false;
  #isInConflict = false;
  #isBlocked = false;
  #timer = 0;
  #saving: Promise<void> = Promise.resolve();

  constructor(listeners: Listeners) {
    this.#listeners = listeners;
    this.#channel?.addEventListener('message', () => void this.#look());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush();
      else void this.#look();
    });
    addEventListener('pagehide', () => void this.flush());
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  /** Whether leaving the page would lose something. */
  get isUnkept(): boolean {
    return this.#isDirty;
  }

  async open(): Promise<Opened> {
    const kept = await this.#store.read();
    if (kept.state === 'blocked') {
      this.#isBlocked = true;
      this.#listeners.kept('blocked');
    }
    if (kept.state !== 'kept') return { state: 'ready' };
    const { ledger, problems } = parseLedger(kept.value);
    if (ledger === undefined) return { state: 'unreadable', value: kept.value, problems };
    this.#ledger = ledger;
    this.#known = ledger.revision;
    this.#listeners.kept('kept');
    return { state: 'ready' };
  }

  /** Puts another ledger in place of the present one. */
  change(next: Ledger) {
    this.#ledger = next;
    this.#isDirty = true;
    this.#listeners.changed();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), SAVE_DELAY);
  }

  /** Keeps what is not kept yet; writes follow each other. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save() {
    if (!this.#isDirty || this.#isInConflict) return;
    const ledger = { ...this.#ledger, revision: newRevision() };
    const before = this.#ledger;
    this.#unanswered.add(ledger.revision);
    const keeping = await this.#store.writeOver((value) => this.#isOurs(revisionOf(value)), ledger);
    if (keeping !== 'blocked') this.#unanswered.delete(ledger.revision);
    if (keeping === 'changed') {
      this.#isInConflict = true;
      return this.#listeners.conflict();
    }
    if (keeping === 'kept') {
      this.#known = ledger.revision;
      // Writes land in their order: none is still to come.
      this.#unanswered.clear();
      // A change made meanwhile has a save of its own.
      if (this.#ledger === before) this.#isDirty = false;
      this.#channel?.postMessage(ledger.revision);
    }
    this.#isBlocked = keeping === 'blocked';
    this.#listeners.kept(keeping);
  }

  /** Whether what is on the device is from this tab, or known to it. */
  #isOurs(revision: string): boolean {
    return revision === this.#known || this.#unanswered.has(revision);
  }

  /** Looks whether another tab has written. */
  async #look() {
    await this.#saving;
    if (this.#isInConflict || this.#isBlocked) return;
    const kept = await this.#store.read();
    const revision = kept.state === 'kept' ? revisionOf(kept.value) : '';
    if (kept.state === 'blocked' || this.#isOurs(revision)) return;
    if (this.#isDirty) return void this.flush();
    if (kept.state === 'none') {
      // What stands here may be the last copy: it stays, and the next change keeps it again.
      this.#known = '';
      return this.#listeners.elsewhere('wiped');
    }
    if (this.#adopt(kept.value)) this.#listeners.elsewhere('updated');
  }

  #adopt(value: unknown): boolean {
    const { ledger } = parseLedger(value);
    if (ledger === undefined) return false;
    this.#ledger = ledger;
    this.#known = ledger.revision;
    this.#isDirty = false;
    this.#listeners.changed();
    return true;
  }

  /** Ends a conflict with what the other tab wrote. Where that cannot be read, the conflict goes on and both stay as they are. */
  async takeTheirs(): Promise<'theirs' | 'wiped' | 'unreadable'> {
    const kept = await this.#store.read();
    if (kept.state === 'none') {
      this.#ledger = emptyLedger();
      this.#known = '';
      this.#isDirty = false;
      this.#isInConflict = false;
      this.#listeners.changed();
      this.#listeners.kept('wiped');
      return 'wiped';
    }
    if (kept.state === 'blocked' || !this.#adopt(kept.value)) return 'unreadable';
    this.#isInConflict = false;
    this.#listeners.kept('kept');
    return 'theirs';
  }

  /** Ends a conflict with what this tab has; false where the other tab has written once more. */
  async keepOurs(): Promise<boolean> {
    const kept = await this.#store.read();
    this.#known = kept.state === 'kept' ? revisionOf(kept.value) : '';
    this.#isInConflict = false;
    this.#isDirty = true;
    await this.flush();
    return !this.#isInConflict;
  }

  /** Removes everything from the device and from the page. */
  async wipe() {
    clearTimeout(this.#timer);
    await this.#saving;
    const isWiped = await this.#store.wipe();
    this.#ledger = emptyLedger();
    this.#known = '';
    this.#isDirty = false;
    this.#isInConflict = false;
    this.#listeners.changed();
    this.#listeners.kept(isWiped ? 'wiped' : 'wipe-failed');
    if (isWiped) this.#channel?.postMessage('');
  }
}

/** The revision of whatever is kept: something that is no ledger has one that nobody knows. */
function revisionOf(value: unknown): string {
  if (value === undefined) return '';
  const revision: unknown = typeof value === 'object' && value !== null && 'revision' in value ? value.revision : undefined;
  return typeof revision === 'string' && revision !== '' ? revision : 'unknown';
}

function newRevision(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('-');
}
