/**
 * What scripts for readers may not call: functions that Chromium 86 or Safari 14
 * lacks. The build lowers syntax to that floor but fills in no functions, so a
 * call would pass every test on a new browser and stop the page on an old one.
 */

/** @type {Array<{ names: string[], instead: string }>} methods, whatever they are called on */
const methods = [
  { names: ['at'], instead: '用下标，如 list[list.length - 1]' },
  { names: ['toSorted', 'toReversed', 'toSpliced', 'with'], instead: '先复制再改，如 [...list].sort()' },
  { names: ['findLast', 'findLastIndex'], instead: '复制后反转再用 find' },
  { names: ['showModal', 'showPopover', 'hidePopover', 'togglePopover'], instead: '用自己的展开和收起，Safari 15.4 之前没有 dialog' },
  { names: ['requestSubmit'], instead: '点击提交按钮，Safari 16 之前没有它' },
  { names: ['checkVisibility'], instead: '看元素的 hidden 或尺寸' },
];

/** @type {Array<{ of: string, names: string[], instead: string }>} functions of a known object */
const statics = [
  { of: 'Object', names: ['hasOwn', 'groupBy'], instead: '用 Object.prototype.hasOwnProperty.call 或 Map' },
  { of: 'Map', names: ['groupBy'], instead: '用循环分组' },
  { of: 'Array', names: ['fromAsync'], instead: '用 for await' },
  { of: 'Promise', names: ['any', 'withResolvers', 'try'], instead: '用 Promise.all、Promise.race 或 new Promise' },
  { of: 'AbortSignal', names: ['timeout', 'any'], instead: '用 AbortController 和 setTimeout' },
  { of: 'crypto', names: ['randomUUID'], instead: '用 crypto.getRandomValues' },
];

/** @type {Array<{ selector: string, message: string }>} everything else */
const others = [
  { selector: 'CallExpression[callee.name="structuredClone"]', message: '旧浏览器没有 structuredClone：用展开或 JSON 复制。' },
  { selector: 'CallExpression[callee.name="requestIdleCallback"]', message: 'Safari 没有 requestIdleCallback：用 setTimeout。' },
  {
    selector: ['IfStatement', 'ConditionalExpression', 'LogicalExpression'].reduce(
      (selector, guard) => `${selector}:not(${guard} *)`,
      'NewExpression[callee.object.name="Intl"][callee.property.name=/^(Segmenter|ListFormat|DisplayNames)$/]',
    ),
    message: '旧浏览器没有这个 Intl 对象：先判断它存在，再用，并准备好没有时的办法。',
  },
  { selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]', message: 'Safari 16.4 之前不认识正则里的 (?<= 和 (?<!，整个脚本都会停：换一种写法。' },
  { selector: 'Literal[regex.flags=/[dv]/]', message: '旧浏览器不认识正则的 d、v 标志，整个脚本都会停。' },
  { selector: 'AwaitExpression:not(:function *)', message: '旧浏览器不能在模块顶层用 await：放进函数里。' },
];

/** The options of `no-restricted-syntax`, used on the sources and on the built scripts. */
export const browserFloor = [
  ...methods.map(({ names, instead }) => ({
    selector: `CallExpression[callee.property.name=/^(${names.join('|')})$/]:not([callee.computed=true])`,
    message: `旧浏览器（Chromium 86、Safari 14）没有 ${names.join('、')}：${instead}。`,
  })),
  ...statics.map(({ of, names, instead }) => ({
    selector: `MemberExpression[object.name="${of}"][property.name=/^(${names.join('|')})$/]`,
    message: `旧浏览器（Chromium 86、Safari 14）没有 ${of} 的 ${names.join('、')}：${instead}。`,
  })),
  ...others,
];
