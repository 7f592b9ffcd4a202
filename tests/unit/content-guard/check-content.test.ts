import { describe, expect, it } from 'vitest';
import type { Finding } from '~/domain/content/problem.ts';
import { checkContent } from '../../../integrations/content-guard/check-content.ts';
import { ContentFolder, GOOD_CONTENT, TODAY } from './content-folder.ts';

const SOFTWARE = 'software/example-office.mdx';
const GUIDANCE = 'guidance/can-companies-use-it.mdx';
const WORDS = 'search-words/office.yaml';
const PROSE = '今天是否仍然执行，没有核实。';
/** 示例软件 as GBK writes it. */
const GBK = Uint8Array.from([0xca, 0xbe, 0xc0, 0xfd, 0xc8, 0xed, 0xbc, 0xfe]);

/** How a case spoils the good content, and every finding that it must cause, no more and no fewer. */
interface Case {
  name: string;
  spoil: (content: ContentFolder) => ContentFolder;
  findings: Partial<Finding>[];
}

const files: Case[] = [
  {
    name: 'GBK bytes',
    spoil: (content) => content.write(SOFTWARE, Buffer.concat([Buffer.from('---\nnameZh: '), GBK, Buffer.from('\n---\n')])),
    findings: [{ file: SOFTWARE, line: 2, found: '编码不是 UTF-8，像是 GBK（“ANSI”）', fix: '用编辑器打开，另存为 UTF-8（不带 BOM）' }],
  },
  {
    name: 'an unreadable file that others refer to and link to: said once, and not of them',
    spoil: (content) => content.write('laws/software-rules.yaml', Buffer.concat([Buffer.from('title: '), GBK])),
    findings: [{ file: 'laws/software-rules.yaml', line: 1, found: '编码不是 UTF-8，像是 GBK（“ANSI”）' }],
  },
  {
    name: 'a byte order mark and Windows line ends',
    spoil: (content) => content.write('terms/site-licence.yaml', `\uFEFF${content.read('terms/site-licence.yaml').replaceAll('\n', '\r\n')}`),
    findings: [
      { file: 'terms/site-licence.yaml', line: 1, found: '文件开头有 BOM', fix: '运行 npm run format' },
      { file: 'terms/site-licence.yaml', line: 1, found: '换行是 CRLF（Windows 的写法）', fix: '运行 npm run format' },
    ],
  },
  {
    name: 'a direction mark that nobody sees',
    spoil: (content) => content.replace(SOFTWARE, '适合写公文', '适合\u202E写公文'),
    findings: [{ file: SOFTWARE, line: 50, column: 3, found: '看不见的字符 U+202E', fix: '删去它：多半是从别处复制时带来的' }],
  },
  {
    name: 'an invisible character written as an escape',
    spoil: (content) => content.replace('terms/site-licence.yaml', '一份授权管一个单位。', '"一份\\u200B授权"'),
    findings: [{ file: 'terms/site-licence.yaml', line: 5, found: '看不见的字符 U+200B' }],
  },
  {
    name: 'the extension .yml',
    spoil: (content) => content.write('terms/oem.yml', 'title: OEM\n'),
    findings: [
      {
        file: 'terms/oem.yml',
        found: '扩展名是 .yml',
        allowed: '这个文件夹里的文件都以 .yaml 结尾（小写）；别的扩展名不会被读到',
        fix: '改名为 oem.yaml',
      },
    ],
  },
  {
    name: 'capitals in a file name, and an id that differs in nothing else',
    spoil: (content) => content.write('terms/Site-Licence.yaml', content.read('terms/site-licence.yaml').replace('site licence', 'campus licence')),
    findings: [
      { file: 'terms/Site-Licence.yaml', found: '文件名 “Site-Licence.yaml”', fix: '改名，例如 site-licence.yaml' },
      { file: 'terms/site-licence.yaml', found: '与 Site-Licence.yaml 是同一个编号（不分大小写）', fix: '合并成一个文件，或给其中一个换编号' },
    ],
  },
  {
    name: 'a Chinese file name',
    spoil: (content) => content.write('terms/台账.yaml', content.read('terms/site-licence.yaml').replace('site licence', '台账')),
    findings: [{ file: 'terms/台账.yaml', found: '文件名 “台账.yaml”', allowed: '只用小写英文字母、数字和连字符：文件名就是网址' }],
  },
  {
    name: 'an id that is a page of the site',
    spoil: (content) => content.write('software/compare.mdx', content.read(SOFTWARE).replace('example office', 'compare')),
    findings: [{ file: 'software/compare.mdx', found: '文件名 “compare”', allowed: '不能与网站自己的页面同名' }],
  },
  {
    name: 'a file outside the collections',
    spoil: (content) => content.write('softwear', ''),
    findings: [{ file: 'softwear', found: '不认识的文件 “softwear”', fix: '是不是想写 software' }],
  },
  {
    name: 'no site.yaml',
    spoil: (content) => content.remove('site.yaml'),
    findings: [{ file: 'site.yaml', found: '没有 site.yaml' }],
  },
];

const yaml: Case[] = [
  {
    name: 'an unquoted date that does not exist',
    spoil: (content) => content.replace(SOFTWARE, "reviewOn: '2027-05-24'", 'reviewOn: 2027-02-30'),
    findings: [
      { file: SOFTWARE, line: 37, column: 11, found: '没有加引号的日期 2027-02-30', fix: "加引号：'2027-02-30'" },
      { file: SOFTWARE, line: 37, column: 11, field: 'reviewOn（复核日期）', found: '“2027-02-30”' },
    ],
  },
  {
    name: 'a word that older readers take for no',
    spoil: (content) => content.replace(SOFTWARE, 'nameZh: 示例办公', 'nameZh: off'),
    findings: [{ file: SOFTWARE, line: 2, found: '没有加引号的 off', fix: "加引号：'off'" }],
  },
  {
    name: 'an anchor and an alias',
    spoil: (content) => content.replace('terms/site-licence.yaml', 'title: 场地许可', 'title: &t 场地许可').replace('terms/site-licence.yaml', 'summary: 一份授权管一个单位。', 'summary: *t'),
    findings: [
      { file: 'terms/site-licence.yaml', line: 1, found: 'YAML 锚点 “&t”', fix: '删去 &t' },
      { file: 'terms/site-licence.yaml', line: 5, found: 'YAML 引用 “*t”', fix: '把引用的内容照抄过来' },
    ],
  },
  {
    name: 'a tag',
    spoil: (content) => content.replace('terms/site-licence.yaml', 'title: 场地许可', 'title: !!str 场地许可'),
    findings: [{ file: 'terms/site-licence.yaml', line: 1, found: 'YAML 标签 “!!str”', fix: '删去标签' }],
  },
  {
    name: 'a second document',
    spoil: (content) => content.append('terms/site-licence.yaml', '---\ntitle: 另一条\n'),
    findings: [{ file: 'terms/site-licence.yaml', line: 10, found: '文件里有第二份 YAML（另一行 ---）', fix: '删去多余的 ---，另一条写进自己的文件' }],
  },
  {
    name: 'a key written twice',
    spoil: (content) => content.append('terms/site-licence.yaml', 'title: 再来一次\n'),
    findings: [{ file: 'terms/site-licence.yaml', line: 10, found: '同一个键写了两次', fix: '合并成一个，删去另一个' }],
  },
  {
    name: 'a key that reaches into JavaScript',
    spoil: (content) => content.append('terms/site-licence.yaml', '__proto__: 1\n'),
    findings: [
      { file: 'terms/site-licence.yaml', line: 10, found: '键 “__proto__”', fix: '删去它' },
      { file: 'terms/site-licence.yaml', line: 10, found: '多出的键 “__proto__”' },
    ],
  },
  {
    name: 'a tab for an indent',
    spoil: (content) => content.replace('terms/site-licence.yaml', '  - site licence', '\t- site licence'),
    findings: [{ file: 'terms/site-licence.yaml', line: 9, found: '用制表符缩进', fix: '把制表符换成空格' }],
  },
  {
    name: 'nesting without end',
    spoil: (content) => content.append('terms/site-licence.yaml', `  - ${'['.repeat(20)}${']'.repeat(20)}\n`),
    findings: [
      { file: 'terms/site-licence.yaml', line: 10, field: 'aliases[1]（别名）', found: '1 项的列表' },
      { file: 'terms/site-licence.yaml', line: 10, found: '嵌套太深' },
    ],
  },
  {
    name: 'no front matter',
    spoil: (content) => content.write('categories/office-suite.mdx', '办公套件\n').remove(SOFTWARE).remove('replaced-products/old-office.mdx').remove('published.yaml'),
    findings: [{ file: 'categories/office-suite.mdx', line: 1, found: '文件不是从 --- 开始' }],
  },
  {
    name: 'a line at which Astro would already end the front matter',
    spoil: (content) => content.replace('guidance/can-companies-use-it.mdx', "reviewOn: '2027-05-24'\n", "reviewOn: '2027-05-24'\n--- x\n"),
    findings: [{ file: GUIDANCE, line: 15, found: '字段里有以 --- 开头的行 “--- x”' }],
  },
];

const fields: Case[] = [
  {
    name: 'a misspelt key',
    spoil: (content) => content.replace(SOFTWARE, 'licence:\n', 'licnce:\n'),
    findings: [
      { file: SOFTWARE, line: 2, field: 'licence（授权）', found: '没有写“授权”' },
      { file: SOFTWARE, line: 14, column: 1, field: 'licnce', found: '多出的键 “licnce”', allowed: 'licence（授权）', fix: '是不是想写 licence' },
    ],
  },
  {
    name: 'a slug that would take over the address',
    spoil: (content) => content.replace(SOFTWARE, 'nameZh: 示例办公\n', 'nameZh: 示例办公\nslug: other\n'),
    findings: [{ file: SOFTWARE, line: 3, field: 'slug', found: '多出的键 “slug”', fix: '删去它：编号就是文件名，网址由它而来' }],
  },
  {
    name: 'a layout that would run as code',
    spoil: (content) => content.replace(SOFTWARE, 'nameZh: 示例办公\n', 'nameZh: 示例办公\nlayout: ../x.astro\n'),
    findings: [{ file: SOFTWARE, line: 3, field: 'layout', found: '多出的键 “layout”', fix: '删去它：版式由网站决定' }],
  },
  {
    name: 'a missing field',
    spoil: (content) => content.replace(SOFTWARE, '  model: subscription\n', ''),
    findings: [
      {
        file: SOFTWARE,
        line: 14,
        field: 'licence.model（授权方式）',
        found: '没有写“授权方式”',
        allowed: 'perpetual（永久授权）、subscription（订阅）、free（免费）、open-source（开源）、freemium（免费增值）',
        fix: '从中选一个写上',
      },
    ],
  },
  {
    name: 'a label in place of its key',
    spoil: (content) => content.replace(SOFTWARE, 'model: subscription', 'model: 订阅'),
    findings: [{ file: SOFTWARE, line: 15, column: 10, field: 'licence.model（授权方式）', found: '“订阅”', fix: '是不是想写 subscription' }],
  },
  {
    name: 'a branch that does not exist',
    spoil: (content) => content.replace(SOFTWARE, 'kind: list', 'kind: lists'),
    findings: [{ file: SOFTWARE, line: 19, field: 'prices[0].kind', found: '“lists”', allowed: 'list、framework、award、inquiry', fix: '是不是想写 list' }],
  },
  {
    name: 'a number that has to be text',
    spoil: (content) => content.replace(SOFTWARE, "amount: '598.00'", 'amount: 598'),
    findings: [{ file: SOFTWARE, line: 20, field: 'prices[0].amount（金额）', found: '没有加引号的 598', fix: "加引号：'598'" }],
  },
  {
    name: 'a day that does not exist',
    spoil: (content) => content.replace(SOFTWARE, "'2027-05-24'", "'2027-02-30'"),
    findings: [{ file: SOFTWARE, line: 37, field: 'reviewOn（复核日期）', found: '“2027-02-30”', allowed: "写成加引号的年-月-日，而且确有这一天，例如 '2026-11-24'" }],
  },
  {
    name: 'a date left blank',
    spoil: (content) => content.replace(SOFTWARE, "reviewOn: '2027-05-24'", 'reviewOn:'),
    findings: [{ file: SOFTWARE, line: 37, column: 1, field: 'reviewOn（复核日期）', found: '空着', fix: '写上内容，或删去这个字段，例如 2027-05-24' }],
  },
  {
    name: 'a javascript: address',
    spoil: (content) => content.replace('vendors/example-soft.yaml', 'https://www.example.com/', 'javascript:alert(1)'),
    findings: [{ file: 'vendors/example-soft.yaml', line: 15, field: 'sources[0].url（网址）', found: '“javascript:alert(1)”', allowed: '写完整的网址，以 https:// 或 http:// 开头' }],
  },
  {
    name: 'a reprint with its address',
    spoil: (content) => content.replace('policies/notice-2012.mdx', '    kind: reprint\n', '    kind: reprint\n    url: https://www.example.com/\n'),
    findings: [{ file: 'policies/notice-2012.mdx', field: 'sources[0].url（网址）', found: '“https://www.example.com/”', allowed: '转载件不公布地址；删去网址，或换成第一手页面并改类别' }],
  },
  {
    name: 'one text where a list belongs',
    spoil: (content) => content.replace('terms/site-licence.yaml', 'aliases:\n  - site licence', 'aliases: site licence'),
    findings: [
      { file: 'terms/site-licence.yaml', line: 8, field: 'aliases（别名）', severity: 'error', found: '“site licence”', fix: '写成列表，另起一行：- site licence' },
      { file: 'terms/site-licence.yaml', line: 8, field: 'aliases（别名）', severity: 'warning', found: '没有写别名' },
    ],
  },
  {
    name: 'a mistake inside one branch of a union',
    spoil: (content) => content.replace(SOFTWARE, 'replaces:\n', 'platforms:\n  - systems:\n      - os: kylim\n        asStated: 麒麟\n    source: background\n    confidence: unverified\nreplaces:\n'),
    findings: [{ file: SOFTWARE, line: 30, field: 'platforms[0].systems[0].os（系统）', found: '“kylim”', fix: '是不是想写 kylin' }],
  },
];

const relations: Case[] = [
  {
    name: 'a reference to nothing, with a near name',
    spoil: (content) => content.replace(SOFTWARE, 'id: example-soft', 'id: exmaple-soft'),
    findings: [{ file: SOFTWARE, line: 4, column: 7, field: 'vendor.id（厂商编号）', found: '“exmaple-soft”，“厂商”里没有编号 exmaple-soft', allowed: '“厂商”里已有的编号', fix: '是不是想写 example-soft' }],
  },
  {
    name: 'a clause that the document does not have',
    spoil: (content) => content.replace(GUIDANCE, '  - notice-2012#2.1', '  - notice-2012#2.2'),
    findings: [{ file: GUIDANCE, line: 10, field: 'clauses[0]（依据的文件条款）', found: '“notice-2012#2.2”，notice-2012 里没有条款 2.2', allowed: 'notice-2012 的条款：2.1、duty.finance', fix: '是不是想写 notice-2012#2.1' }],
  },
  {
    name: 'an article that the law does not have',
    spoil: (content) => content.replace(GUIDANCE, '  - software-rules#16', '  - software-rules#99'),
    findings: [
      { file: GUIDANCE, line: 8, field: 'laws[0]（依据的法条）', found: '“software-rules#99”，software-rules 里没有条号 99' },
    ],
  },
  {
    name: 'a founding document that is not there',
    spoil: (content) => content.replace('site.yaml', 'foundingPolicy: notice-2012', 'foundingPolicy: notice-2013'),
    findings: [{ file: 'site.yaml', line: 8, field: 'foundingPolicy（依据文件）', fix: '是不是想写 notice-2012' }],
  },
  {
    name: 'a reference to a draft',
    spoil: (content) => content.replace('vendors/example-soft.yaml', 'sources:\n', 'draft: true\nsources:\n'),
    findings: [{ file: SOFTWARE, line: 4, severity: 'warning', found: '“example-soft” 还是草稿，页面上不会出现', fix: '发布 vendors/example-soft.yaml（删去 draft），或先不引用它' }],
  },
  {
    name: 'a source that was not declared',
    spoil: (content) => content.replace(SOFTWARE, '  model: subscription\n  source: home', '  model: subscription\n  source: hone'),
    findings: [{ file: SOFTWARE, line: 16, field: 'licence.source（来源代号）', found: '来源 “hone” 没有声明', fix: '是不是想写 home' }],
  },
  {
    name: 'a source that no fact uses',
    spoil: (content) => content.append('counties/east.yaml', '  - key: other\n    title: 另一页\n    kind: news\n    checkedOn: \'2026-11-23\'\n'),
    findings: [{ file: 'counties/east.yaml', line: 21, field: 'sources[1].key（代号）', found: '来源 “other” 没有一条事实用到', fix: '在用到它的事实里写 source: other，或删去这个来源' }],
  },
  {
    name: 'confirmed, and nobody read it',
    spoil: (content) => content.replace(SOFTWARE, "    asOf: '2026-08'\n    source: background\n    confidence: unverified", "    asOf: '2026-08'\n    source: background\n    confidence: confirmed"),
    findings: [{ file: SOFTWARE, line: 27, field: 'prices[0].confidence（核实）', found: '写了已核实，来源却是 “background”（没有读过原文）', fix: '改成 confidence: unverified，或读过第一手原文后补上那个来源' }],
  },
  {
    name: 'confirmed by a reprint',
    spoil: (content) => content.replace('policies/notice-2012.mdx', 'confidence: unverified', 'confidence: confirmed'),
    findings: [{ file: 'policies/notice-2012.mdx', line: 8, field: 'validity.confidence（核实）', found: '写了已核实，来源却是 “archive”（转载件）' }],
  },
  {
    name: 'a clause number used twice',
    spoil: (content) => content.replace('policies/notice-2012.mdx', '  - id: duty.finance', "  - id: '2.1'\n    plain: 再说一遍。\n  - id: duty.finance"),
    findings: [{ file: 'policies/notice-2012.mdx', line: 14, column: 9, field: 'clauses[1].id（条款编号）', found: '条款编号 “2.1” 用了两次' }],
  },
  {
    name: 'a task that nobody has to do',
    spoil: (content) => content.replace('units/finance.mdx', '    tasks:\n      - funding\n', ''),
    findings: [{ file: 'tasks/funding.mdx', line: 2, found: '没有任何单位的职责对应这项任务', fix: '在有关单位的职责里补 tasks: [funding]，或填写 alsoNamed' }],
  },
  {
    name: "a unit that does not cite the clause about it",
    spoil: (content) => content.replace('units/finance.mdx', 'notice-2012#duty.finance', 'notice-2012#2.1'),
    findings: [
      { file: 'policies/notice-2012.mdx', severity: 'warning', found: '这一条（notice-2012#duty.finance）和别的内容没有联系' },
      { file: 'units/finance.mdx', line: 6, field: 'duties（职责）', found: '没有一项职责引用通知里本单位的职责条款', allowed: '至少一项职责引用 …#duty.finance' },
    ],
  },
  {
    name: 'a sample about a real county',
    spoil: (content) => content.replace('showcases/example-county.mdx', 'industry:', 'county: east\nindustry:'),
    findings: [{ file: 'showcases/example-county.mdx', line: 5, field: 'county（县区）', found: '示例里写了真实的 “示例东县”（east）', allowed: '示例只能写虚构的单位、县区和厂商' }],
  },
  {
    name: 'a sample under a name that could be real',
    spoil: (content) => content.replace('showcases/example-county.mdx', 'organisation: 示例县甲人民政府办公室', 'organisation: 东山县人民政府办公室'),
    findings: [{ file: 'showcases/example-county.mdx', line: 3, field: 'organisation（单位）', found: '示例里的名称 “东山县人民政府办公室”', allowed: '示例的名称要带“示例”二字，例如 示例县甲' }],
  },
  {
    name: 'a sample whose title could be that of a real one',
    spoil: (content) => content.replace('showcases/example-county.mdx', 'title: 示例县甲：先摸底，再采购', 'title: 东山县：先摸底，再采购'),
    findings: [{ file: 'showcases/example-county.mdx', line: 2, field: 'title（标题）', found: '示例里的名称 “东山县：先摸底，再采购”', allowed: '示例的名称要带“示例”二字，例如 示例县甲' }],
  },
  {
    name: 'a sample of an event that somebody real might hold',
    spoil: (content) => content.replace('events/example-training.mdx', '  - name: 示例市示例局', '  - name: 东山市财政局'),
    findings: [{ file: 'events/example-training.mdx', line: 11, field: 'hosts[0].name（单位名称）', found: '示例里的名称 “东山市财政局”', allowed: '示例的名称要带“示例”二字，例如 示例县甲' }],
  },
  {
    name: 'an event that is cancelled for no reason',
    spoil: (content) => content.replace('events/example-training.mdx', 'clauses:', 'change:\n  state: cancelled\n  source: background\n  confidence: unverified\nclauses:').replace('events/example-training.mdx', "publishedAt: '2026-11-24 10:00'", "publishedAt: '2026-11-24 10:00'\nupdatedOn: '2026-11-24'"),
    findings: [{ file: 'events/example-training.mdx', line: 17, field: 'change.reason（原因）', found: '没有写“原因”', allowed: '文字：为什么取消，或者改了什么' }],
  },
  {
    name: 'signing up that closes after the event has begun',
    spoil: (content) => content.replace('events/example-training.mdx', "closesAt: '2026-12-04'", "closesAt: '2026-12-11'"),
    findings: [{ file: 'events/example-training.mdx', line: 14, field: 'signup.closesAt（报名截止）', found: '“2026-12-11”', allowed: '报名截止不能晚于活动开始' }],
  },
  {
    name: 'an event whose end is before its beginning',
    spoil: (content) => content.replace('events/example-training.mdx', "endsAt: '2026-12-10 11:30'", "endsAt: '2026-12-10 08:00'"),
    findings: [{ file: 'events/example-training.mdx', line: 7, field: 'time.endsAt（结束）', found: '“2026-12-10 08:00”', allowed: '结束不能早于开始' }],
  },
  {
    name: 'an event of whole days that ends at an hour',
    spoil: (content) => content.replace('events/example-training.mdx', "startsAt: '2026-12-10 09:00'", "startsAt: '2026-12-10'"),
    findings: [{ file: 'events/example-training.mdx', line: 7, field: 'time.endsAt（结束）', allowed: '开始和结束的写法要一样：都只写到日，或者都写到分' }],
  },
  {
    name: 'an event under the name of a month',
    spoil: (content) => content.write('events/2026-12.mdx', content.read('events/example-training.mdx')),
    findings: [{ file: 'events/2026-12.mdx' }],
  },
  {
    name: 'one alias for two entries',
    spoil: (content) => content.write('terms/zone-licence.yaml', content.read('terms/site-licence.yaml')),
    findings: [{ file: 'terms/zone-licence.yaml', line: 9, severity: 'warning', field: 'aliases[0]（别名）', found: '别名 “site licence” 也是 terms/site-licence.yaml 的别名' }],
  },
  {
    name: 'an alias that is the name of another sort of answer: a category',
    spoil: (content) => content.replace(SOFTWARE, '  - example office', '  - 办公套件'),
    findings: [{ file: SOFTWARE, line: 39, column: 5, severity: 'warning', field: 'aliases[0]（别名）', found: '别名 “办公套件” 也是 categories/office-suite.mdx 的名称', allowed: '软件、软件类别、被替代的产品里，一个名字只指一条' }],
  },
  {
    name: 'no other names, and no questions',
    spoil: (content) => content.replace(SOFTWARE, 'aliases:\n  - example office\nasks:\n  - 示例办公多少钱\n', ''),
    findings: [
      { file: SOFTWARE, line: 2, severity: 'warning', field: 'aliases（别名）', found: '没有写别名', fix: '补上人们会输入的别的叫法' },
      { file: SOFTWARE, line: 2, severity: 'warning', field: 'asks（人们会怎么问）', found: '没有写人们会怎么问', fix: '补上读者会在搜索框里打的问题' },
    ],
  },
  {
    name: 'a former id that is somebody',
    spoil: (content) => content.replace(SOFTWARE, 'sources:\n', 'formerIds:\n  - example-office\nsources:\n'),
    findings: [{ file: SOFTWARE, line: 43, severity: 'error', field: 'formerIds[0]（旧编号）', found: '旧编号 “example-office” 已经属于 software/example-office.mdx' }],
  },
];

const words: Case[] = [
  {
    name: 'a word said again in another file, in another list',
    spoil: (content) => content.write('search-words/more.yaml', 'about: 再来一份\nsynonyms:\n  - say: Office-Suite\n    mean:\n      - 办公\n'),
    findings: [{ file: WORDS, line: 9, column: 10, severity: 'warning', field: 'foreign[0].say（人们说的）', found: '“office suite” 在 search-words/more.yaml 里已经说过', allowed: '一个词只说一次，大小写和连字符不算不同', fix: '意思并到一处，另一处删去' }],
  },
  {
    name: 'a word that means itself',
    spoil: (content) => content.replace(WORDS, '      - 多少钱\nforeign', '      - 价钱\nforeign'),
    findings: [{ file: WORDS, line: 7, column: 9, severity: 'warning', field: 'synonyms[0].mean[0]（本站写的）', found: '“价钱” 的意思里又写了它自己', allowed: '别的词：打进去的词本来就会找', fix: '删去这一组' }],
  },
  {
    name: 'a word that is passed over, and has a meaning',
    spoil: (content) => content.replace(WORDS, '  - 怎么', '  - 价钱'),
    findings: [{ file: WORDS, line: 3, column: 5, severity: 'warning', field: 'stop[0]（问话的词）', found: '问话的词 “价钱” 也是 search-words/office.yaml 里的近义词', allowed: '问话的词搜索时不算，不能同时是要找的词', fix: '从两处里删去一处' }],
  },
  {
    name: 'an intent that leads to no page',
    spoil: (content) => content.replace(WORDS, '      - /guidance/can-companies-use-it/', '      - /guidance/can-companies-use/'),
    findings: [{ file: WORDS, line: 20, column: 9, severity: 'error', field: 'intents[0].paths[1]（往前排的页面）', found: '没有这个页面 “/guidance/can-companies-use/”', allowed: '本站已有的页面', fix: '是不是想写 /guidance/can-companies-use-it/' }],
  },
  {
    name: 'a page that is not there',
    spoil: (content) => content.replace(WORDS, '  - path: /software/cost/', '  - path: /software/costs/'),
    findings: [{ file: WORDS, line: 23, column: 11, severity: 'error', field: 'pages[0].path（地址）', found: '没有这个页面 “/software/costs/”', fix: '是不是想写 /software/cost/' }],
  },
  {
    name: 'a meaning that nobody wrote',
    spoil: (content) => content.replace(WORDS, '      - 办公套件', '      - 电子表格'),
    findings: [{ file: WORDS, line: 11, column: 9, severity: 'warning', field: 'foreign[0].mean[0]（本站写的）', found: '“office suite” 的意思 “电子表格”，没有一条内容写到', fix: '换成本站的说法，或删去这一组' }],
  },
  {
    name: 'a misspelt list',
    spoil: (content) => content.replace(WORDS, 'synonyms:', 'synonims:'),
    findings: [{ file: WORDS, line: 4, severity: 'error', found: '多出的键 “synonims”', fix: '是不是想写 synonyms' }],
  },
];

const prose: Case[] = [
  {
    name: 'an import',
    spoil: (content) => content.replace(GUIDANCE, PROSE, `${PROSE}\n\n</Unverified>\n\nimport fs from 'node:fs'\n\n<Unverified>\n\n${PROSE}`),
    findings: [{ file: GUIDANCE, line: 37, column: 1, field: '', found: '代码：以 import 开头的行', allowed: '正文只写 Markdown，以及 <Quote> 和 <Unverified>' }],
  },
  {
    name: 'an export',
    spoil: (content) => content.append(SOFTWARE, '\nexport const prerender = false\n'),
    findings: [{ file: SOFTWARE, line: 52, found: '代码：以 export 开头的行' }],
  },
  {
    name: 'an expression in braces',
    spoil: (content) => content.replace(GUIDANCE, PROSE, `${PROSE}{process.exit(0)}`),
    findings: [{ file: GUIDANCE, line: 33, column: 15, found: '代码：大括号 “{process.exit(0)}”', fix: '删去，或把 { 写成 \\{' }],
  },
  {
    name: 'a script tag',
    spoil: (content) => content.append(SOFTWARE, '\n<script>alert(1)</script>\n'),
    findings: [{ file: SOFTWARE, line: 52, found: '标签 <script>', fix: '删去标签，改用 Markdown；要写小于号，写成 &lt;' }],
  },
  {
    name: 'an attribute that runs',
    spoil: (content) => content.replace(GUIDANCE, '<Unverified>', '<Unverified onClick={alert(1)}>'),
    findings: [{ file: GUIDANCE, line: 31, found: '<Unverified> 的属性里有代码' }],
  },
  {
    name: 'an unclosed brace',
    spoil: (content) => content.append(SOFTWARE, '\n见 {附件\n'),
    findings: [{ file: SOFTWARE, line: 52, found: '大括号没有成对' }],
  },
  {
    name: 'a heading of the first level',
    spoil: (content) => content.replace(GUIDANCE, '## 依据', '# 依据'),
    findings: [{ file: GUIDANCE, line: 21, found: '一级标题（# ）', fix: '改成 ##' }],
  },
  {
    name: 'a javascript: link, however it is written',
    spoil: (content) => content.append(SOFTWARE, '\n[点这里](java&#115;cript:alert(1))\n'),
    findings: [{ file: SOFTWARE, line: 52, found: '链接 “javascript:alert(1)”', fix: '删去链接：不能用 javascript:' }],
  },
  {
    name: 'a picture from elsewhere',
    spoil: (content) => content.append(SOFTWARE, '\n![图](http://example.com/a.png)\n'),
    findings: [{ file: SOFTWARE, line: 52, found: '图片地址 “http://example.com/a.png”' }],
  },
  {
    name: 'a link to a page that is not there',
    spoil: (content) => content.append(SOFTWARE, '\n见[依据](/guidance/can-companies-use/)。\n'),
    findings: [{ file: SOFTWARE, line: 52, column: 2, found: '链接 “/guidance/can-companies-use/”，没有这个页面', fix: '是不是想写 /guidance/can-companies-use-it/' }],
  },
  {
    name: 'a link without its last slash',
    spoil: (content) => content.append(SOFTWARE, '\n见[目录](/software)。\n'),
    findings: [{ file: SOFTWARE, line: 52, fix: '在末尾加 /：/software/' }],
  },
  {
    name: 'a link to a clause that is not there',
    spoil: (content) => content.replace(GUIDANCE, '#clause-2-1', '#clause-2-2'),
    findings: [{ file: GUIDANCE, line: 23, found: '链接 “/policies/notice-2012/#clause-2-2”，页面上没有锚点 #clause-2-2', fix: '是不是想写 /policies/notice-2012/#clause-2-1' }],
  },
  {
    name: 'a quotation that changes a word',
    spoil: (content) => content.replace(GUIDANCE, '信息处理能力的装置内', '信息处理能力的设备内'),
    findings: [
      {
        file: GUIDANCE,
        line: 25,
        found: '引文与 software-rules#16 的原文摘录不一致：“软件的合法复制品所有人……把该软件装入计算机等具有信息处理能力的设备内；”',
        allowed: '逐字照录；略去的字用 …… 代替',
      },
    ],
  },
  {
    name: 'a quotation of words that are not on record',
    spoil: (content) => content.replace(GUIDANCE, '<Quote article="software-rules#16">', '<Quote clause="notice-2012#duty.finance">'),
    findings: [{ file: GUIDANCE, line: 25, severity: 'warning', found: '引文指向的 notice-2012#duty.finance 没有收录原文，无法核对' }],
  },
];

describe('the good content', () => {
  it('has no findings', () => {
    const { findings, entries } = checkContent({ folder: GOOD_CONTENT, root: GOOD_CONTENT, today: TODAY });
    expect(findings).toEqual([]);
    expect(entries).toHaveLength(18);
  });
});

describe.each([
  ['files', files],
  ['YAML', yaml],
  ['fields', fields],
  ['relations', relations],
  ['search words', words],
  ['prose', prose],
])('%s', (_, cases) => {
  it.each(cases)('$name', ({ spoil, findings }) => {
    const found = spoil(new ContentFolder()).check();
    expect(found).toEqual(findings.map((finding) => expect.objectContaining(finding)));
  });
});

describe('the calendar', () => {
  const TERM = 'terms/site-licence.yaml';
  const at = (publishedAt: string) => new ContentFolder().remove('published.yaml').replace(TERM, "publishedAt: '2026-11-24 10:00'", `publishedAt: '${publishedAt}'`);
  const refused = (publishedAt: string, now?: string) => at(publishedAt).check('2026-12-01', now).filter(({ file }) => file === TERM).map(({ severity, field, found }) => [severity, field, found]);
  const FIELD = 'publishedAt（发布时间）';

  it.each([
    ['a minute of today that has not come', '2026-12-01 10:01', '发布时间 2026-12-01 10:01 还没有到（现在 10:00）'],
    ['a day so far away that the year must be a slip', '2062-11-24 00:00', '发布时间 2062-11-24 在 13142 天以后（今天 2026-12-01）'],
    ['a time of a later day: its page would show it before it comes', '2026-12-02 10:00', '定在以后发布的时间 2026-12-02 10:00'],
  ])('refuses %s', (_, publishedAt, found) => {
    expect(refused(publishedAt, '2026-12-01 10:00')).toEqual([['error', FIELD, found]]);
  });

  it('takes this very minute, a later one where another day is played, and the beginning of a later day with a warning', () => {
    expect(refused('2026-12-01 10:00', '2026-12-01 10:00')).toEqual([]);
    expect(refused('2026-12-01 10:01')).toEqual([]);
    expect(refused('2026-12-02 00:00', '2026-12-01 10:00')).toEqual([['warning', FIELD, '发布时间 2026-12-02 还没有到（今天 2026-12-01）']]);
  });

  it('warns of what is not out yet', () => {
    const found = new ContentFolder().check('2026-11-23').filter(({ file }) => file === SOFTWARE);
    expect(found).toEqual([expect.objectContaining({ severity: 'warning', field: 'publishedAt（发布时间）', found: '发布时间 2026-11-24 还没有到（今天 2026-11-23）' })]);
  });

  it('warns of what has to be read again, and of what has expired', () => {
    const content = new ContentFolder().replace(SOFTWARE, "reviewOn: '2027-05-24'\n", "reviewOn: '2027-05-24'\nexpiresOn: '2027-06-01'\n");
    const found = content.check('2027-06-02').filter(({ file }) => file === SOFTWARE);
    expect(found.map(({ severity, found: said }) => [severity, said])).toEqual([
      ['warning', '复核日期 2027-05-24 已过'],
      ['warning', '失效日期 2027-06-01 已过'],
    ]);
  });
});

describe('an archive', () => {
  const archived = (on: string) => new ContentFolder().replace('site.yaml', 'state: active\n', `state: archived\n  archivedOn: '${on}'\n`);

  it('is judged by its own day, so that nothing in it falls due later', () => {
    expect(archived('2026-12-01').check('2031-01-01')).toEqual([]);
    expect(new ContentFolder().check('2031-01-01').map(({ found }) => found)).toContain('复核日期 2027-05-24 已过');
  });

  it.each([
    ['of a day to come', archived, '2026-12-02', '归档日期 2026-12-02 还没有到（今天 2026-12-01）'],
    ['without a day', () => new ContentFolder().replace('site.yaml', 'state: active\n', 'state: archived\n'), '', '没有写“归档日期”'],
    ['that still runs', (on: string) => new ContentFolder().replace('site.yaml', 'state: active\n', `state: active\n  archivedOn: '${on}'\n`), '2026-12-01', '“2026-12-01”'],
  ])('%s is refused', (_, make, on, found) => {
    expect(make(on).check()).toEqual([expect.objectContaining({ file: 'site.yaml', severity: 'error', field: 'campaign.archivedOn（归档日期）', found })]);
  });
});

describe('the register of what was published', () => {
  const TERM = 'terms/site-licence.yaml';
  const moved = () => new ContentFolder().replace(TERM, "publishedAt: '2026-11-24 10:00'", "publishedAt: '2026-11-20 09:00'");

  it('refuses another publish time than the first', () => {
    expect(moved().check()).toEqual([
      expect.objectContaining({ file: TERM, line: 7, severity: 'error', found: '发布时间 2026-11-20 09:00，第一次发布时是 2026-11-24 10:00', fix: expect.stringContaining("改回 '2026-11-24 10:00'") }),
    ]);
  });

  it('takes another time on the day itself, when the entry may still be unfinished', () => {
    expect(moved().check('2026-11-24')).toEqual([]);
  });

  it('takes it when a correction names both times, and no other correction', () => {
    const because = (what: string) => moved().append(TERM, `corrections:\n  - on: '2026-11-30'\n    what: ${what}\n    why: 记错了\n`).check();
    expect(because('发布时间由 2026-11-24 10:00 改为 2026-11-20 09:00')).toEqual([]);
    expect(because('改了一个错字')).toHaveLength(1);
  });

  it('refuses that an entry is gone, but not that it has another id now', () => {
    const renamed = (formerIds: string) => {
      const content = new ContentFolder();
      return content.write('terms/campus-licence.yaml', content.read(TERM) + formerIds).remove(TERM);
    };
    expect(renamed('').check().map(({ file, line, found }) => [file, line, found])).toContainEqual(['published.yaml', 12, 'terms/site-licence 发布过（2026-11-24 10:00），现在没有这个文件']);
    expect(renamed('formerIds:\n  - site-licence\n').check().filter(({ file }) => file === 'published.yaml')).toEqual([]);
  });
});

it('tells the errors of all files at once, by file and line', () => {
  const content = new ContentFolder()
    .replace(SOFTWARE, 'model: subscription', 'model: rent')
    .replace(SOFTWARE, 'id: example-soft', 'id: nobody-at-all')
    .replace('laws/software-rules.yaml', 'kind: regulation', 'kind: rule')
    .append(GUIDANCE, '\n# 一级\n');
  expect(content.check().map(({ file, line }) => [file, line])).toEqual([
    [GUIDANCE, 43],
    ['laws/software-rules.yaml', 3],
    [SOFTWARE, 4],
    [SOFTWARE, 15],
  ]);
});
