import { expect, it } from 'vitest';
import { dayOfSite } from '~/domain/site-state.ts';
import type { Site } from '~/schemas/site.ts';

const campaign = (more: Partial<Site['campaign']>): Pick<Site, 'campaign'> => ({ campaign: { state: 'active', catalogueWord: 'listed', ...more } });

it('lets a running site live in its present and an archive in the day it was made', () => {
  expect(dayOfSite(campaign({}), '2028-03-01')).toBe('2028-03-01');
  expect(dayOfSite(campaign({ state: 'archived', archivedOn: '2026-12-31' }), '2028-03-01')).toBe('2026-12-31');
});
