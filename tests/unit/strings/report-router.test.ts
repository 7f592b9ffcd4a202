import { describe, expect, it } from 'vitest';
import { reportRouter } from '~/strings/report-router.ts';

describe('onlyWhen', () => {
  it.each([
    [['网店', '网盘'], [], '只限：“网店”或者“网盘”'],
    [[], ['企业'], '只限：“企业”'],
    [['网店', '网盘'], ['企业', '网站'], '只限：“网店”或者“网盘”，并且“企业”或者“网站”'],
  ])('reads any of the places %j and any of the offenders %j', (places, offenders, expected) => {
    expect(reportRouter.onlyWhen(places, offenders)).toBe(expected);
  });
});
