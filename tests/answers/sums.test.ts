import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A table of villages and a press conference of a made-up county, asked for what two numbers together tell. */
const { said, answered, refused } = asking('shulu');

describe('two rows of a table are set against each other or added up by what their column counts', () => {
  answered([
    ['榆岭村和北坡村2025年集体收入谁多', '92.4万元', '33.6万元'],
    ['泉沟村跟鹿鸣村的集体收入合起来有多少万元', '57.1万元 + 18.9万元 = 76万元'],
    ['柳荫站和槐安站哪个占地多一些', '1.2公顷', '0.8公顷'],
    ['枢鹿高标准农田示范片的东片区比西片区大多少亩', '1260亩 − 390亩 = 870亩'],
  ]);
  // Of one of them nothing is told, or another thing.
  refused('榆岭村和柳湾村2025年集体收入谁多', '榆岭村和泉沟村2025年的粮食产量加起来多少吨');
});

describe('what is not done or paid is the whole without what is', () => {
  answered([
    ['全县还有几座冷库没换上节能机组', '32座 − 27座 = 5座'],
    ['一亩花生的保费，除了农户自己交的，剩下要补贴多少元', '26元 − 5.2元 = 20.8元'],
    ['一亩谷子的保费，除了农户自己交的，剩下要补贴多少元', '20元 − 4元 = 16元'], // each crop by its own
    ['编织合作社的58个村民里，不是残疾人的有几个', '58名 − 19名 = 39名'],
  ]);
  refused('全县还有几座粮库没换上节能机组', '编织合作社的58个村民里，不是党员的有几个');
});

describe('what is done is the whole without what is not', () => {
  answered([['鹿鸣渠项目涉及的人家里签了约的有几户', '376户 − 24户 = 352户']]);
  refused('鹿鸣渠项目涉及的人家里搬了家的有几户');
});

describe('numbers that a sentence joins are added up, where as many are asked about', () => {
  answered([
    ['枢鹿农机开年签的两笔订单合起来多少台', '86台 + 119台 = 205台'],
    ['育种站现在繁育好的加上后面准备繁育的，薯苗一共多少万株', '640万株 + 360万株 = 1000万株'],
  ]);
  refused('枢鹿农机开年签的三笔订单合起来多少台');
});

describe('between two times lies what one sentence tells of both', () => {
  answered([
    ['每万名村民拥有的农技员，2025年比2020年多了多少人', '19人 − 11人 = 8人'],
    ['每万名村民拥有的农技员人数，2025年比2020年少了吧', '19人'],
    ['农事热线1月接到多少个来电', '529个 + 73个 = 602个'],
  ]);
  refused('每万名村民拥有的农技员，2025年比2022年多了多少人', '农事热线去年12月接到多少个来电');
});

describe('what was before is worked back from what is now, and from what is told of how it changed', () => {
  answered([
    ['上一轮登记的时候枢鹿县乡村兽医有多少人，帮我算一下', '412人 − 57人 = 355人'],
    ['枢鹿县田埂加固照计划进度，春耕前本来该完成百分之几', '76% − 8个百分点 = 68%'],
    ['按公布的增速倒推，2024年枢鹿县干菌出口额大概是多少亿元', '3.6亿元 ÷ (1 + 20%) = 3亿元'],
    ['2021年枢鹿县干菌占农产品出口的比重是多少', '31.5% − 4.2个百分点 = 27.3%'],
  ]);
  refused(
    '上上轮清查的时候枢鹿县乡村兽医有多少人，帮我算一下',
    '按公布的增速倒推，2023年枢鹿县干菌出口额大概是多少亿元',
    '2020年枢鹿县干菌占农产品出口的比重是多少',
  );
});

describe('each side is told by the number that its own name leads up to, in a row of many', () => {
  answered([
    ['枢鹿县夜校识字课和林下养蜂课，哪个场次多，多几场', '21场 − 15场 = 6场'],
    ['枢鹿县田头农技课加文艺下乡演出一共几场', '36场 + 27场 = 63场'],
    ['1日一早到泉沟清理水渠的农技员和学生一共几个人', '6名 + 9名 = 15名'],
    ['泉鹿线改造，枢鹿县境内的比梧川县境内的长多少公里', '12.3公里 − 6.2公里 = 6.1公里'],
    ['枢鹿县医院、县妇幼院、县中医馆加起来一共建了几个特色专科', '5个 + 2个 + 3个 = 10个'],
  ]);
  refused('枢鹿县林下养蜂课加渔家养殖课一共几场');
});

describe('what a turn leaves out stands in the sentence that answered the one before', () => {
  answered([
    ['枢鹿县乡村书屋有多少个借阅点 / 分布在几个村', '17个村'],
    ['枢鹿县到2028年要新建多少座农机站 / 能多出多少车位', '300个'],
    ['来枢鹿县的兽医博士补贴多少 / 兽医硕士呢', '4万元'],
    ['枢鹿县2024年出口多少 / 那进口呢 / 两个差多少', '8.4亿元 − 2.1亿元 = 6.3亿元'],
  ]);
});

describe('how many there are of what a question names is no claim, and what is counted in people may be experts', () => {
  answered([
    ['How many experts are on the first list of 乡土专家 in Shulu County?', '26位'],
    ['How many people were reached during the 护林宣传周 in Shulu County?', '1.2万人'],
    ['How many learners took part in the bamboo weaving courses in Shulu County?', '920人'],
  ]);
  test('and a time of which nothing is told is refused', async () => {
    const { kind, text } = await said('枢鹿县12座农机站2024年新增了多少车位');
    expect(kind).toBe('refused');
    expect(text).not.toContain('没有这样说');
  });
});

describe('a number is told of the same day, the same years and all of the same people as are asked about', () => {
  answered([
    ['枢鹿地铁试验段左线设计了多少环管片', '760环'],
    ['枢鹿全县多少个村有惜福菜圃', '33个'],
    ['枢鹿粮油集团这九年累计给贫困学生发了多少助学金', '95.8万元'],
  ]);
  refused(
    '枢鹿县零工驿站启用当天有几家企业进来',
    '枢鹿县一共有多少残疾老人',
    '枢鹿县松岗水库总库容多少 / 一年能供多少水',
    '枢鹿制绳厂今年全年实际卖了多少钱',
    '枢鹿县今年那8项河道清淤，实际是哪天全部干完的',
  );
  test('and what was given once is not told of all those years', async () => {
    const { claims } = await said('枢鹿粮油集团这九年累计给贫困学生发了多少助学金');
    expect(claims).not.toContain('12.6万元');
  });
});

describe('numbers in a row are told each of its own name, and at its own time', () => {
  answered([
    ['2020年枢鹿县的烘干塔座数是多少', '14座'],
    ['枢鹿县的烘干塔座数，2020年跟2025年分别是多少', '14座', '26座'],
    ['枢鹿县民企、国企在外贸里各占百分之几', '61.2%', '22.1%'],
  ]);
  refused('2019年枢鹿县的烘干塔座数是多少');
  test('and what one of them is told of is not confirmed of the other', async () => {
    const { text } = await said('听说枢鹿粉条出口货值同比涨了8.5%，对吗');
    expect(text).toContain('12.4%');
    expect(text).not.toContain('是的');
    expect((await said('听说枢鹿粉条出口货值同比涨了12.4%，对吗')).text).toContain('是的');
  });
});

describe('rows of a table are told by what stands in them, or by what announces them', () => {
  answered([
    ['哪几个村靠光伏发电挣钱', '北坡村', '鹿鸣村'],
    ['销售额过千万的是哪三家工坊', '青禾粉坊', '丰泉豆坊', '北坡酱坊'],
  ]);
  test('and no others', async () => {
    expect((await said('哪几个村靠光伏发电挣钱')).claims).not.toContain('榆岭村');
    expect((await said('销售额过千万的是哪三家工坊')).claims).not.toContain('泉沟织坊');
  });
});

describe('what somebody earned is put right where he lost', () => {
  test.each(['豆腐坊合作社2025年赚了多少钱', '豆腐坊合作社2025年盈利了吗'])('“%s” is denied', async (question) => {
    const { text } = await said(question);
    expect(text).toContain('亏了14万元');
    expect(text).toMatch(/^不是/u);
  });
  refused('编织合作社2025年赚了多少钱');
});

describe('a turn goes on with the sentence that answered the turn before', () => {
  answered([['鹿鸣渠工期多久 / 修好后能浇多少亩', '3.6万亩']]);
  // Neither water rates nor pumping stations are told there.
  refused('鹿鸣渠工期多久 / 水费一方多少钱', '鹿鸣渠工期多久 / 几个泵站');
});

describe('whether an aim that is told was reached is answered with how far it came', () => {
  answered([
    ['今年修渠目标是40公里，枢鹿前两个月达到了吗', '40公里 − 13公里 = 27公里'],
    ['全年40公里的修渠计划，前两个月还差多少', '40公里 − 13公里 = 27公里'],
  ]);
  refused('全年60公里的修路计划，前两个月还差多少');
});
