import { describe } from 'vitest';
import { asking } from './asking.ts';

/** An autonomous prefecture and a county of it. */
const { answered, refused } = asking('xunling');

describe('an autonomous prefecture is named without its people', () => {
  answered([
    ['寻岭水能资源可开发多少', '6200万千瓦'],
    ['寻岭州水能技术可开发量', '6200万千瓦'],
    ['寻岭彝族自治州现场签约了几个项目', '14个'],
  ]);
  refused('甘孜水能资源可开发多少', '桑溪县水能资源可开发多少');
});

describe('a larger place in front of a name leaves it to the name', () => {
  answered([['寻岭桥河派出所今年化解了多少起纠纷', '212起']]);
  refused('寻岭州今年化解了多少起纠纷');
});

describe('what share was done is computed where no rate is told', () => {
  answered([
    ['桥河派出所的安全隐患，整改率是多少', '153处 ÷ 180处 = 85%'],
    ['桥河派出所隐患整改率多少', '85%'],
  ]);
  refused('桥河派出所隐患办结率多少', '桥河派出所纠纷化解率多少');
});

describe('a share is of the whole that is named', () => {
  answered([['寻岭水能可开发量占全省多少', '46%']]);
});

describe('a change is told by the thing that changed', () => {
  answered([
    ['寻岭什么涨了64.8%', '新能源汽车零售额'],
    ['64.8%——寻岭哪样东西涨了这么多', '新能源汽车零售额'],
    ['14个，寻岭说的这是什么数', '签约项目'],
    ['寻岭小微企业贷款增加多少 / 同比多增多少', '16.2亿元'],
  ]);
  refused('寻岭什么涨了12.8%');
});

describe('everyday wording of times, bounds and openings', () => {
  answered([
    ['推介会上谁致的辞', '阿木'],
    ['寻岭四星往上的宾馆几家', '26家'],
    ['上半年多少品牌把第一家店开到寻岭', '37家'],
  ]);
  refused('桥河派出所民警到岗率到多少了');
});

describe('a thing in everyday words is the thing in those of the articles', () => {
  answered([['寻岭四星级以上的酒店有多少家', '四星级以上宾馆为26家']]);
  refused('寻岭三星级酒店有多少家', '寻岭四星级以上的饭馆有多少家', '寻岭农业招商会签了几个项目');
});

describe('what is signed at a fair is of that fair', () => {
  answered([
    ['寻岭火把节推介会签了几个项目', '14个'],
    ['寻岭推介会签约项目多少个', '14个'],
    ['寻岭推介会签下来的项目平均每个投资多少亿', '112亿元 ÷ 14个 = 8亿元'],
  ]);
  refused('寻岭农业推介会签了几个项目', '寻岭博览会签了几个项目', '寻岭推介会签了多少家外资企业', '寻岭开了几场推介会');
});
