import { type Rule, rewriting } from '../../../text/rewriting.ts';

/** A number that something is held against, in digits or in words: 2000亿, 两千, 6%, 百分之十. */
const number =
  '(?:约|大约|差不多)?(?:\\d|百分之|[一二两三四五六七八九十百千万亿]+(?:[元个家万亿%户人名座栋套所条项亩吨公米平台辆件宗成倍]|多))';
/** 大关, 门槛: marks that a number is. */
const mark = '(?:的?(?:大关|关口|门槛|台阶|关|坎))';
/** Behind the claim, where a question ends or goes on. */
const asks = `(?=${mark}?(?:了|没|吗|吧|么|呢|$|[？?，,。]))`;
/** 有没有超过6%的企业 asks if there are any. */
const ofThings = '(?![^，,？?]{0,16}的(?!目标|水平|大关|关|门槛|台阶|增)\\p{Script=Han})';
const whether = `(?:(?:有没有|有无|有否)${ofThings}|是不是|是否|算不算|算是)(?:已经?|真的?|能|会|可以)?`;
/** Of how much something grew, or what share it is; 两位数 alone may be any number of two figures. */
const ofGrowth = /增|涨|升|降|跌|下滑|减|速|幅|率|目标/u;

const rules: readonly Rule[] = [
  // 超没超2000亿, 到没到, 达没达到
  [new RegExp(`超(?:过)?没(?:有)?超过?(?=${number})`, 'gu'), '是否超过'],
  [new RegExp(`[破过](?:了)?没(?:有)?[破过](?=${number})`, 'gu'), '是否超过'],
  [
    new RegExp(
      `(?:达到?没(?:有)?达到?|到没(?:有)?到|[够满]不[够满]|[够满]没[够满]|上没(?:有)?上|有没有到)(?=${number})`,
      'gu',
    ),
    '是否达到',
  ],
  // 能不能过3000亿, 会不会超6%
  [
    new RegExp(`(?<can>能不能|会不会|可不可以)(?:超过?|突破|破|过|站上|迈上|跨过|越过)(?=${number})`, 'gu'),
    '$<can>超过',
  ],
  [new RegExp(`(?<can>能不能|会不会|可不可以)(?:达到?|到|上|够|有|满)(?=${number})`, 'gu'), '$<can>达到'],
  // 有没有达到2500亿: 没有达到 is no part of it.
  [
    new RegExp(
      `${whether}(?:超过|超出|超|突破|冲破|打破|破|过|跨过|跨越|越过|站上|迈上|迈过|冲上|高于|多于|大于)了?(?=${number})`,
      'gu',
    ),
    '是否超过',
  ],
  [
    new RegExp(
      `${whether}(?:达到了?|达|到了?|上|够|够得上|满|够到|[修建种招造盖做凑投植改][够满到]了?)(?=${number})`,
      'gu',
    ),
    '是否达到',
  ],
  [
    new RegExp(
      `有没有(?!\\d{4}年)(?=${number}(?!强))${ofThings}(?![^，,？?]{0,8}[个家户人座所条]\\p{Script=Han})`,
      'gu',
    ),
    '是否达到',
  ],
  // 上2000亿了没, 够100家吗; not 以上2000, 晚上
  [
    new RegExp(
      `(?<![以线网晚早路街车船身地海山水马赶碰遇追加晚])(?:上|够|满|冲到|冲上|摸到|够到)了?(?<sum>${number}[\\d.千百十万亿]*(?:[万亿]元?|%|[个家户人名座栋套所条项亩吨台辆件宗成倍](?:项目|企业)?|元))${asks}`,
      'gu',
    ),
    '达到$<sum>',
  ],
  // 2000亿有没有, 2000亿有了没
  [
    /(?<sum>\d[\d.]*[千百万亿]*(?:[万亿]元?|%|[个家户人座栋套所条项亩吨台辆])|[两三四五六七八九一][百千十][万亿]元?)(?:有没有|有了没有?|有不有|达没达到|到没到|到了没有?|够不够)(?:到|达到)?(?=$|[？?])/gu,
    '是否达到$<sum>',
  ],
  // 是千亿级吗, 进入千亿俱乐部了没
  [
    /(?:是不是|是否|是|算不算|算|成了?|成为了?|进入?了?|迈入了?|跻身了?|够得?上|有没有到)(?:一?个)?(?<sum>[百千万]|\d+|[一二两三四五六七八九][百千万]?)亿(?:元)?(?:级别?的?(?:[区县市镇]|产业|园区|集群)?|俱乐部|大[区县市镇]|[区县市镇](?!场)|行列|梯队|产业集?群?|园区|量级|规模)(?<end>了?(?:没有?|吗|吧|么)?)(?=$|[？?，,])/gu,
    '是否达到$<sum>亿$<end>',
  ],
  // 破百了吗, 上千家了没
  [/(?<![\d一二三四五六七八九十])(?:破|超|过)百(?:家|个|项|所)?(?=大关|了|没|吗|$|[？?])/gu, '超过100个'],
  [/(?<![\d一二三四五六七八九十])(?:破|超|过)千(?:家|个|项|所)?(?=大关|了|没|吗|$|[？?])/gu, '超过1000个'],
  [/(?<![\d一二三四五六七八九十])(?:破|超|过)万(?!亿)(?:家|个|项|所)?(?=大关|了|没|吗|$|[？?])/gu, '超过10000个'],
  // 破千万了吗
  [/(?<=[过破超达到])(?=[十百千]万(?!亿|[一二三四五六七八九]))/gu, '1'],
  [/(?<=[过破超达到])(?=[百千万]亿)/gu, '1'],
  // 破不破400亿
  [new RegExp(`(?:[破过超]不[破过超]过?)(?=${number})`, 'gu'), '是否超过'],
  [new RegExp(`(?:到不到|达不达到?)(?=${number})`, 'gu'), '是否达到'],
  // 过九成了吗, 过5000家了没; 建过36座桥吗 is no such question
  [
    /(?<![超经通路建修来办待去收拿盖种装用卖见开做])过(?=(?:\d[\d.]*|[一二两三四五六七八九十百千]+)(?:[万亿]*(?:[个家户人名座栋套所条项亩吨台辆件宗次]|公里|平方米|美元|元)|[万亿]|成|%)(?:了(?:吗|没|么)|没有?[？?]?$))|(?<![超经通路建修来办待去收拿盖种装用卖见开做])过(?=[一二三四五六七八九]成(?:吗|没|么|$|[？?]))/gu,
    '超过',
  ],
  // 上千万了吗
  [
    /(?<![以线网晚早路街车船身地海山水马赶碰遇追加])上(?=(?:[百千]?万|[百千万]?亿)(?:美?元|人次|人)?了?(?:吗|没|么))/gu,
    '达到1',
  ],
  // 翻番了吗, 翻了一倍没
  [/(?:是不是|是否|有没有|已经)*(?:实现)?翻(?:了)?一?(?:番|倍)(?=了?(?:吗|没|么|吧|$|[？?]))/gu, '增长达到100%'],
  [/(?:下)?跌幅(?=[^，,？?]{0,6}(?:两位数|[\d百]))/gu, '降幅'],
  // 一半以上, 过半了吗, 占大头
  [
    /(?:是不是|是否|有没有|能不能)?(?:已经?)?(?:超过?|过)了?(?:一半|半数|五成|百分之五十|半(?=了|没|吗|$|[？?]))|(?<!五)(?:一半|半数)(?:以上|还多|多(?=了|吗|$|[？?]))|(?<!最)(?:一)?大半(?=了?(?:吗|没|吧|$|[？?]))|(?:一)?多半(?=了?(?:吗|没|吧|$|[？?]))/gu,
    '超过50%',
  ],
  [/(?:有没有|有|到|达到|够)(?:了)?(?:一半|半数)(?=了|没|吗|$|[？?])/gu, '达到50%'],
];
const rewritten = rewriting(rules);

/** 两位数增长, 有没有到两位数, 个位数: of growth and of aims for it. */
const digits = {
  two: /(?:有没有|是不是|是否|能不能|会不会)?(?:已经?|能|会)?(?:达到?|到|是|有|实现|保持|为|超过|站上|上|在|够)?了?(?:两|双|二)位数(?:的)?(?:以上)?(?<what>的?(?:增长|增速|增幅|上涨|下降|涨幅|降幅))?/u,
  one: /(?:是不是|是否|有没有)?(?:只有|只|才|是|为|在|还是|跌到|回落到)?(?:个|一)位数(?:的)?(?<what>增长|增速|增幅|上涨|下降|涨幅|降幅)?/u,
  three: /(?:有没有|是不是|是否)?(?:达到?|到|是|有|实现|超过)?了?三位数(?:的)?(?<what>增长|增速|增幅)?/u,
};

function inDigits(text: string): string {
  if (!/位数/u.test(text) || !ofGrowth.test(text) || !/吗|没|是不是|是否|有没有|吧|能不能|会不会|[？?]$/u.test(text))
    return text;
  const whats = (what: string | undefined) => (what ?? '').replace(/^的/u, '');
  return text
    .replace(digits.two, (_, what?: string) => `${whats(what)}是否达到10%`)
    .replace(digits.one, (_, what?: string) => `${whats(what)}是否低于10%`)
    .replace(digits.three, (_, what?: string) => `${whats(what)}是否达到100%`);
}

/** A question whether something passes a number, as it is put most plainly: 超没超2000亿 is 是否超过2000亿, 过半 is 超过50%. */
export const thresholds = (text: string): string => (asker.test(text) ? text : inDigits(rewritten(text)));
/** 哪一个不是个位数 asks for which. */
const asker = /哪|谁|什么|啥|多少|几(?![成乎])|怎/u;

const englishNumber =
  '(?=(?:rmb |cny |usd |us\\$|[¥$€])?(?:\\d|(?:one|two|three|four|five|ten|a) (?:hundred|thousand|million|billion|trillion)))';
const inEnglish: readonly Rule[] = [
  // Did GDP top 200 billion yuan? Not the top 500 firms.
  [
    new RegExp(
      `(?<!\\b(?:the|of|a) )\\b(?:top(?:ped)?|crack(?:ed)?|cross(?:ed)?|br(?:eak|oke|oken)(?: through)?|clear(?:ed)?|breach(?:ed)?|(?:get|got|go|went|gone|climb(?:ed)?|rise|rose|move|moved|make it|made it)(?: to)? (?:past|over|above|beyond)) (?:the )?${englishNumber}`,
      'giu',
    ),
    'exceed ',
  ],
  [
    /(?<=\d[\d.,]*[ -](?:(?:million|billion|trillion)[ -])?(?:yuan|rmb|cny|usd|dollars?|percent)|\d%)[- ](?:mark|threshold|line|barrier|milestone)\b/giu,
    '',
  ],
  // Was it in double digits, was it double-digit growth?
  [/\b(?:a )?double[- ]digits? (?<what>growth|increase|rise|gain|fall|drop|decline)\b/giu, '$<what> of at least 10%'],
  [/\b(?:in(?:to)? (?:the )?|reach(?:ed)? |hit )?double[- ]digits?\b/giu, 'at least 10%'],
  [/\b(?:in (?:the )?)?single[- ]digits?\b/giu, 'below 10%'],
  [/\b(?:more than|over|above) (?:a )?half\b/giu, 'more than 50%'],
  [/\b(?:at least half)\b/giu, 'at least 50%'],
];

/** The same of English: whether something tops, breaks or clears a number. */
export const englishThresholds = rewriting(inEnglish);
