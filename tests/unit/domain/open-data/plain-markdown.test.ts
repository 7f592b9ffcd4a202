import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMarkdown, quotationsIn, type Outside } from '~/domain/open-data/plain-markdown.ts';

const outside: Outside = {
  page: 'https://a.cn/guidance/x/',
  absolute: (path) => `https://a.cn/zt${path}`,
  cite: (reference) => ({ label: `《${reference}》`, url: `https://a.cn/${reference}` }),
};
const plain = (prose: string) => plainMarkdown(prose, outside);

describe('plainMarkdown', () => {
  it('leaves plain Markdown as it is', () => {
    const prose = '## 起因\n\n- 一\n- 二\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n> 引文';
    expect(plain(`\n${prose}\n`)).toBe(prose);
  });

  it('makes a quotation a block quote with its source', () => {
    expect(plain('前\n\n<Quote article="law#16">\n\n原文一。\n\n原文二。\n\n</Quote>\n\n后')).toBe('前\n\n> 原文一。\n>\n> 原文二。\n>\n> ——[《law#16》](https://a.cn/law#16)\n\n后');
  });

  it('says of an unverified passage that it is unverified', () => {
    expect(plain('<Unverified>\n\n一句。\n\n</Unverified>')).toBe('> **未核实**\n>\n> 一句。');
  });

  it('says so within a sentence as well', () => {
    expect(plain('查过。<Unverified>没查。</Unverified>再说')).toBe('查过。（未核实：没查。）再说');
    expect(plain('见<Quote clause="notice#2.1">列入预算</Quote>。')).toBe('见“列入预算”（[《notice#2.1》](https://a.cn/notice#2.1)）。');
  });

  it('keeps a block where it stands in a list', () => {
    expect(plain('- 一\n\n  <Unverified>\n\n  二\n\n  </Unverified>')).toBe('- 一\n\n  > **未核实**\n  >\n  > 二');
  });

  it('quotes within what is unverified', () => {
    expect(plain('<Unverified>\n\n<Quote clause="n#1">\n\n原文\n\n</Quote>\n\n</Unverified>')).toBe('> **未核实**\n>\n> > 原文\n> >\n> > ——[《n#1》](https://a.cn/n#1)');
  });

  it('writes addresses whole: of the site, of the page, of pictures and of definitions', () => {
    expect(plain('[一](/guidance/report/#a) [二](#b) ![图](/images/a.png) [三](https://b.cn/)')).toBe(
      '[一](https://a.cn/zt/guidance/report/#a) [二](https://a.cn/guidance/x/#b) ![图](https://a.cn/zt/images/a.png) [三](https://b.cn/)',
    );
    expect(plain('[一][a]\n\n[a]: /news/')).toBe('[一][a]\n\n[a]: https://a.cn/zt/news/');
    expect(plainMarkdown('[一](#b)', { ...outside, page: 'https://a.cn/t/#anchor' })).toBe('[一](https://a.cn/t/#b)');
  });

  it('leaves code alone', () => {
    const prose = '写作 `[一](/x/)` 和 `<Unverified>`\n\n```\n<Quote clause="a#1">\n[一](/x/)\n```\n\n~~~\n<Unverified>\n```\n~~~';
    expect(plain(prose)).toBe(prose);
  });

  it('lets no word of our vocabulary through, and loses none of the text', () => {
    const text = fc.stringMatching(/^[\p{Script=Han}a-z。]{1,8}$/u);
    const passage = fc.oneof(
      text,
      text.map((words) => `<Unverified>${words}</Unverified>`),
      text.map((words) => `<Unverified>\n\n${words}\n\n</Unverified>`),
      text.map((words) => `<Quote article="law#1">\n\n${words}\n\n</Quote>`),
      text.map((words) => `<Quote clause="n#1">${words}</Quote>`),
    );
    fc.assert(
      fc.property(fc.array(passage), (passages) => {
        const written = plain(passages.join('\n\n'));
        expect(written).not.toMatch(/<\/?(?:Quote|Unverified)/u);
        for (const words of passages.map((part) => part.replace(/<[^>]*>|\n/gu, ''))) expect(written).toContain(words);
        expect(written.match(/未核实/gu)?.length ?? 0).toBe(passages.filter((part) => part.startsWith('<Unverified')).length);
      }),
    );
  });
});

describe('quotationsIn', () => {
  it('finds what prose quotes', () => {
    expect(quotationsIn('<Quote article="law#16">\n\n一\n\n</Quote>\n\n<Quote clause="n#2.1">二</Quote>')).toEqual([
      { part: 'article', reference: 'law#16' },
      { part: 'clause', reference: 'n#2.1' },
    ]);
  });
});
