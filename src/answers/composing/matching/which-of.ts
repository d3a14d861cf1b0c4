/** 起拍价最高的是哪块地: what is the most of all, by which measure. */
const asksMost =
  /(?<what>\p{Script=Han}{2,8}?)(?:是|为)?最(?<how>[高低大小多少长短快慢贵])的?[^，。]{0,8}(?:哪|谁|什么)/u;
/** 最高限价 is the name of a price. */
const most = /最(?<how>[高低大小多少长短快慢贵])(?=[的是为达，。]|$)/gu;
/** What can be measured, by how its name ends. */
const measure = /[价额量率值数度积距]$|收入|投资|面积|增[幅速]|利润|成本|工资/u;
const around = 8;

/** Whether a sentence tells what is the highest by another measure than is asked for, and by that one nothing: 备案均价最高的地块, for 起拍价最高的. */
export function saysOtherExtreme(asked: string, told: string): boolean {
  const { what, how } = asksMost.exec(asked)?.groups ?? {};
  if (!what || !measure.test(what)) return false;
  const extremes = [...told.matchAll(most)].filter(({ groups }) => groups!.how === how);
  const isOfAsked = ({ index }: RegExpExecArray) =>
    told.slice(Math.max(0, index - around), index + around + 2).includes(what.slice(-3)) ||
    !measure.test(told.slice(Math.max(0, index - 3), index));
  return extremes.length > 0 && !extremes.some(isOfAsked);
}

/** 在哪个区, 哪几个县: names of districts are asked for. */
const asksDistrict = /哪(?:几|[两三四五六七八九十]|一)?个?(?<level>[省市区县镇乡村](?![委长府域块间内])|街道)/u;
/** Names that end as districts do. */
const ofNone = /[小社园地城山老灾景]区|城市|市场|超市/gu;

/** Whether a question asks in which district something is, and a sentence names none: 在6个区举行, for 在哪几个区. */
export function namesNoDistrict(asked: string, told: string): boolean {
  const found = asksDistrict.exec(asked);
  const level = found?.groups?.level;
  return (
    level !== undefined &&
    !new RegExp(`(?<![\\d一二两三四五六七八九十多几各全个该本我的])${level}`, 'u').test(told.replace(ofNone, '')) &&
    // 河东、河西等地: called for short.
    !(/^哪[几两三四五六七八九十]/u.test(found![0]) && /\p{Script=Han}{2}、\p{Script=Han}{2}/u.test(told))
  );
}

/** So many great ones of a kind that a question asks to name: 三大工程是哪三大. */
export const namedLot =
  /(?<many>[两三四五六七八九十]+大)\p{Script=Han}{0,6}?(?<kind>\p{Script=Han}{2})(?:分别|各自|都|具体|主要)?(?:由|是|指|包[括含]|有)的?是?(?:什么|哪)/u;
