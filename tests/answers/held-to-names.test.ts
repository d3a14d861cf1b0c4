import { describe } from 'vitest';
import { asking } from './asking.ts';

/** Reports of made-up firms, indices, wages and shops, of which one sentence tells several things alike. */
const { answered, refused } = asking('asked/hanlu');

describe('two that are set against each other take the numbers that are told of them', () => {
  answered([
    ['散户净流入比游资净流出多多少', '812.4万元'],
    ['主力净流出比游资净流出多多少', '382.25万元'],
    ['即食型商品跟盲盒型商品哪个卖得多', '4.9亿元'],
  ]);
});

describe('the same of the next one, by its own name', () => {
  answered([
    ['玉米价格指数跌了多少 / 大豆的呢', '21.4点'],
    ['函麓智造二季度营收多少', '2.05亿元'],
    ['函麓智造上半年负债率多少', '61.3%'],
  ]);
  refused('稻谷价格指数收在多少点', '函麓智造今年二季度负债率多少', '8月书报亭卖了多少');
});

describe('what a firm is, was called and has been, and why a notice was given', () => {
  answered([
    ['函麓智造是做什么的', '收割机'],
    ['函麓智造以前叫啥', '函麓农机厂'],
    ['函麓智造成立多久了', '二十年'],
    ['市商务局为什么发声明', '假冒'],
    ['哪种商品销售是涨的', '即食型'],
  ]);
});
