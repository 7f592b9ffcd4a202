import { describe, expect, it } from 'vitest';
import { isMaskedName, personalDetailIn } from '~/domain/exposures.ts';

describe('a personal detail', () => {
  it.each([
    ['id-number', '当事人身份：110101199003074258'],
    ['id-number', '号码11010119900307425x。'],
    ['id-number', '１１０１０１１９９００３０７４２５Ｘ'],
    ['id-number', '110101 19900307 4258'],
    ['id-number', '110101-1990-0307-4258'],
    ['id-number', '旧证110101900307425'],
    ['phone', '联系电话13800138000'],
    ['phone', '138 0013 8000'],
    ['phone', '+86 138-0013-8000'],
    ['phone', '０９１５－３２１２３４５'],
    ['phone', '0915-3212345'],
    ['phone', '400-123-4567'],
    ['email', 'someone@example.com'],
    ['address', '住安康市汉滨区巴山中路12号'],
    ['address', '兴安西路一百二十三号'],
    ['address', '示例家园3号楼2单元501室'],
    ['address', '示例小区'],
    ['address', '示例村三组'],
    ['words', '身份证见附件'],
    ['words', '户籍所在地'],
  ])('of the kind %s is found in “%s”', (kind, text) => {
    expect(personalDetailIn(text)).toBe(kind);
  });

  it.each([
    '安文综罚字〔2026〕第12号',
    '警告，罚款33万元，没收软件12套。',
    '2026-11-24 10:00',
    '自2026年11月24日起三个月',
    '统一社会信用代码91610900MA70ABCD1X',
    '《计算机软件保护条例》第二十四条第一款第（一）项',
    '在办公室的12台电脑上安装',
    '拨打12345',
    '违法经营额1,234,567.89元',
    '示例市文化市场综合执法支队',
  ])('is not seen in “%s”', (text) => {
    expect(personalDetailIn(text)).toBeUndefined();
  });
});

it.each([
  ['张某', true],
  ['欧阳某某', true],
  ['李某明', true],
  ['王×', true],
  ['赵**', true],
  ['张三', false],
  ['某', false],
  ['张某的电脑店', false],
])('%s is masked: %s', (name, expected) => {
  expect(isMaskedName(name)).toBe(expected);
});
