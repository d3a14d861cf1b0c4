import { acting } from '../../figures/lexicon.ts';

const verb = new RegExp(
  `^[新没未不]?(?:${acting}|整改|搞|弄|干|办|做|查|抓|改|装|种|迁|搬|降|升|掉|减|增|涨|跑|来|去|出|落|卖|买|建|修|拿|投|挣|赚|花|招|引|签|选|种|养|收|缴|交|存|贷|欠|发|盖|拆|砸|拨|打|产|销)+(?:下来|起来|出来|进来|过来|上来|下去|进去|上去|回来|出去|掉|成|好|完|到|满)?$`,
  'u',
);

/** A verb by which people tell what was done, of any kind of thing. */
export const isVerb = (word: string): boolean => verb.test(word) || /^[赚挣花来]钱$/u.test(word);
