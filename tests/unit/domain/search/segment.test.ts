import { describe, expect, it } from 'vitest';
import { Lexicon } from '~/domain/search/lexicon.ts';
import { segment } from '~/domain/search/segment.ts';
import { Syllables } from '~/domain/search/syllables.ts';
import { DATA } from './small-search.ts';

const syllables = new Syllables(DATA.syllables, {});

/** Cuts with these words of the site; of two characters that only ask there are a few. */
function cut(question: string, words: string[], { isExact = false, common = [] as string[], foreign = {} as Record<string, string[]> } = {}): string[] {
  const lexicon = new Lexicon(words, [], common, syllables);
  const longestForeign = Math.max(0, ...Object.keys(foreign).map(({ length }) => length));
  const cutter = { lexicon, syllables, stop: new Set(['怎么', '的', '卖', '了', '谁']), single: new Set(['钱']), foreign: new Map(Object.entries(foreign)), longestForeign };
  return segment(question, cutter, isExact).map(({ typed, understood, readings }) => [typed, understood, readings[0]?.text === typed ? '' : readings[0]?.text].filter(Boolean).join(' '));
}

describe('a question', () => {
  it('is cut into the words of the site and those that only ask', () => {
    expect(cut('怎么举报盗版的软件', ['举报', '盗版', '软件'])).toEqual(['怎么 stop', '举报 known', '盗版 known', '的 stop', '软件 known']);
  });

  it('is cut into few long words rather than many short ones', () => {
    expect(cut('软件资产管理', ['软件', '资产', '管理', '软件资产', '软件资产管理'])).toEqual(['软件资产管理 known']);
  });

  it('has one unknown word where neighbouring characters are unknown', () => {
    expect(cut('量子纠缠软件', ['软件'])).toEqual(['量子纠缠 unknown', '软件 known']);
    expect(cut('软件量子 纠缠', ['软件'])).toEqual(['软件 known', '量子 unknown', '纠缠 unknown']);
  });

  it('has single characters as words only where they mean something', () => {
    expect(cut('钱', ['软件'])).toEqual(['钱 known']);
    expect(cut('云', ['软件'])).toEqual(['云 unknown']);
  });

  it('may be empty', () => {
    expect(cut('', ['软件'])).toEqual([]);
  });

  it('is taken as typed where that is asked for', () => {
    expect(cut('举抱盗版', ['举报', '盗版'], { isExact: true })).toEqual(['举抱 unknown', '盗版 known']);
    expect(cut('jubao', ['举报'], { isExact: true })).toEqual(['jubao unknown']);
  });
});

describe('numbers', () => {
  it('of articles and documents are words', () => {
    expect(cut('著作权法54条', ['著作权法'])).toEqual(['著作权法 known', '54条 known']);
  });

  it('of things say nothing', () => {
    expect(cut('20台电脑', ['电脑'])).toEqual(['20台 stop', '电脑 known']);
    expect(cut('三年授权', ['授权'])).toEqual(['三年 stop', '授权 known']);
  });
});

describe('Latin letters', () => {
  it('are words of the site before they are sounds', () => {
    expect(cut('wps办公', ['wps', '办公'])).toEqual(['wps known', '办公 known']);
  });

  it('are sounds, together or apart', () => {
    expect(cut('daoban', ['盗版'])).toEqual(['daoban pinyin 盗版']);
    expect(cut('dao ban', ['盗版'])).toEqual(['dao ban pinyin 盗版']);
    expect(cut('daoban ruanjian', ['盗版', '软件'])).toEqual(['daoban pinyin 盗版', 'ruanjian pinyin 软件']);
    expect(cut('盗ban', ['盗版'])).toEqual(['盗ban pinyin 盗版']);
  });

  it('are sounds as many people speak', () => {
    expect(cut('zengban', ['正版'])).toEqual(['zengban pinyin 正版']);
  });

  it('are first letters', () => {
    expect(cut('jbdb', ['举报盗版'])).toEqual(['jbdb initials 举报盗版']);
  });

  it('are the beginning of a word at the end', () => {
    expect(cut('daob', ['盗版'])).toEqual(['daob beginning 盗版']);
    expect(cut('micros', ['microsoft'])).toEqual(['micros beginning microsoft']);
  });

  it('may be slips of longer words', () => {
    expect(cut('mircosoft', ['microsoft'])).toEqual(['mircosoft slip microsoft']);
    expect(cut('kingsoftt', ['kingsoft'])).toEqual(['kingsoftt slip kingsoft']);
  });

  it('that are nothing stay as they are', () => {
    expect(cut('blorptang', ['盗版', 'microsoft'])).toEqual(['blorptang unknown']);
  });

  it('of another language are taken for the words of the site', () => {
    expect(cut('open source软件', ['开源', '软件'], { foreign: { 'open source': ['开源'] } })).toEqual(['open source foreign 开源', '软件 known']);
  });

  it('inside a word are none', () => {
    expect(cut('shipos', ['软件'], { foreign: { os: ['操作系统'] } })).toEqual(['shipos unknown']);
  });
});

describe('a slip', () => {
  it.each([
    ['of the same sound', '举抱盗版', ['举报', '盗版'], '举抱 sound 举报'],
    ['of a wrong character', '著件权', ['著作权'], '著件权 slip 著作权'],
    ['of two exchanged', '著权作', ['著作权'], '著权作 slip 著作权'],
    ['of a doubled one', '著著作权', ['著作权'], '著著作权 slip 著作权'],
    ['of a missing one', '著权', ['著作权'], '著权 slip 著作权'],
  ])('%s is mended: %s', (_, question, words, first) => {
    expect(cut(question, words)[0]).toBe(first);
  });

  it('is none where the words are known', () => {
    expect(cut('数据', ['数据', '数剧'])).toEqual(['数据 known']);
    expect(cut('打印机', ['打印机关'], { common: ['打印机'] })).toEqual(['打印机 known']);
  });

  it('never takes a function word for a wrong character', () => {
    expect(cut('盗了版', ['盗版软'])).not.toContainEqual(expect.stringContaining('slip'));
    expect(cut('谁作权', ['著作权'])[0]).toBe('谁 stop');
  });

  it('is none where a word has one character beside it', () => {
    expect(cut('卖电脑', ['旧电脑', '电脑'])).toEqual(['卖 stop', '电脑 known']);
    expect(cut('搬电脑', ['旧电脑', '电脑'])).toEqual(['搬 unknown', '电脑 known']);
  });

  it('is not looked for in a story', () => {
    expect(cut('昨天下午有人来推销办公套见啊', ['办公套件'])).not.toContainEqual(expect.stringContaining('slip'));
  });
});

describe('the end of a question', () => {
  it('may be the beginning of a word', () => {
    expect(cut('举报盗', ['举报盗版'])).toEqual(['举报盗 beginning 举报盗版']);
    expect(cut('正版的数据', ['正版', '数据库'])).toEqual(['正版 known', '的 stop', '数据 beginning 数据库']);
  });

  it('is the only place for it', () => {
    expect(cut('数据正版', ['正版', '数据库'])[0]).not.toContain('beginning');
  });
});
