import { describe } from 'vitest';
import { asking } from './asking.ts';

/** Two reports of a made-up district, asked for what no figure says. */
const { answered, refused } = asking('lanting');

describe('what a question asks for stands in the sentence that answers it', () => {
  answered([
    ['2号线兰汀段从哪到哪', '棉纺厂站'],
    ['轻轨2号线从哪里通到哪里', '白塔站'],
    ['隧道盾构机叫什么', '“墨川二号”'],
    ['程砚秋是谁', '项目经理程砚秋'],
    ['周阿婆住在哪里', '棉纺厂社区'],
  ]);
  refused(
    '百强项目都叫什么', // of which there is only the number
    '2号线的换乘站叫什么', // and not the stations that it runs between
    '区外投资主要来自哪些城市',
    '兰汀区招商花了多少钱', // and not what came in
    '区图书馆新馆建在哪里',
    '荷塘音乐会在哪办的',
    '兰汀竹荪从哪到哪',
  );
});

describe('difficulties that a report admits are told where it is asked for them', () => {
  answered([
    ['政府报告里承认了哪些不足和短板', '老工业转型偏慢'],
    ['兰汀区发展中还存在什么困难', '看病难'],
    ['兰汀区想在全市城区排到什么位置', '“第一梯队”'],
    ['What actions does Lanting take to support the vitality of business?', '助企纾困'],
  ]);
  refused(
    '供水存在哪些问题', // of which nothing is told
    '2019年存在哪些困难',
    '不用看报道，你估计一下2030年兰汀区地区生产总值能到多少', // and not what next year is to add
  );
});
