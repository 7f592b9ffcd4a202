import { daysBetween } from '../dates.ts';
import { addMonths } from '../dates.ts';
import { installationKey, type Ledger } from './model.ts';

/** How often a ledger is renewed, as its form says. */
export type Rhythm = 'month' | 'half-year' | 'year' | 'change';
const MONTHS: Record<Exclude<Rhythm, 'change'>, number> = { month: 1, 'half-year': 6, year: 12 };

/** A ledger counts as near in the last days before it is due. */
const NEAR_DAYS = 30;

export type Reminder =
  | { state: 'never' }
  | { state: 'fresh' | 'near' | 'due'; dueOn: string; days: number };

/** When a periodic ledger is due again after the day on which it was last brought up to date. */
export function periodicReminder(every: Exclude<Rhythm, 'change'>, lastOn: string, today: string): Reminder {
  if (lastOn === '') return { state: 'never' };
  const dueOn = addMonths(lastOn, MONTHS[every]);
  const days = daysBetween(today, dueOn);
  return { state: days <= 0 ? 'due' : days <= NEAR_DAYS ? 'near' : 'fresh', dueOn, days };
}

/** Changes that the maintenance ledger has not got: installations with a day and no line, and lines that disagree with what stands. */
export function unrecordedChanges({ installations, maintenance }: Ledger): { unrecorded: number; contradicting: number } {
  const latest = new Map<string, { action: 'install' | 'uninstall'; changedOn: string }>();
  for (const change of maintenance) {
    const key = installationKey(change);
    const known = latest.get(key);
    if (known === undefined || known.changedOn <= change.changedOn) latest.set(key, change);
  }
  let [unrecorded, contradicting] = [0, 0];
  for (const installation of installations) {
    const change = latest.get(installationKey(installation));
    if (change === undefined) unrecorded += Number(installation.installedOn !== '');
    else if (change.action === 'uninstall') contradicting++;
  }
  return { unrecorded, contradicting };
}
