import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsByKind, countsByProduct } from '~/domain/ledger/gaps.ts';
import type { Ledger, Licence } from '~/domain/ledger/model.ts';
import { makeInstallation, makeLedger, makeLicence, makeMachine, someLedger } from './make-ledger.ts';

const TODAY = '2026-11-25';
const machines = (count: number, given = {}) => Array.from({ length: count }, (_, index) => makeMachine({ number: `PC-${index}`, ...given }));
const office = (ledger: Partial<Ledger>) => countsByKind(makeLedger(ledger), TODAY).office;
const figures = (ledger: Partial<Ledger>) => {
  const { required, licensed, gap, surplus } = office(ledger);
  return [required, licensed, gap, surplus];
};

describe('of each general kind', () => {
  it.each<[string, Partial<Ledger>, number[]]>([
    ['every computer in use needs one', { machines: machines(3) }, [3, 0, 3, 0]],
    ['what is bought is taken off', { machines: machines(3), software: [makeLicence({ quantity: 2 })] }, [3, 2, 1, 0]],
    ['several purchases add up', { machines: machines(3), software: [makeLicence({ quantity: 2 }), makeLicence({ number: 'B', quantity: 4 })] }, [3, 3, 0, 3]],
    ['computers that are idle or scrapped need none', { machines: [...machines(1), makeMachine({ number: 'B', state: 'idle' }), makeMachine({ number: 'C', state: 'scrapped' })] }, [1, 0, 1, 0]],
    ['nor does one that is marked so', { machines: machines(2, { exempt: ['office'] }) }, [0, 0, 0, 0]],
    ['unless it has one', { machines: machines(2, { exempt: ['office'] }), software: [makeLicence({ quantity: 0 })], installations: [makeInstallation({ machine: 'PC-1' })] }, [1, 0, 1, 0]],
    ['what a scrapped computer has counts no more', { machines: machines(1, { state: 'scrapped' }), software: [makeLicence()], installations: [makeInstallation({ machine: 'PC-0' })] }, [0, 0, 0, 1]],
    ['a licence without a limit covers all', { machines: machines(3), software: [makeLicence({ quantity: 'unlimited' })] }, [3, 3, 0, 0]],
    ['a licence whose term is over counts for nothing', { machines: machines(3), software: [makeLicence({ quantity: 3, validUntil: '2026-11-24' })] }, [3, 0, 3, 0]],
    ['on its last day it still counts', { machines: machines(3), software: [makeLicence({ quantity: 3, validUntil: TODAY })] }, [3, 3, 0, 0]],
    ['free software counts for nothing by itself', { machines: machines(3), software: [makeLicence({ source: 'free', quantity: 'unlimited' })] }, [3, 0, 3, 0]],
    ['it counts where the record says that a unit may use it', { machines: machines(3), software: [makeLicence({ source: 'free', quantity: 'unlimited', permitsUnits: true })] }, [3, 3, 0, 0]],
    ['licences of another kind do not help', { machines: machines(1), software: [makeLicence({ kind: 'os', quantity: 9 })] }, [1, 0, 1, 0]],
    [
      'what nobody uses never covers what is installed of another product',
      { machines: machines(3), software: [makeLicence({ quantity: 0 }), makeLicence({ number: 'WPS', name: '免费办公', source: 'free', quantity: 'unlimited', permitsUnits: true })], installations: machines(3).map(({ number }) => makeInstallation({ machine: number })) },
      [3, 0, 3, 0],
    ],
    ['nor does a spare licence with a limit', { machines: machines(1), software: [makeLicence({ quantity: 0 }), makeLicence({ number: 'B', name: '乙', quantity: 5 })], installations: [makeInstallation({ machine: 'PC-0' })] }, [1, 0, 1, 5]],
    ['nor one on the same computer', { machines: machines(1), software: [makeLicence({ quantity: 0 }), makeLicence({ number: 'B', name: '乙', quantity: 1 })], installations: [makeInstallation({ machine: 'PC-0' }), makeInstallation({ machine: 'PC-0', software: 'B' })] }, [1, 0, 1, 0]],
    ['a computer with two products that lack a licence is one', { machines: machines(2), software: [makeLicence({ quantity: 0 }), makeLicence({ number: 'B', name: '乙', quantity: 0 })], installations: [makeInstallation({ machine: 'PC-0' }), makeInstallation({ machine: 'PC-0', software: 'B' })] }, [2, 0, 2, 0]],
    ['what came with a computer covers no other', { machines: machines(3), software: [makeLicence({ source: 'preinstalled', quantity: 3 })], installations: [makeInstallation({ machine: 'PC-0' })] }, [3, 1, 2, 0]],
    ['nor does it outlive it', { machines: [...machines(1), makeMachine({ number: '旧', state: 'scrapped' })], software: [makeLicence({ source: 'preinstalled', quantity: 2 })], installations: [makeInstallation({ machine: '旧' })] }, [1, 0, 1, 0]],
  ])('%s', (_, ledger, expected) => {
    expect(figures(ledger)).toEqual(expected);
  });

  it('tells what does not count, and why', () => {
    const software = [makeLicence({ quantity: 3, validUntil: '2020-01-01' }), makeLicence({ number: 'B', source: 'free', quantity: 5 })];
    expect(office({ software })).toMatchObject({ expired: 3, unpermitted: 5, licensed: 0 });
  });

  it('counts installations by where the software came from', () => {
    const software = [makeLicence({ source: 'preinstalled' }), makeLicence({ number: 'B', source: 'free' })];
    const installations = [makeInstallation({ machine: 'PC-0' }), makeInstallation({ machine: 'PC-1', software: 'b' })];
    expect(office({ machines: machines(2), software, installations })).toMatchObject({ installed: 2, installedBySource: { commercial: 0, preinstalled: 1, free: 1, own: 0 } });
  });
});

it('of other software each installation needs one', () => {
  const software = [makeLicence({ kind: 'other', quantity: 1 })];
  const ledger = makeLedger({ machines: machines(3), software, installations: [makeInstallation({ machine: 'PC-0' }), makeInstallation({ machine: 'PC-1' })] });
  expect(countsByKind(ledger, TODAY).other).toMatchObject({ required: 2, licensed: 1, gap: 1 });
});

it('one product does not make up for another', () => {
  const software = [makeLicence({ number: 'A', name: '制图', kind: 'other', quantity: 0 }), makeLicence({ number: 'B', name: '财务', kind: 'other', quantity: 9 })];
  const ledger = makeLedger({ machines: machines(1), software, installations: [makeInstallation({ machine: 'PC-0', software: 'A' })] });
  expect(countsByKind(ledger, TODAY).other).toMatchObject({ required: 1, licensed: 0, gap: 1, surplus: 9 });
});

describe('of each product', () => {
  const count = (software: Licence[], installed: string[]) =>
    countsByProduct(makeLedger({ machines: machines(4), software, installations: installed.map((number, index) => makeInstallation({ machine: `PC-${index}`, software: number })) }), TODAY).map(({ numbers, licensed, installed: on, over, spare }) => [numbers.join('+'), licensed, on, over, spare]);

  it('purchases of the same name and version are one', () => {
    expect(count([makeLicence({ number: 'A' }), makeLicence({ number: 'B', quantity: 2 }), makeLicence({ number: 'C', version: '2.0' })], ['A', 'A', 'A', 'A'])).toEqual([['A+B', 3, 4, 1, 0], ['C', 1, 0, 0, 1]]);
  });

  it('what was never bought is over', () => {
    expect(count([makeLicence({ number: 'A', quantity: 0 })], ['A'])).toEqual([['A', 0, 1, 1, 0]]);
  });

  it('what came with computers counts for those that have it', () => {
    expect(count([makeLicence({ number: 'A', source: 'preinstalled', quantity: 9 })], ['A', 'A'])).toEqual([['A', 2, 2, 0, 0]]);
    expect(count([makeLicence({ number: 'A', source: 'preinstalled', quantity: 1 }), makeLicence({ number: 'B', quantity: 1 })], ['A', 'B', 'B'])).toEqual([['A+B', 2, 3, 1, 0]]);
  });

  it('what has no limit is neither over nor spare', () => {
    expect(count([makeLicence({ number: 'A', quantity: 'unlimited' })], ['A', 'A'])).toEqual([['A', 'unlimited', 2, 0, 0]]);
  });
});

describe('whatever the ledger', () => {
  it('licensed and gap make up required, and a gap is there where a product is over or a computer is bare', () => {
    fc.assert(
      fc.property(someLedger, (ledger) => {
        const products = countsByProduct(ledger, TODAY);
        for (const { kind, required, licensed, gap, surplus, isUnlimited } of Object.values(countsByKind(ledger, TODAY))) {
          const ofKind = products.filter((product) => product.kind === kind);
          expect(licensed + gap).toBe(required);
          expect(Math.min(licensed, gap, surplus)).toBeGreaterThanOrEqual(0);
          if (ofKind.some(({ over }) => over > 0)) expect(gap).toBeGreaterThan(0);
          else if (ofKind.some((product) => product.licensed === 'unlimited')) expect(gap).toBe(0);
          if (isUnlimited) expect(gap).toBe(0);
        }
      }),
    );
  });

  it('another licence never widens a gap, another computer never narrows it', () => {
    fc.assert(
      fc.property(someLedger, (ledger) => {
        const gap = (given: Ledger) => countsByKind(given, TODAY).office.gap;
        expect(gap({ ...ledger, software: [...ledger.software, makeLicence({ number: '新' })] })).toBeLessThanOrEqual(gap(ledger));
        expect(gap({ ...ledger, machines: [...ledger.machines, makeMachine({ number: '新' })] })).toBeGreaterThanOrEqual(gap(ledger));
      }),
    );
  });

  it('every installation on a standing computer is counted once, by kind and by product', () => {
    fc.assert(
      fc.property(someLedger, (ledger) => {
        const scrapped = new Set(ledger.machines.filter(({ state }) => state === 'scrapped').map(({ number }) => number));
        const standing = ledger.installations.filter(({ machine }) => !scrapped.has(machine)).length;
        const sum = (counts: readonly { installed: number }[]) => counts.reduce((total, { installed }) => total + installed, 0);
        expect(sum(Object.values(countsByKind(ledger, TODAY)))).toBe(standing);
        expect(sum(countsByProduct(ledger, TODAY))).toBe(standing);
      }),
    );
  });
});
