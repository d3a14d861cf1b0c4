import type { Carry } from './carry.ts';
import type { Slot } from './slot.ts';

/** 今年将办好10件民生实事。新增就业1800人，改造农村危房320户: what a promise is followed by, with verbs alone, is what was promised; so it is with a year's aims. */
export function isPromised(words: string, carry: Carry): boolean {
  const goesOn = !!(carry.isPromise || (carry.isPlanned && carry.last?.status === 'target')) && bareWork.test(words);
  carry.isPromise = goesOn || promise.test(words) || aims.test(words);
  return goesOn;
}
const promise =
  /(?<![即必])(?:将|要|计划|拟)(?:继续|持续|重点|全力)?(?:办好|办成|办理|实施|抓好)[^，。；]{0,8}(?:实事|民心工程|惠民工程)[。！]$|^[^，。；]{0,8}，?[^，。；]{0,8}(?:重点|着力|全力|集中力量|突出|扎实)(?:抓好|做好|抓实|办好|推进|实施)(?:以下|下列|如下)[^，。；]{0,12}[。：]$/u;
/** 会议明确了下半年目标。包括产值增长6%左右 */
const aims = /(?:明确|提出|确定|公布|制[定订]|设定|定下)了?(?![^，。；]*(?:完成|实现|达成))[^，。；\d]{0,24}目标。$/u;
const bareWork =
  /^(?!.*(?:已|了|累计|目前|去年|同比))\s*(?:(?:其中|具体)?包括|新[增建改扩]|改[造建]|扩建|建设|建成|完成|实施|打造|培育|开工|提升|推进|加快|安装|加装|修[建缮]|购置|开展|发放)/u;

/** 今年将修路30公里。同时改造卫生室40个 */
const alongside =
  /^\s*同时，?(?:新[建增改招]|改[造建]|扩建|建设|建成|提升|完成|培育|引进|安装|修[建缮])(?![^。]*(?:已|目前|截至|累计|了|同比))/u;
/** 今年全市将新建公路300公里。河东区承担其中的48公里: of what is aimed at. */
export const isPartOfAim = (words: string, { last }: Carry): boolean =>
  last?.status === 'target' &&
  (/^\s*其中，(?![^。；]*(?:已|目前|截至|累计|了))/u.test(words) ||
    alongside.test(words) ||
    /^[^，。；\d]{0,14}(?:承担|分担|分到|认领)(?:了)?其中的?(?:约|近)?\d/u.test(words));

/** 改造小区30个。完成情况：改造小区32个: what a list of works sets, and `behind` it what has come of it. */
export const ofItem = (slots: readonly Slot[], behind: string): readonly Slot[] =>
  /^\s*(?:目前)?(?:进展|完成|落实|推进)(?:情况|进度)[：:]/u.test(behind.slice(0, 16))
    ? slots.map((slot) => (slot.status === 'actual' && slot.aspect === 'level' ? { ...slot, status: 'target' } : slot))
    : slots;
