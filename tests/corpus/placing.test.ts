import { describe, expect, test } from 'vitest';
import { placeOfArticle, placeOfSite } from '../../src/corpus/placing.ts';

describe('the place that an article is about', () => {
  test.each([
    ['青禾县：小茶叶做成大产业', '青禾县的茶农正在采茶。', '青禾县', []],
    ['2024年石塘区政府工作报告', '石塘区过去一年完成投资30亿元，全区就业稳定。', '石塘区', []],
    ['江海桐县：网店开到村口', '江海桐县举办培训。目前，桐县有网店2000家。', '桐县', []],
    ['云溪高新区两个项目开工', '昨天，云溪高新区两个项目开工。', '云溪高新区', []],
    ['江海市经济运行情况', '江海市完成投资300亿元。江海市就业稳定。', '江海市', []],
    // No headline: what the lead names and the text goes on about.
    ['', '记者从江海市云溪区获悉，云溪区去年新增企业30家。今年，云溪将再建两个园区。', '云溪区', ['江海市']],
    ['', '上半年，绍兴市完成投资300亿元。绍兴市统计局介绍，绍兴的出口也在增长。', '绍兴市', ['浙江省']],
    ['', '广西统计局通报，上半年广西外贸增长。广西的企业在东盟。', '广西壮族自治区', []],
  ])('is the one that headline or lead name and the text goes on about: %s%s', (title, text, place, within) => {
    expect(placeOfArticle(title, text)).toEqual({ place, within });
  });

  test.each([
    ['nothing names it twice', '两个项目开工', '昨天，石塘区两个项目开工。还有三个项目在建。'],
    ['the text does not', '青禾县：小茶叶做成大产业', '茶农正在采茶。'],
    ['the headline names two', '石塘区、云溪区签订协议', '石塘区、云溪区签订协议。'],
    ['the headline names a visitor', '石塘区考察团来访', '云溪区欢迎石塘区来访。云溪区介绍了做法，云溪区有企业30家。'],
    ['it tells of many', '', '石塘区、云溪区、桐林区都在招商。石塘区签约3个，云溪区签约5个，桐林区签约9个。'],
    ['a part is named', '', '交易会设展位900个。其中，云溪区占80个。云溪区的企业说，云溪区将再来。'],
    ['it is no name', '服务区里的春运', '服务区里车来车往，服务区备足了物资。'],
    ['it begins the name of a company', '长沙明禾（301988）半年报', '长沙明禾（301988）收入9亿元。公司新建两个厂。'],
    ['it is 全区', '全区经济运行情况', '全区完成投资30亿元，全区就业稳定。'],
  ])('is not guessed where %s', (_, title, text) => {
    expect(placeOfArticle(title, text)).toBeUndefined();
  });
});

test.each([
  ['澜江区人民政府门户网站', '澜江区'],
  ['青禾县人民政府', '青禾县'],
  ['江海市人民政府', undefined],
  ['澜江区融媒体中心', undefined],
  ['某某新闻网', undefined],
])('the site %s is that of %s', (site, place) => {
  expect(placeOfSite(site)).toBe(place);
});
