import { describe } from 'vitest';
import { asking } from './asking.ts';

/** Two reports of a made-up district, asked for several things of one sentence, turn by turn. */
const { answered, refused } = asking('lanting');

describe('a turn is answered by what is told of what it asks itself', () => {
  answered([
    ['家电维修受理了多少投诉线索 / 追回了多少', '57.3万元'],
    ['家电维修受理了多少投诉线索 / 约谈了多少', '31家'],
    ['公交每天发多少班 / 能拉多少人', '2.3万人次'],
    ['兰汀公交一天开几趟', '400余班次'],
    ['换乘停车场要建几处 / 哪个已经建成了', '白塔站'],
    ['换乘停车场要建几处 / 哪个已经建成了 / 它有多少车位', '260个'],
  ]);
  refused(
    '公交每天发多少班 / 能卖多少票', // of which nothing is told
    '家电维修受理了多少投诉线索 / 罚了多少',
    '今年计划出让土地多少宗 / 已经出让几宗了', // of which the aim alone is told
  );
});

describe('the same of the other one of two, which share a name', () => {
  const { answered } = asking('muhe');
  answered([
    ['沐河城镇居民人均可支配收入多少 / 农村的呢', '31205元'],
    ['沐河城镇居民人均可支配收入涨了百分之多少 / 那农村的', '6.3%'],
    ['沐河一般公共预算收入增长多少 / 支出呢', '2.8%'],
  ]);
});

describe('a turn that names nothing is of what was told before', () => {
  const { answered, refused } = asking('asked/suyan');
  answered([
    ['征收项目有几个？ / 进度怎么样？', '快速推进'],
    ['城东水务站备了多少沙袋？ / 谁牵头？', '区水务局'],
    ['松坪片区那个航空制造基地有多少工人？ / 栖霞湾东区有多少施工人员？ / 哪个多？', '400余名', '200余名'],
    ['石刻馆项目总投资多少？ / 展厅呢？ / 道路呢？', '0.8亿元'],
    ['给多少个社区捐了雨衣？ / 谁捐的？', '区慈善总会'],
    ['民办初中录取了多少人？ / 其中直升呢？ / 占多少？', '40%'],
    ['栖霞湾商务区要建多少栋楼？ / 其中今年要交付多少栋？ / 占总数多少？', '20%'],
    ['今年引进市外投资的目标是多少？ / 市外投资去年呢？ / 跟去年比呢？', '52.6亿元'],
    ['2025年四季度出口多少？ / 全年呢？', '98.5亿元'],
    ['本科上线多少人？ / 985呢？', '31人'],
    ['栖霞湾东区有多少工人？ / 云溪基地呢？ / 一共多少人？', '600名'],
    ['去年引进市外投资多少？ / 为什么？ / 今年目标是多少？', '360亿元'],
    ['物流项目有多少个？ / 新开工21个？', '新开工项目12个'],
    ['去年引进市外投资多少？ / 谁负责？ / 今年呢？', '360亿元'],
    ['今年GDP目标增长多少？ / 等一下 / 一般公共预算收入呢？ / 两个差多少？', '1.5'],
  ]);
  refused(
    '征收项目有几个？ / 谁负责？', // of which nothing is told
    '云溪航空制造基地有多少工人？ / 谁负责？',
    '今年引进市外投资的目标是多少？ / 完成多少了？', // of which the aim alone is told
    '征收项目有几个？ / 云海基地进度怎么样？', // of another site
    '今年力争引进多少过5000万元项目？ / 去年引进了多少？', // of investment alone
    '实施了多少个物流项目？ / 征收项目呢？ / 占总数多少？', // no part of those
    '去年实施了多少个重点项目？ / 跟去年比呢？', // of one year
    'What was the GDP in 2025? / why?', // for which no reason is told
    '栖霞湾东区有多少工人？ / 云海基地呢？', // of which nobody tells
  );
});

describe('a noun by itself is of nothing that was told under another name', () => {
  const { answered, refused } = asking('asked/luanxi');
  answered([
    ['岩土公司有多少技术人员 / 注册资本呢', '2亿元'],
    ['新建制度多少项 / 修订的呢', '54项'],
    ['能耗降了多少 / 水耗呢', '51%'],
    ['滨江新城北区有多少工人 / 云舟那个基地呢', '200余名'],
    ['上市公司有多少家 / 占衡岚市多少 / 江海省呢', '1/6'],
    ['上市公司有多少家 / 占衡岚市多少 / 高新技术企业呢', '960家'],
    ['企业有多少家 / 经营主体呢 / 占多少', '42.86%'],
    ['亿元以上项目有多少个 / 总投资呢 / 其中新的有几个', '16个'],
    ['栾溪新城要建多少栋楼 / 面积呢', '160万平方米'],
    ['栾溪新城要建多少栋楼 / 今年交付的呢 / 面积呢', '32万平方米'],
    ['今年引进市外投资目标多少 / 预算收入呢 / 去年引进了多少市外投资 / 超了多少', '70.5亿元'],
    ['How many projects over 100 million yuan are there? / how many are new?', '16个'],
  ]);
  refused(
    '从栾溪站到杏林站票价多少 / 全长呢', // of the line, and not of the way to that stop
    '去年GDP是多少 / 人均呢',
    '去年GDP是多少 / 面积呢',
    '新建制度多少项 / 未修订的呢', // of which those that are revised are none
    '去年走访了多少家企业 / 谁走访的 / 差多少', // of one number alone
    '车载屏份额2025年是多少 / 2023年呢', // of which two other years are told
    '车载屏份额2025年是多少 / 海外呢', // which is named without a number
    '滨江新城北区有多少工人 / 白鹭那个基地呢', // which nobody names
    'How many listed companies are there? / how many are new?', // 5 are told of another year, and not as part of them
  );
});

describe('what is made of the answers before it names nothing itself', () => {
  const { answered, refused } = asking('asked/yanzhu');
  answered([
    ['燃气管道计划改造多少公里？ / 完成了吗？', '97公里'],
    ['燃气管道计划改造多少公里？ / 超了多少？', '12公里'],
    ['重点更新项目多少个？ / 总投资呢？ / 其中新开工的有几个？ / 平均每个项目投多少？', '126亿元 ÷ 48个'],
    ['今年供地多少？ / 一宗平均多少亩？', '480亩 ÷ 16宗'],
    ['假期道路发送旅客多少？ / 铁路呢？ / 水运呢？ / 增速呢？', '7.4%'],
    ['8月公共交通客运量多少？ / 同比呢？ / 环比呢？', '4.5%'],
    ['今年GDP目标增长多少？ / 社会消费品零售总额呢？ / 前者呢？', '6.5%'],
    ['今年GDP目标增长多少？ / 社会消费品零售总额呢？ / 第二个比第一个高多少？', '1.5个百分点'],
    ['寒假托管参与学生多少人？ / 哦不，我问的是参与教师', '720人'],
    ['寒假托管参与学生多少人？ / 我说错了，是参与教师', '720人'],
    ['征收项目有几个？ / 哪个地块？', '墨池地块'],
    ['2025年GDP增长多少？ / 一般公共预算收入呢？', '增长4%左右'],
    ['2024年GDP是多少？ / 目标呢？', '6.5%'],
    ['How much land is to be supplied in 2025? / what was that in hectares?', '32公顷'],
  ]);
  refused(
    '假期道路发送旅客多少？ / 铁路呢？ / 民航呢？ / 增速呢？', // of which nothing is told
    '采菱节在哪儿开幕？ / 增速呢？',
    '居民满意度多少？ / 排第几？ / 第一是谁？',
    '今年GDP目标增长多少？ / 谁定的？',
    '重点更新项目多少个？ / 哪个项目？',
    '采菱节谁主办的？ / 什么时候停办的？', // for how long alone is told
  );
});
