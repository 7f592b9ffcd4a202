/** The record of corrections, and the page of what happened to the catalogue. */
export const corrections = {
  title: '更正',
  lead: (n: number) => (n === 0 ? '本站写错了的，改正以后都在这里留一条。' : `本站写错了的，改正以后都在这里留一条：什么时候改的，改了什么，为什么。现在有 ${n} 条。`),
  empty: '现在还没有更正，也没有撤下的内容。',
  count: (n: number) => `${n} 条`,
  kinds: { corrected: '更正', withdrawn: '撤下' },
  withdrawn: (reason: string) => `撤下了这一条：${reason}`,
  why: (why: string) => `原因：${why}`,
  months: '按月',
  tell: '发现错误怎么办',
  tellText: '翻到那一页的页尾，打开“指出这一页的错误”，里面备好了一段文字：哪一页、哪一处、应当是什么、依据是什么。没有页尾的，用下面这一份。',
  rules: '什么会列在这里',
  rulesList: [
    '原来写错、后来改正的。事情本来对、后来变了的（降价、出新版），只改更新日期，不算更正。',
    '撤下的内容：不再收录，或者不该收录的，写明原因。',
    '错字、标点、排版不留记录。',
  ],
  follow: '以后有更正',
  subscribe: '订阅更正',
  itemTitle: (kind: string, title: string) => `${kind}：${title}`,
  inCollection: (collection: string, title: string) => `${title}（${collection}）`,
} as const;

export const catalogueChanges = {
  title: '名录变化',
  lead: '名录在哪一天新收录、更正、更新、撤下了哪些软件。',
  empty: '名录里还没有软件。',
  kinds: { added: '新收录', corrected: '更正', updated: '更新', withdrawn: '撤下', expired: '失效' },
  count: (kind: string, n: number) => `${kind} ${n} 款`,
  itemTitle: (day: string, kind: string, names: readonly string[]) => `${day}${kind}${names.length === 1 ? '' : ` ${names.length} 款软件`}：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`,
  summary: (kind: string, names: readonly string[], more: number) => `${kind}：${names.join('、')}${more > 0 ? `，还有 ${more} 款` : ''}。`,
  some: (names: readonly string[], n: number) => `${names.join('、')}等 ${n} 款`,
  note: '日子出自各款软件自己的页面：本站发布它的日子、更正和撤下的日子、最近一次更新的日子。更早的更新没有留下日子，不在这里。',
  correctionsLink: '全站的更正',
  subscribe: '订阅名录变化',
  all: '全部软件',
} as const;
