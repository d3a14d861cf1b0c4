import { describe } from 'vitest';
import { asking } from './asking.ts';

/** A half-year's report and a ceremony of a made-up district, asked who, when, why and what for. */
const { answered, refused } = asking('danqiu');

describe('when, why and who are told by a sentence that says it', () => {
  answered([
    ['第一实验小学东校区几时开始用的', '去年9月'],
    ['砚湖艺术周几号到几号', '8月16日至22日'],
    ['恒曜新材为啥把二期放到石门', '看中的是'],
    ['恒曜二期项目对丹丘为什么重要', '短板'],
    ['丹丘最大的贸易伙伴是谁', '东盟'],
    ['上半年出口为什么下降了', '海外需求'],
    ['上半年工业增加值为什么增长了', '得益于'],
  ]);
  refused(
    '砚湖音乐节几号到几号', // of which nothing is told
    '恒曜新材一期为什么停产',
    '第二实验小学几时开始用的',
    '上半年电池产量为什么下降', // which rose
  );
});

describe('words that name nothing and everyday words for what is done', () => {
  answered([
    ['统计局说的“丹丘购物季”发多少消费券', '1200万元'],
    ['这个恒曜一年能吃掉多少石膏', '90万吨'],
    ['石门镇卫生院儿科每天看病多少人次', '60人次'],
  ]);
  refused('石门镇卫生院儿科有多少床位', '恒曜一年能吃掉多少锂矿');
});

describe('what is to be done, what is amiss, and who said it', () => {
  answered([
    ['统计局说下半年要抓哪些事', '三项工作'],
    ['下半年打算怎么干', '企业服务专员'],
    ['上半年经济存在哪些问题', '落地偏慢'],
    ['石门产业园项目集中开工是谁宣布的', '顾晓岚宣布开工'],
    ['石门产业园集中开工谁致辞', '沈砚清致辞'],
    ['锂矿和电池配套这话是谁说的', '陶立行'],
  ]);
  refused(
    '接下来教育要抓哪些事', // of which no plan is told
    '砚湖艺术周是谁宣布开幕的',
    '石门产业园集中开工谁主持',
    '明年打算怎么干',
  );
});

describe('the same in English and in Cantonese words', () => {
  answered([
    ['Who announced the start of the Shimen industrial park projects?', '顾晓岚'],
    ["Who is Danqiu's biggest trading partner?", '东盟'],
    ['Why were exports down in the first half?', '海外需求'],
    ['Which counties are next to Danqiu?', '岚溪县'],
    ['丹丘挨着哪些地方', '沙渡区'],
    ['集中開工係邊個宣布㗎', '顧曉嵐'],
    ['暖居行動係邊幾個部門搞嘅', '區民政局'],
    ['恒曜點解要喺石門起廠', '看中的是'],
  ]);
  refused('Who chaired the art week?', 'When does the Yanhu film festival take place?', '恒曜喺邊年停產㗎');
});
