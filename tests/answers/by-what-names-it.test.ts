import { describe } from 'vitest';
import { asking } from './asking.ts';

const { answered } = asking('linxi');

describe('a name in quotation marks stands for those before it', () => {
  answered([
    ['新四样指的是啥', '无人机、锂电池'],
    ['什么是新四样', '无人机、锂电池'],
    ['新四样有哪些', '无人机、锂电池'],
  ]);
});

describe('where something is stands where it is said to lie', () => {
  answered([
    ['老人食堂在哪', '柳桥路17号院'],
    ['食堂在什么地方', '柳桥路17号院'],
  ]);
});

describe('everyday words of a canteen and of woods are those of the articles', () => {
  answered([
    ['食堂能坐下多少人', '40至50人'],
    ['食堂几点开饭', '11:30至13:00'],
    ['食堂能不能用微信付钱', '微信'],
    ['沙化土地面积减少了多少', '4.18万亩'],
    ['沙地少了多少', '4.18万亩'],
    ['造林任务干完了吗', '完成'],
  ]);
});

describe('everyday words of roads, trade and weather are those of the articles', () => {
  answered([
    ['临汐司机有多少', '52.7万人'],
    ['抓了多少酒驾', '61起'],
    ['抓了几个逃犯', '3名'],
    ['往国外投了多少钱', '1.6亿美元'],
    ['多出来多少车位', '930个'],
    ['多少个涉农项目谈成了', '14个'],
    ['火车停到啥时候', '8月15日'],
    ['临汐平均下了多少雨', '127.4毫米'],
    ['猪肉一斤贵了多少', '1.5元'],
  ]);
});

describe('everyday words of nurseries and parks are those of the articles, and what was aimed at is an aim', () => {
  answered([
    ['公园都开了吗', '全部开放'],
    ['临汐一共有多少跨国公司总部', '21家'],
    ['企业技术中心新添了几家', '5家'],
    ['现在公办园占几成', '61.5%'],
    ['到2026年公办率目标是多少', '60%'],
    ['湖滨防护林工程哪年开始的', '1986年'],
    ['飞机播种的有多少', '2.4万亩'],
  ]);
});
