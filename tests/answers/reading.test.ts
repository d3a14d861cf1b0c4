import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Press reports of two made-up places, asked in everyday words. */
const { said, answered, refused } = asking('hengxi');

describe('everyday words are met by what the articles call it', () => {
  answered([
    ['暖胃食堂最便宜一顿饭老人自己掏几块钱', '3元'],
    ['清泉行动筹到多少善款', '86万元'],
    ['青柯头一批开往江海的车有几辆', '11辆'],
    ['柯溪大桥哪天能重新走车', '10月20日'],
    ['老站区以后会变成什么', '牧业博物馆'],
  ]);
  // Neither 掏 nor 筹 is all that is asked of these.
  refused('暖胃食堂财政一年补贴多少钱', '清泉行动发了多少工资');
});

describe('a sentence is quoted that says all that is asked, itself or by what it stands in', () => {
  answered([
    ['砚山能源的供热站工程进度百分之几', '62%'],
    ['石矶的供热站干到百分之几了', '62%'],
    ['工人村那边那条主管网打算投多少钱', '540万元'],
    ['苏日图种苜蓿燕麦一年能收入多少', '31余万元'],
    ['青柯县委书记是谁', '康牧野'],
    ['乔月琴一个月能赚多少', '2600多元'], // who speaks is named behind what is said
  ]);
  // Of another thing, of all, of another place, or of what was only hoped for.
  refused(
    '雪莲会展中心总投资多少',
    '整个青柯县有多少牧场主',
    '乔月琴的丈夫是谁',
    '储能电站投运以后弃光率实际降到了多少',
  );
});

describe('a slip of the pen is read over where the rest of the sentence is met', () => {
  answered([['暖胃食堂累记用餐多少人次', '18640人次']]);
});

describe('two sides are told each by its own sentence, and no one side for both', () => {
  answered([
    ['砚山能源和荷塘食品招工，月薪哪边给得高', '5200元', '4800元'],
    ['荷塘路支线和柳桥路支线哪条管子更长', '480米', '610米'],
  ]);
  refused('荷塘食品和青禾纺织，月薪哪边高');
});

describe('what was not done is the whole without what was', () => {
  answered([
    ['荷塘路支线还有多少米管道没铺', '480米 − 350米', '130米'],
    ['快递驿站还有多少家没装智能秤', '86家 − 59家 = 27家'],
  ]);
  refused('柳桥路支线还有多少米管道没铺');
});

describe('how much less than before is told as the article tells it', () => {
  answered([['去年噪声投诉有几件，比上年少了多少', '412件', '18.5%']]);
});

test('what was five years ago is not told for today', async () => {
  const { claims } = await said('蘅溪区有多少家快递驿站');
  expect(claims).toContain('86家');
  expect(claims).not.toContain('31家');
});

describe('what was added is not all there is', () => {
  answered([['蘅溪区到现在一共开了几个暖胃食堂', '12个']]);
});

describe('a reason and a purpose are told by the sentence that gives them', () => {
  answered([
    ['第二小学为啥推迟半年启用', '地基勘察'],
    ['柯溪水库主要是用来干嘛的', '灌溉'],
  ]);
});

describe('a year is asked for, and a day is none', () => {
  answered([['柯溪大桥是哪一年建的', '1991年']]);
  refused('闻笛舟是哪一年当上区长的');
});

describe('a word of English that no article says is what was asked about', () => {
  refused('What is the planned target for camel stock in Qingke in 2026?');
});
