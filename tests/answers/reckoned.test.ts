import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What follows of a figure that is told, and what a question wrongly claims of it. */
const { answered, refused } = asking('yanling');

describe('a figure is told in another unit, or by the months of its time', () => {
  answered([
    ['石坳乡种的3000亩脐橙折合多少公顷', '3000亩', '200公顷'],
    ['望江中心要交付的60万平方米换算成公顷是多少', '60公顷'],
    ['去年砚岭的地区生产总值用万元表示是多少', '15364000万元'],
    ['去年砚岭GDP平均每个月多少亿元', '1536.4亿元 ÷ 12个月 ≈ 128.03亿元'],
    ['砚岭去年的GDP，平均一天多少亿', '365天'],
  ]);
  refused(
    '2500亩折合多少公顷', // which nobody tells of
    '石坳乡的脐橙面积平均每个月多少亩', // an area does not come in by the month
    '剩下几个月砚岭GDP平均每个月要做到多少亿', // of what is left, not of the whole
    '今年砚岭GDP平均每个月多少亿元', // of which only the growth is told
  );
});

describe('an amount is shared out among what its sentence counts it for', () => {
  answered([['望江中心的楼宇算下来平均每栋多少平方米', '45栋', '≈ 4.67万平方米']]);
  refused('百强项目平均每个多少亿元');
});

describe('two aims are set against each other in points', () => {
  answered([['砚岭一般公共预算收入目标比GDP目标高出多少个百分点', '8%', '6.5%', '1.5个百分点']]);
  refused('砚岭固投目标比GDP目标高出多少个百分点');
});

describe('a number that somebody has heard is put right by the one that is told', () => {
  answered([
    ['听隔壁老李说砚岭去年落了86个百强 厉害啊', '19个'],
    ['去年砚岭地区生产总值做到了1563.4亿元，这个数在文章哪句话里？', '1536.4亿元'],
    ['稿子里写砚岭去年GDP是1356.4亿，我引用这个数没毛病吧？', '1536.4亿元'],
    ['砚岭GDP增长目标定的是5%左右吧，没记错吧', '6.5%'],
    ['砚岭去年的GDP有没有迈过一千五百亿的门槛', '1536.4亿元'],
    ['砚岭GDP的增长目标是不是上了两位数', '6.5%'],
  ]);
});
