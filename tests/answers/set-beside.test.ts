import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What is set beside the country's mean, beside what was before, or beside the whole that it is done of. */
const { answered, refused } = asking('luheng');

describe('a rate is set against the mean that the same sentence tells', () => {
  answered([
    ['芦衡区普惠率比全国高几个百分点', '91.2% − 89.5% = 1.7个百分点'],
    ['芦衡公办率跑赢全国平均水平多少个点', '58.4% − 54.3% = 4.1个百分点'],
    ['芦衡数字内容收入增幅甩开全国均值几个百分点？', '12.8% − 4.5% = 8.3个百分点'],
  ]);
  refused(
    '芦衡区普惠率比全市高几个百分点', // of which no mean is told
    '芦衡区毕业率比全国高几个百分点',
    '去年芦衡区普惠率比全国高几个百分点',
    '青岚区普惠率比全国高几个百分点',
  );
});

describe('the mean itself follows of a rate and the points above it', () => {
  answered([
    ['芦衡社零增速，换成全国那个数应该是多少', '6.4% − 2.7个百分点 = 3.7%'],
    ['上半年芦衡社零增速，全国是多少', '3.7%'],
  ]);
  refused('芦衡固投增速，换成全国那个数应该是多少');
});

describe('a rate of what was done is computed where none is told', () => {
  answered([['芦衡查出来的消防隐患，整改率是多少', '204处 ÷ 240处 = 85%']]);
  refused('芦衡查出来的食品隐患，整改率是多少', '芦衡消防隐患化解率是多少');
});

describe('what there was before a change is told as the article tells it', () => {
  answered([
    ['芦衡晶石建材公司现在年产能多少？ / 搬迁前呢', '由原来的4.2万吨扩大到12.6万吨'],
    ['芦衡晶石建材公司原来年产能多少', '4.2万吨'],
  ]);
  refused('芦衡晶石建材公司原来占地多少');
});

describe('a short turn asks the same of what is done', () => {
  answered([['芦衡农村公路项目开工了几个 / 那弄完的呢', '已完工52个']]);
});

describe('more of one thing than of another is counted outright', () => {
  answered([['芦衡区级老字号在数量上超出市级老字号多少', '57个 − 12个 = 45个']]);
});
