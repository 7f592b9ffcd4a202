import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { install, isSound, putChange, putInstallation, putLicence, putMachine, remove, uninstall, type Line } from '~/domain/ledger/edits.ts';
import { BOUNDS, type Ledger } from '~/domain/ledger/model.ts';
import { unrecordedChanges } from '~/domain/ledger/reminders.ts';
import { makeInstallation, makeLedger, makeLicence, makeMachine, makeMaintenance, someLedger } from './make-ledger.ts';

const ledger = makeLedger({ machines: [makeMachine()], software: [makeLicence(), makeLicence({ number: 'RJ-002', name: '新版', version: '2.0' })], installations: [makeInstallation()] });
const done = { changedOn: '2026-11-20', handledBy: '甲' };

describe('an edit', () => {
  it('of a number follows to what hangs on it', () => {
    expect(putMachine(ledger, makeMachine({ number: '电脑甲' }), makeMachine())?.installations).toEqual([makeInstallation({ machine: '电脑甲' })]);
    expect(putLicence(ledger, makeLicence({ number: '软件甲' }), makeLicence())?.installations).toEqual([makeInstallation({ software: '软件甲' })]);
  });

  it('that takes a line out takes its installations along, and leaves what happened', () => {
    const change = makeMaintenance();
    const past = { ...ledger, maintenance: [change] };
    expect(remove(past, { list: 'machines', item: makeMachine() })).toEqual({ ledger: { ...past, machines: [], installations: [] }, installations: 1 });
    expect(remove(past, { list: 'software', item: makeLicence({ number: 'RJ-002' }) })).toEqual({ ledger: { ...past, software: [makeLicence()] }, installations: 0 });
    expect(remove(past, { list: 'installations', item: makeInstallation() })).toEqual({ ledger: { ...past, installations: [] }, installations: 0 });
    expect(remove(past, { list: 'maintenance', item: change })).toEqual({ ledger, installations: 0 });
  });

  it('finds its line wherever that stands by now, and is none where the line is gone', () => {
    const first = makeMachine({ number: '甲' });
    const moved = makeLedger({ machines: [first, makeMachine()] });
    expect(putMachine(moved, makeMachine({ user: '乙' }), makeMachine())?.machines).toEqual([first, makeMachine({ user: '乙' })]);
    expect(putMachine(moved, makeMachine({ number: '丙' }), makeMachine({ number: '丁' }))).toBeUndefined();
    expect(putLicence(moved, makeLicence(), makeLicence())).toBeUndefined();
    expect(putInstallation(moved, makeInstallation())).toBeUndefined();
    expect(putChange(moved, makeMaintenance(), makeMaintenance())).toBeUndefined();
  });

  it('of one of two like changes leaves the other', () => {
    const [first, second] = [makeMaintenance(), makeMaintenance()];
    const twice = { ...ledger, maintenance: [first, second] };
    const edited = makeMaintenance({ note: '改' });
    expect(putChange(twice, edited, second)?.maintenance).toEqual([first, edited]);
    expect(remove(twice, { list: 'maintenance', item: second }).ledger.maintenance[0]).toBe(first);
  });

  it('without a name gets the register’s', () => {
    expect(putChange(ledger, makeMaintenance({ name: '', version: '' }))?.maintenance).toEqual([makeMaintenance()]);
    expect(putChange(ledger, makeMaintenance({ name: '旧名', version: '' }))?.maintenance[0]).toMatchObject({ name: '旧名', version: '' });
  });

  it('never leaves an installation of what is not there, whatever the ledger', () => {
    /** Each edit upon a line of one ledger, made in another where that line may be gone. */
    const edits: ((seen: Ledger, given: Ledger, index: number) => Ledger | undefined)[] = [
      (seen, given, index) => putMachine(given, makeMachine({ number: '新' }), seen.machines[index]),
      (seen, given, index) => putLicence(given, makeLicence({ number: '新' }), seen.software[index]),
      (seen, given, index) => seen.installations[index] && putInstallation(given, { ...seen.installations[index], note: '新' }),
      (seen, given, index) => {
        const line = lines(seen)[index];
        return line && remove(given, line).ledger;
      },
    ];
    const lines = ({ machines, software, installations, maintenance }: Ledger): Line[] => [
      ...machines.map((item): Line => ({ list: 'machines', item })),
      ...software.map((item): Line => ({ list: 'software', item })),
      ...installations.map((item): Line => ({ list: 'installations', item })),
      ...maintenance.map((item): Line => ({ list: 'maintenance', item })),
    ];
    fc.assert(
      fc.property(someLedger, someLedger, fc.boolean(), fc.constantFrom(...edits), fc.nat(8), (seen, other, isSame, edit, index) => {
        expect(isSound(edit(seen, isSame ? seen : other, index) ?? other)).toBe(true);
      }),
    );
  });

  it('is none where it would leave a ledger that cannot be read again', () => {
    expect(isSound(ledger)).toBe(true);
    expect(isSound({ ...ledger, machines: [] })).toBe(false);
    expect(isSound({ ...ledger, machines: [makeMachine(), makeMachine()] })).toBe(false);
    expect(isSound({ ...ledger, maintenance: Array.from({ length: BOUNDS.maintenance + 1 }, () => makeMaintenance()) })).toBe(false);
  });
});

describe('work on a computer', () => {
  it('is written down only where it is said to be', () => {
    const next = install(ledger, makeInstallation({ software: 'RJ-002' }), undefined, undefined);
    expect([next?.installations.length, next?.maintenance.length]).toEqual([2, 0]);
  });

  it('that is an upgrade is two changes', () => {
    const next = install(ledger, makeInstallation({ software: 'RJ-002', installedOn: '2026-11-20' }), makeInstallation(), done);
    expect(next?.installations).toEqual([makeInstallation({ software: 'RJ-002', installedOn: '2026-11-20' })]);
    expect(next?.maintenance.map(({ action, software, name, changedOn, handledBy }) => [action, software, name, changedOn, handledBy])).toEqual([
      ['uninstall', 'RJ-001', '示例办公软件', '2026-11-20', '甲'],
      ['install', 'RJ-002', '新版', '2026-11-20', '甲'],
    ]);
    expect(next && unrecordedChanges(next)).toEqual({ unrecorded: 0, contradicting: 0 });
  });

  it('that is an upgrade stays on its computer, and replaces only what still stands there', () => {
    const two = { ...ledger, machines: [...ledger.machines, makeMachine({ number: 'PC-002' })] };
    expect(install(two, makeInstallation({ machine: 'PC-002', software: 'RJ-002' }), makeInstallation(), done)).toBeUndefined();
    expect(install({ ...two, installations: [] }, makeInstallation({ software: 'RJ-002' }), makeInstallation(), done)).toBeUndefined();
  });

  it('that takes a product off leaves the change', () => {
    const next = uninstall(ledger, makeInstallation({ machine: 'ｐｃ-001' }), done);
    expect(next.installations).toEqual([]);
    expect(next.maintenance.map(({ action }) => action)).toEqual(['uninstall']);
  });
});
