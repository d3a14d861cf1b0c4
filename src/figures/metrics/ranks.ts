/** 在……中排名, 位居: what a rank is given with. */
const rankLead =
  /(?:在[^，]{0,14}中)?(?:位居|位列|位于|进入|跻身|迈入|保持|名列|排名|排在|排|跃居|稳[居坐]|居|列|位次|跃升至|上升至|升至)*(?:(?<=[居列])[\u4e00-\u9fff]{2,3}[省市县区]|(?:[东中西]+部|东北|华[东南北中]|西[南北]|长三角|珠三角|京津冀|亚洲)(?:地区)?)?\s*(?:\p{Script=Han}{0,5}(?<![个])(?:城市|省份|省区市|区县|县市|市县|县区|县[（(]市[）)]|县[（(]市、区[）)]|地市|州市|开发区))?\s*(?:的)?$/u;
/** 十区增速排名第三, 在30个城市中: among how many. */
const field =
  /(?<=^|[，、\s])(?:\d+|[一二三四五六七八九十]+)个?[区县市]{1,2}(?=(?:增[速幅]|总量)$)|^[^，]{0,6}中$|^.*(?:位[列居]|名列|登上|高居)(?=\p{Script=Han}{1,6}榜$)/u;

/** What has a rank, without the words that it is given with. */
export const withoutRank = (words: string): string => words.replace(rankLead, '').replace(field, '');
