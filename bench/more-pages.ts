/** A copy of the built site with thousands of further pages, indexed like its own. Nothing of it is ever published. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFragments } from '../integrations/search-index/fragments.ts';
import { indexPages } from '../integrations/search-index/index-pages.ts';
import { numbersFrom } from './numbers.ts';

/** Words of everyday Chinese, so that the texts are not all about software. */
const GENERAL = `时间 天气 城市 乡村 河流 山路 桥梁 车站 机场 码头 公园 广场 市场 商店 饭店 医院 学校 图书馆 博物馆 体育馆 剧场 工厂 农田 果园 茶园 菜地 水库 森林 草地
春天 夏天 秋天 冬天 早晨 中午 傍晚 夜里 昨天 明天 去年 今年 上午 下午 周末 假期 节日 春节 端午 中秋 国庆 元旦 生日 婚礼
父亲 母亲 孩子 老人 青年 学生 老师 医生 护士 司机 农民 工人 厨师 记者 作家 画家 歌手 演员 教练 队员 邻居 朋友 同学 游客 居民 村民 志愿者
米饭 面条 饺子 馒头 豆腐 鸡蛋 牛肉 羊肉 白菜 萝卜 土豆 苹果 橘子 核桃 茶叶 牛奶 蜂蜜 香油 酱油 食盐 早餐 午饭 晚饭 小吃
衣服 鞋子 帽子 雨伞 书包 眼镜 手表 自行车 汽车 火车 轮船 飞机 房屋 窗户 桌子 椅子 沙发 冰箱 空调 电视 洗衣机 灯泡 钥匙 毛巾
跑步 游泳 爬山 散步 唱歌 跳舞 画画 读书 写字 种树 钓鱼 做饭 打扫 洗衣 买菜 排队 旅行 拍照 聊天 休息 起床 睡觉 锻炼 比赛 训练
高兴 难过 安静 热闹 干净 明亮 温暖 凉爽 新鲜 便宜 方便 快速 缓慢 认真 努力 勇敢 聪明 善良 美丽 宽阔 狭窄 古老 年轻 丰富 简单 复杂
道路 施工 绿化 供水 供电 燃气 供暖 垃圾 分类 回收 公交 地铁 出租 停车 交通 红灯 路口 巡逻 消防 救援 演练 防汛 抗旱 降雨 气温 空气 污水 治理
就业 招聘 培训 社保 医保 养老 低保 住房 公积金 户口 身份证 驾照 护照 婚姻 登记 入学 高考 中考 奖学金 助学 体检 疫苗 挂号 门诊 住院 报销
种植 养殖 丰收 播种 收割 化肥 种子 灌溉 大棚 合作社 电商 直播 物流 快递 冷链 加工 包装 品牌 展销 旅游 民宿 景区 门票 导游 文物 遗址 非遗 戏曲 剪纸
会议 讲话 调研 座谈 走访 慰问 签约 开工 竣工 投产 验收 表彰 宣传 讲座 展览 演出 开幕 闭幕 评选 投票 公示 征集 意见 建议 热线 窗口 大厅 预约 排号
因为 所以 但是 如果 虽然 然后 首先 其次 最后 已经 正在 将要 可以 应当 需要 希望 继续 开始 完成 增加 减少 提高 降低 保持 改变 发现 认为 表示 介绍 指出 强调`.split(/\s+/u);

/** Of ten words so many are the site's own: its texts and these compete for the same questions. */
const OWN_IN_TEN = 7;
const SENTENCE = { least: 6, more: 10 };
const PARAGRAPH = 4;
const LENGTH = { least: 300, more: 1201 };
const SEED = 20_120_046;

/**
 * Copies a site, adds pages of running text, and indexes all of them.
 *
 * @param from the built site
 * @param to where to; what stands there is replaced
 * @returns how many pages are indexed
 */
export async function withMorePages(from: string, to: string, count: number): Promise<number> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const own = wordsOf(readFragments(to).map(({ text }) => text));
  for (const written of ['pagefind', 'search/text', 'search/pages.json']) rmSync(join(to, written), { recursive: true, force: true });
  const next = numbersFrom(SEED);
  const word = () => pick(next(10) < OWN_IN_TEN ? own : GENERAL, next);
  for (let number = 1; number <= count; number++) {
    const folder = join(to, 'more', String(number));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), page(Array.from({ length: 3 }, word).join(''), paragraphs(word, next)));
  }
  return indexPages(to);
}

const pick = (words: readonly string[], next: (below: number) => number) => words[next(words.length)] ?? '';

/** All words of texts, each as often as it occurs. */
function wordsOf(texts: readonly string[]): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return texts.flatMap((text) => [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true && /\p{Script=Han}/u.test(segment) ? [segment] : [])));
}

function paragraphs(word: () => string, next: (below: number) => number): string[] {
  const wanted = LENGTH.least + next(LENGTH.more);
  const texts: string[] = [];
  for (let length = 0; length < wanted; ) {
    const text = Array.from({ length: PARAGRAPH }, () => `${Array.from({ length: SENTENCE.least + next(SENTENCE.more) }, word).join('')}。`).join('');
    texts.push(text.slice(0, wanted - length));
    length += text.length;
  }
  return texts;
}

function page(title: string, texts: readonly string[]): string {
  const body = texts.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><main data-pagefind-body data-pagefind-meta="kind:其他"><h1>${title}</h1>${body}</main></body></html>`;
}
