import { describe, expect, it } from 'vitest';
import { joined, list, paragraph, proseHtml, section } from '~/domain/feeds/html.ts';

describe('prose as HTML', () => {
  it('has headings, links, quotations, tables and pictures, and nothing beside their words and addresses', () => {
    const html = proseHtml('## 标题\n\n见[指南](https://www.example.gov.cn/guidance/)。\n\n> 原文\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n![图](https://www.example.gov.cn/a.png)');
    for (const part of ['<h2>标题</h2>', '<a href="https://www.example.gov.cn/guidance/">指南</a>', '<blockquote>', '<td>1</td>', '<img src="https://www.example.gov.cn/a.png" alt="图">']) expect(html).toContain(part);
    expect(html).not.toMatch(/\s(?:class|style|id)=/u);
  });

  it.each(['<script>alert(1)</script>', 'a <b onclick="x()">b</b>', '<img src=x onerror=alert(1)>', '<style>p{}</style>', '<iframe src="https://www.example.com"></iframe>'])('lets no markup of the text through: %s', (markup) => {
    expect(proseHtml(markup)).not.toMatch(/<(?:script|b|img|style|iframe)/u);
    expect(proseHtml(markup)).toContain('&lt;');
  });

  it('leaves Chinese punctuation as it is, and makes nothing of nothing', () => {
    expect(proseHtml('“引号”——破折号 "直" -- ')).toBe('<p>“引号”——破折号 "直" --</p>');
    expect(proseHtml(' \n')).toBe('');
  });
});

describe('the pieces of a text', () => {
  it('are paragraphs and lists of words and links', () => {
    expect(paragraph('甲 & 乙')).toBe('<p>甲 &#x26; 乙</p>');
    expect(list([['一'], [{ href: 'https://www.example.gov.cn/?a=1&b="2"', label: '<二>' }, '。']])).toBe('<ul><li>一</li><li><a href="https://www.example.gov.cn/?a=1&#x26;b=&#x22;2&#x22;">&#x3C;二></a>。</li></ul>');
  });

  it('are left out with their heading where there is nothing', () => {
    expect(joined(paragraph('一'), section('来源', list([])), section('更正', list([['改']])))).toBe('<p>一</p>\n<h2>更正</h2>\n<ul><li>改</li></ul>');
  });
});
