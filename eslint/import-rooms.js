/**
 * Who may import whom: the one table behind every import rule. Data flows
 * content → schemas → queries → pages → layouts and components, and each room
 * sees only what stands before it; so a rule, a form or a page can be changed
 * without reading the rest.
 *
 * Within a room imports are relative and stay in it; across rooms they go through
 * `~/…`. What a room may import is listed whole: anything else is refused.
 */

/**
 * @typedef {object} Room
 * @property {string} folder the room, as a glob; a file of its own is a room too
 * @property {Array<string | RegExp>} may a name, or every name below a prefix that ends in `/` or `:`
 * @property {string[]} [mayTypes] the same for `import type`
 * @property {Record<string, string[]>} [mayNames] of these modules only these names
 * @property {string} because the sentence the author of a refused import reads
 */

/** Node's modules and npm's packages, but not Astro's virtual ones: those exist only inside the site. */
const anyPackage = /(?!astro:)@?[a-z]/;

/**
 * Later rooms win where two match.
 * @type {Room[]}
 */
export const rooms = [
  {
    folder: 'src/domain',
    may: ['~/domain/', 'pinyin-pro', 'opencc-js/', 'papaparse', 'yaml', 'fflate', 'ical-generator', 'satteri', 'uuid', 'xast-util-to-xml', 'xastscript'],
    mayTypes: ['~/schemas/'],
    because: 'domain 是纯规则：只引用 domain、schemas 的类型和几个不碰文件的库，不知道 Astro、文件和浏览器，才能单独测试，也能在浏览器里运行。',
  },
  {
    folder: 'src/schemas',
    may: ['astro/zod', 'spdx-license-ids/', '~/schemas/', '~/domain/'],
    because: 'schemas 只描述内容长什么样：只引用 astro/zod、schemas 和 domain；要引用别的集合时，用 refTo。',
  },
  {
    folder: 'src/strings.ts',
    may: [],
    because: 'strings.ts 只有界面文字，谁都可以引用它，所以它不引用任何模块。',
  },
  {
    folder: 'src/strings',
    may: [],
    because: 'strings/ 和 strings.ts 一样只有文字；一件工具的脚本要说的话放这里，一个文件一件，别的页面的脚本才不用带上它。',
  },
  {
    folder: 'src/paths.ts',
    may: [],
    mayTypes: ['~/schemas/'],
    because: 'paths.ts 只有网址，谁都可以引用它，所以它除了 schemas 的类型不引用任何模块。',
  },
  {
    folder: 'src/site.ts',
    may: ['node:fs', 'node:path', 'yaml', '~/schemas/', '~/domain/'],
    because: 'site.ts 只读取 site.yaml：只引用 node:fs、node:path、yaml、schemas 和 domain。',
  },
  {
    folder: 'src/pictures.ts',
    may: ['node:fs', 'node:path', 'image-size'],
    because: 'pictures.ts 只量 public/ 里的图片有多大：只引用 node:fs、node:path 和 image-size。',
  },
  {
    folder: 'src/cards',
    may: ['@takumi-rs/wasm', 'node:fs', 'node:module', '~/cards/', '~/domain/'],
    mayTypes: ['~/queries/'],
    because: 'cards 只把文字画成卡片图：写什么由 queries 给，颜色取自 styles，它不读内容。',
  },
  {
    folder: 'src/content.config.ts',
    may: ['astro:content', 'astro/loaders', '~/schemas/', '~/site.ts'],
    mayTypes: ['astro/zod'],
    because: 'content.config.ts 只把 schemas 和加载器接起来，不写别的。',
  },
  {
    folder: 'src/queries',
    may: ['astro:content', '~/queries/', '~/schemas/', '~/domain/', '~/paths.ts', '~/strings.ts', '~/strings/', '~/site.ts'],
    because: 'queries 是唯一读取集合的地方，交出排好序、带好链接的数据；它不知道页面和组件。',
  },
  {
    folder: 'src/components/*',
    may: ['~/components/ui/', '~/domain/', '~/strings.ts', '~/strings/', '~/paths.ts'],
    mayTypes: ['~/queries/', '~/schemas/', 'astro/types'],
    because: '组件只显示交给它的数据：不读集合，不引用别的区域的组件；数据由页面查询后从属性传进来。',
  },
  {
    folder: 'src/components/prose',
    may: ['~/components/ui/', '~/queries/citations.ts', '~/strings.ts', '~/paths.ts', '~/pictures.ts'],
    mayTypes: ['astro'],
    because: '正文词汇由 MDX 直接调用，页面没有机会交给它数据；所以只有它可以自己查引文，别的仍由页面查询。',
  },
  {
    folder: 'src/components/ui',
    may: ['idb-keyval', 'fflate/browser', 'uqr', '~/domain/', '~/strings.ts', '~/strings/'],
    mayTypes: ['~/queries/views.ts', 'astro/types'],
    because: 'components/ui 是最基础的组件：只引用 ui、domain、strings 和 views.ts 的类型，才能用在任何页面。',
  },
  {
    folder: 'src/layouts',
    may: ['~/layouts/', '~/components/', '~/styles/', '~/site.ts', '~/strings.ts', '~/strings/', '~/paths.ts', '~/domain/'],
    mayTypes: ['~/queries/', '~/schemas/', 'astro', 'astro/types'],
    because: '版式只摆放组件：不读集合，要显示的数据由页面传进来。',
  },
  {
    folder: 'src/pages',
    may: ['~/queries/', '~/layouts/', '~/components/', '~/cards/', '~/strings.ts', '~/strings/', '~/paths.ts', '~/site.ts'],
    mayTypes: ['~/schemas/', 'astro'],
    mayNames: { 'astro:content': ['render'] },
    because: '页面只有三步：路径 → 查询 → 版式。读取、排序、筛选写在 queries，规则写在 domain；astro:content 只能用 render。',
  },
  {
    folder: 'integrations',
    may: [anyPackage, '~/schemas/', '~/domain/', '~/paths.ts'],
    because: '生成网站时的部件只引用 Node、npm 包、schemas、domain 和 paths.ts：它在网站之外运行，没有集合。',
  },
  {
    folder: 'scripts',
    may: [anyPackage, '~/schemas/', '~/domain/', '~/paths.ts', /(?:\.\.\/)+(?:integrations|bench|tests\/browser\/support)\//],
    because: '命令只引用 Node、npm 包、integrations、bench、schemas、domain 和 paths.ts：它在网站之外运行，没有集合。',
  },
  {
    folder: 'bench',
    may: [anyPackage, '~/domain/', /(?:\.\.\/)+(?:scripts\/lib|integrations\/search-index|tests\/(?:browser\/)?support)\//],
    because: '测量只引用 Node、npm 包、domain、命令的公用部分、测试的支架，和给加了网页的网站重建索引的 search-index：它量的是生成好的网站。',
  },
  {
    folder: 'tests',
    may: [anyPackage, '~/', /(?!(?:\.\.?\/)+src\/)\./],
    because: '测试引用网站的模块时写 ~/…，和被测的代码一样。',
  },
];

/** How many folders deep a room may go. */
const depths = [0, 1, 2, 3];

/** The table as ESLint configuration: one object a room and depth, because how many `../` stay inside depends on it. */
export const importRooms = rooms.flatMap((room) => {
  const isFile = room.folder.endsWith('.ts');
  if (isFile) return [configOf(room, room.folder, [])];
  return depths.map((depth) =>
    configOf(room, `${room.folder}/${'*/'.repeat(depth)}*.{ts,mjs,js,astro}`, relativeWithin(depth)),
  );
});

/**
 * Relative imports that climb no higher than the room.
 * @param {number} depth
 */
function relativeWithin(depth) {
  const climbs = Array.from({ length: depth }, (_, climb) => '\\.\\./'.repeat(climb + 1));
  return [new RegExp(`(?:${['\\./', ...climbs].join('|')})(?=\\w)`)];
}

/**
 * @param {Room} room
 * @param {string} files
 * @param {RegExp[]} within relative imports that stay in the room
 * @returns {import('eslint').Linter.Config}
 */
function configOf({ folder, may, mayTypes = [], mayNames = {}, because }, files, within) {
  const values = [...may, ...within];
  const refused = startingWith([...values, ...mayTypes, ...Object.keys(mayNames)]);
  const typesOnly = mayTypes.filter((name) => !may.includes(name));
  const patterns = [
    { regex: `^(?!${refused})`, message: because },
    ...typesOnly.map((name) => ({ regex: `^${startingWith([name])}`, allowTypeImports: true, message: because })),
    ...Object.entries(mayNames).map(([name, allowImportNames]) => ({
      regex: `^${startingWith([name])}`,
      allowImportNames,
      message: because,
    })),
  ];
  return {
    name: `rooms/${folder}`,
    files: [files],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

/**
 * @param {Array<string | RegExp>} names
 * @returns {string} a regular expression's source
 */
function startingWith(names) {
  const sources = names.map((name) => {
    if (name instanceof RegExp) return name.source;
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return /[/:]$/.test(name) ? literal : `${literal}$`;
  });
  return `(?:${sources.join('|') || '(?!)'})`;
}
