import { expect, it } from 'vitest';
import { provinceOf } from '~/domain/showcases/places.ts';

it.each([
  ['安徽省合肥市、芜湖市、马鞍山市', '安徽省'],
  ['陕西省安康市白河县', '陕西省'],
  ['内蒙古自治区', '内蒙古自治区'],
  ['北京市房山区', '北京市'],
  ['湖北省十堰市张湾区', '湖北省'],
  ['全国', '全国'],
  ['示例县甲', '示例县甲'],
])('%s is in %s', (place, province) => {
  expect(provinceOf(place)).toBe(province);
});
