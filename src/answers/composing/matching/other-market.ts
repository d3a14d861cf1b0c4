const markets = [/全球|世界(?!杯)|国际/u, /中国|国内|全国|我国/u];
/** 全球市场份额多少, of 在中国市场的排名中，……. */
export function isOfOtherMarket(asked: string, sentence: string): boolean {
  const [own, ...more] = markets.filter((one) => one.test(asked));
  if (own === undefined || more.length > 0 || own.test(sentence)) return false;
  const opening = sentence.split('，', 1)[0]!;
  return /市场|排[名行]|榜/u.test(opening) && markets.some((one) => one !== own && one.test(opening));
}
