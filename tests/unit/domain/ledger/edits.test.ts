import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { install, putChange, putLicence, putMachine, removeAt, uninstall } from '~/domain/ledger/edits.ts';
import { brokenReferences, type Ledger } from '~/domain/ledger/model.ts';
import { unrecordedChanges } from '~/domain/ledger/reminders.ts';
import { makeInstallation, makeLedger, makeLicence, makeMachine, makeMaintenance, someLedger } from './make-ledger.ts';

const ledger = makeLedger({ machines: [makeMachine()], software: [makeLicence(), makeLicence({ number: 'RJ-002', name: '新版', version: '2.0' })], installations: [makeInstallation()] });
const done = { changedOn: '2026-11-20', handledBy: '甲' };

describe('an edit', () => {
  it('of a number follows to what hangs on it', () => {
    expect(putMachine(ledger, makeMachine({ number: '电脑甲' }), 0).installations).toEqual([makeInstallation({ machine: '电脑甲' })]);
    expect(putLicence(ledger, makeLicence({ number: '软件甲' }), 0).installations).toEqual([makeInstallation({ software: '软件甲' })]);
  });

  it('that takes a line out takes its installations along, and leaves what happened', () => {
    const past = putChange(ledger, makeMaintenance());
    expect(removeAt(past, 'machines', 0)).toEqual({ ledger: { ...past, machines: [], installations: [] }, installations: 1 });
    expect(removeAt(past, 'software', 1)).toEqual({ ledger: { ...past, software: [makeLicence()] }, installations: 0 });
    expect(removeAt(past, 'installations', 0)).toEqual({ ledger: { ...past, installations: [] }, installations: 0 });
    expect(removeAt(past, 'maintenance', 0)).toEqual({ ledger, installations: 0 });
  });

  it('without a name gets the register’s', () => {
    expect(putChange(ledger, makeMaintenance({ name: '', version: '' })).maintenance).toEqual([makeMaintenance()]);
    expect(putChange(ledger, makeMaintenance({ name: '旧名', version: '' })).maintenance[0]).toMatchObject({ name: '旧名', version: '' });
  });

  it('never leaves an installation of what is not there, whatever the ledger', () => {
    const edits: ((given: Ledger, index: number) => Ledger)[] = [
      (given, index) => (given.machines[index] === undefined ? given : putMachine(given, makeMachine({ number: '新' }), index)),
      (given, index) => (given.software[index] === undefined ? given : putLicence(given, makeLicence({ number: '新' }), index)),
      ...(['machines', 'software', 'installations', 'maintenance'] as const).map((list) => (given: Ledger, index: number) => removeAt(given, list, index).ledger),
    ];
    fc.assert(
      fc.property(someLedger, fc.constantFrom(...edits), fc.nat(5), (given, edit, index) => {
        expect(brokenReferences(edit(given, index))).toEqual([]);
      }),
    );
  });
});

describe('work on a computer', () => {
  it('is written down only where it is said to be', () => {
    const next = install(ledger, makeInstallation({ software: 'RJ-002' }), undefined, undefined);
    expect([next.installations.length, next.maintenance.length]).toEqual([2, 0]);
  });

  it('that is an upgrade is two changes', () => {
    const next = install(ledger, makeInstallation({ software: 'RJ-002', installedOn: '2026-11-20' }), makeInstallation(), done);
    expect(next.installations).toEqual([makeInstallation({ software: 'RJ-002', installedOn: '2026-11-20' })]);
    expect(next.maintenance.map(({ action, software, name, changedOn, handledBy }) => [action, software, name, changedOn, handledBy])).toEqual([
      ['uninstall', 'RJ-001', '示例办公软件', '2026-11-20', '甲'],
      ['install', 'RJ-002', '新版', '2026-11-20', '甲'],
    ]);
    expect(unrecordedChanges(next)).toEqual({ unrecorded: 0, contradicting: 0 });
  });

  it('that takes a product off leaves the change', () => {
    const next = uninstall(ledger, makeInstallation({ machine: 'ｐｃ-001' }), done);
    expect(next.installations).toEqual([]);
    expect(next.maintenance.map(({ action }) => action)).toEqual(['uninstall']);
  });
});
