import { describe } from 'vitest';
import { asking } from './asking.ts';

/** Facts that articles tell by other words than people ask for them. */
const { answered, refused } = asking('tandu');

describe('what is asked in plain words is told by formal ones', () => {
  answered([
    ['柳埠老码头夜游啥时候能弄好开放', '端午节前迎客'],
    ['停放管理办法什么时候生效', '5月1日起施行'],
    ['停放管理办法啥时候开始执行', '5月1日起施行'],
    ['南湾再生水厂的水可以拿来干啥', '河道补水'],
    ['再生水廠處理後的水可以用來做什麼？', '河道補水'],
    ['桐桥夜市是谁在管', '区文旅集团'],
    ['百川隧道难在哪里', '断层'],
  ]);
  refused(
    // No more is told of another act, nor of another person.
    '柳埠老码头夜游什么时候拆',
    '百川隧道什么时候开工',
    '柳埠夜游啥时候收门票',
    '纪明远的老婆叫什么名字',
    '飞线充电罚的5000元什么时候到账',
  );
});

describe('a turn that names little is told of the thing before', () => {
  answered([
    ['上半年供了几宗工业用地 / 折成亩是多少', '462亩'],
    ['上半年供了几宗工业用地 / 合多少亩', '462亩'],
    ['上半年来了多少游客 / 那住下来过夜的有多少', '61.2万人次'],
    ['上半年来了多少游客 / 住一晚的有多少', '61.2万人次'],
    ['暖居工程今年改造多少户 / 已经弄好的呢', '61户'],
  ]);
  refused('上半年供了几宗工业用地 / 折成吨是多少');
});

describe('what is less or the mean of one thing is told where an article says it', () => {
  answered([['南津派出所的盗窃警情少了多少', '41%']]);
  refused('南津派出所的盗窃警情比北津少了多少', '南津派出所的火灾少了多少');
});
