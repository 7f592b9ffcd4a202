import { describe, expect, it } from 'vitest';
import { catalogueChanges, type Changing } from '~/domain/catalogue/changes.ts';

const product = (id: string, data: Partial<Changing> = {}) => ({ id, data: { nature: 'editorial', draft: false, publishedAt: '2026-11-24 10:00', corrections: [], ...data } });
const correction = (on: string, what = '版本号由 12.1 改为 12.8') => ({ on, what, why: '厂商来信' });
const TODAY = '2026-12-10';
const changesOf = (...products: ReturnType<typeof product>[]) => catalogueChanges(products, ({ id }) => id, TODAY);
const told = (...products: ReturnType<typeof product>[]) => changesOf(...products).map(({ on, kind, products: changed }) => `${on} ${kind} ${changed.map(({ entry }) => entry.id).join()}`);

describe('what happened to the catalogue', () => {
  it('is told day by day, the newest first, and within a day by kind and name', () => {
    expect(told(product('b'), product('a', { updatedOn: '2026-12-01' }), product('c', { publishedAt: '2026-12-01 09:00' }))).toEqual(['2026-12-01 added c', '2026-12-01 updated a', '2026-11-24 added a,b']);
  });

  it('tells a correction with what was corrected, and not as an update as well', () => {
    const changes = changesOf(product('a', { updatedOn: '2026-12-01', corrections: [correction('2026-12-01'), correction('2026-12-01', '改名'), correction('2026-11-30')] }));
    expect(changes.map(({ on, kind }) => `${on} ${kind}`)).toEqual(['2026-12-01 corrected', '2026-11-30 corrected', '2026-11-24 added']);
    expect(changes[0]?.products[0]?.corrections.map(({ what }) => what)).toEqual(['版本号由 12.1 改为 12.8', '改名']);
  });

  it('tells an update on another day than the correction', () => {
    expect(told(product('a', { updatedOn: '2026-12-02', corrections: [correction('2026-12-01')] }))).toEqual(['2026-12-02 updated a', '2026-12-01 corrected a', '2026-11-24 added a']);
  });

  it('tells no update of the day on which a product came in', () => {
    expect(told(product('a', { updatedOn: '2026-11-24' }))).toEqual(['2026-11-24 added a']);
  });

  it('tells of what has left only that it left, and why', () => {
    const left = product('a', { updatedOn: '2026-11-30', corrections: [correction('2026-11-29')], withdrawn: { on: '2026-12-05', reason: '停止供货' } });
    expect(told(left)).toEqual(['2026-12-05 withdrawn a']);
    expect(changesOf(left)[0]?.products[0]?.reason).toBe('停止供货');
    expect(told(product('b', { expiresOn: '2026-11-30' }))).toEqual(['2026-12-01 expired b']);
  });

  it('tells of what leaves tomorrow that it is there', () => {
    expect(told(product('a', { withdrawn: { on: '2026-12-11', reason: '停售' }, expiresOn: '2026-12-10' }))).toEqual(['2026-11-24 added a']);
  });

  it.each<[string, Partial<Changing>]>([
    ['drafts', { draft: true }],
    ['what is still to come', { publishedAt: '2026-12-11 09:00' }],
    ['samples', { nature: 'sample' }],
  ])('says nothing of %s', (_, data) => {
    expect(told(product('a', data))).toEqual([]);
  });

  it('says nothing of days to come', () => {
    expect(told(product('a', { updatedOn: '2026-12-11', corrections: [correction('2026-12-12')] }))).toEqual(['2026-11-24 added a']);
  });
});
