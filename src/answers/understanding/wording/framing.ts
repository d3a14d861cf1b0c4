import { placeMentions } from '../../../figures/places/places.ts';
import { timeMentions } from '../../../figures/times/periods.ts';
import { foldWidth, simplify } from '../../../text/normal.ts';
import { foreignIn, otherIn } from '../asked-places.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { withoutAsides } from './asides.ts';
import { chatLead, chatTail, ofArticles } from './talk.ts';

/** What makes a clause a question: a frame holds none of it. */
const asks =
  /多少|列|报一|说说|讲讲|几(?![乎何])|哪|什么|啥|谁|吗|呢|怎|如何|是否|是不是|对不对|属实|真的?假的?|多[大高长久远]|[？?]|的数[据字]?$/u;
const end = '(?:[，,：:。；;~～—!！]|\\s)+';
const text =
  '(?:盘点|报告|稿子?|材料|论文|汇报|总结|文章|文案|ppt|作业|调研|方案|简报|讲话稿?|讲稿|发言稿?|致辞|专题|课题|综述|[周月年季]报|推文|公众号|海报|展板|图表|表格|台账|研究|功课|视频|脚本|短评|评论|新闻|通讯|专栏|资料|手册|清单|笔记|选题)';

/** 我在写一篇县域经济的报告, 赶个材料: what the answer is wanted for. What stands between may say when and where. */
const writing = new RegExp(
  `^(?:我们?|咱们?|本人|小编|我这边)?(?:这边|这里|现在|最近|今天|今晚|手头|手上|正好|正|在|要|想|得|需要|打算|准备|忙着?|急着)*(?:写|弄|赶|编|整理|起草|拟|撰写|攒|凑|查|搞|做)着?(?:[一个篇份点条期这那本]|些)*(?<of>[^，,：:。；;？?]{0,14}?)的?${text}(?:要?用的?|呢)?${end}`,
  'iu',
);
/** 领导要数, 主编让我核一下, 同事问我: who wants to know. */
const asker = new RegExp(
  `^(?:我们?|咱们?)?(?:单位|公司|家里?|社里|部门|台里)?的?(?:领导|老板|主任|科长|处长|上级|上头|上面|客户|编辑|主编|编导|制片|同事|同学|朋友|组长|甲方|老师|导师|记者|孩子|我[妈爸]|老[妈爸]|别?人|网友|群里?|亲戚|邻居)(?:们|刚才?|突然|今天|现在|那边|又|也|都|在|正|急着?|非)*(?:要|问|让|叫|催|想知道|想了解|打听|布置|交代|说)(?:(?:讲|谈|汇报)(?<of>[^，,：:。；;？?\\d]{2,10}?)|[^，,：:。；;？?\\d]{0,10}?)${end}`,
  'u',
);
/** 麻烦核一下, 请教个问题, 想跟您打听打听: that something is asked. */
const request = new RegExp(
  `^(?:(?:您好|你好|哈喽|嗨|hi|hello|大家好|亲|各位|老师|同志|师傅|朋友们?|那个|嗯|哎|诶|喂|不好意思|打扰一?下?了?|打搅了?|冒昧)(?:[，,。!！~～]|\\s|(?=请|麻烦|我|想|问))+)*(?:我|请|麻烦(?:你|您|各位)?|劳驾|劳烦|烦请|烦|帮忙?|帮我|给我|替我|能不能|可以|能否|可否|想要?|要|来|求|再|向|跟|(?<=向|跟|请|帮|麻烦)[你您])*(?:核(?:实|对|查|准)?一?下|核一核|核个数|确认一?下|请教(?:一?下|个?问题|个?事|几个?问题)?|打听(?:一?下|打听|个事)?|咨询(?:一?下|个?问题|个?事)?|问(?:一?下|个事|个数|一句|问|个?问题)|查(?:一?下|查看?|个数)|求(?:问|助|教|解|科普)|了解一?下|对个数|找个数|核个数)(?:哈|啊|哦|呗|吧|下)?(?:${end})?`,
  'iu',
);
/** 讲话稿里想提一提, 给材料凑一组: where the answer will stand. */
const into = new RegExp(
  `^(?:[给在往])?(?:我们?|领导|这)?[份篇个]?的?${text}{1,2}(?:[里中上][面头边]?)?(?:[想要得]|需要|打算|准备)*(?:提一提|提到?|引用?|用上?|写上?|放|凑|列|补充?)(?:一下|一?[个句段组条点])?(?=[^的，,]{2})`,
  'u',
);
const opening = [request, writing, asker, into];

/** 要数字, 谢谢, 在线等, 写稿用: how an answer is wanted, behind the question. */
const closing = new RegExp(
  `(?:^|[，,。；;？?!！~～、\\s（(]+)(?:(?:我|就|只|都|请|麻烦|最好)*(?:要|给|报|说|想要|需要)(?:我|个|一?下|出)*(?:具体|准确|确切|精确|详细|官方|真实|一手|权威)?的?(?:数|数字|数据|数值|准数|准信|确数|答案)(?:的|就行|就好|就可以|即可|呗|哈|啊|哦|吧)*|(?:给|要|报|说)个(?:准?数|数字|准信儿?)(?:就行|就好|呗|吧)?|(?:别|不要|不用|不必)(?:给我)?(?:废话|啰嗦|解释|绕弯子?|扯别的|说别的|长篇大论|展开)(?:了|啊)?|(?:非常|万分|多|太)?(?:感谢|谢谢?|辛苦|拜托|麻烦)(?:你|您|各位|大家|啦|了|哈|啊|!|！)*|thx|thanks?|急用?(?:急)*|很?着急|(?:在线)?等(?:着)?(?:挺急的?|用|回复|答复)?|求(?:告知|解答?|助|科普|数据?|回复)|有(?:人|谁)?知道的?[吗么]|(?:简单|直接|快点?|一句话)(?:说|回答|答|告诉我|讲)?(?:一下|就行|就好|即可|吧)?|(?:[写做赶]|领导|老板)?(?:${text})(?:里|上)?[要得]?用的?|一句话(?:就行|回答|说完)?)[。.!！~～)）\\s]*$`,
  'iu',
);

/** 12个项目是哪些？就是今年要开的那些: what is meant, said behind the question. */
const meant =
  /^(?<asked>.*(?:多少|几|哪|什么|啥|谁|多[大高长久远]|吗)[^？?]*?)(?:[？?][，,。\s]*|[，,。]\s*)(?:(?:我?就?是?(?:指|说|问)的?(?:就?是)?|指的就?是|说的就?是|就是|也就是|我是说)(?<named>[^，,？?。]{2,20}?)|(?<pointed>[^，,？?。]{2,14}?)(?:那个|那些|那块|这块|那边的?|方面的?))(?:哈|啊|哦)?[。.]?$/u;

/** What an asker says of himself and of his question, and what is thereby not asked: 我在写一篇县域报告，麻烦核一下江东的GDP多少，要数字. */
export function withoutFraming(message: string, vocabulary: Vocabulary): string {
  let left = withoutAsides(message.trim(), vocabulary);
  for (let round = 0; round < rounds; round += 1) {
    const plain = foldWidth(simplify(left));
    const before = left;
    for (const pattern of opening) {
      const found = pattern.exec(plain);
      if (!found || asks.test(found[0])) continue;
      const { of } = found.groups ?? {};
      const kept = of && saysWhere(of, vocabulary) ? of : '';
      left = join(kept, left.slice(found[0].length));
      break;
    }
    if (left !== before && /\p{Script=Han}/u.test(left)) continue;
    const tail = closing.exec(plain) ?? chatTail.exec(plain);
    left = tail && tail.index > 0 && asks.test(plain.slice(0, tail.index)) ? before.slice(0, tail.index) : before;
    if (left !== before) continue;
    // 有人知道去年GDP多少: what is left still asks.
    const lead = [chatLead, ofArticles].map((one) => one.exec(plain)?.[0] ?? '').find((words) => words !== '') ?? '';
    if (plain.length - lead.length >= shortest && asks.test(plain.slice(lead.length))) left = before.slice(lead.length);
    if (left === before) break;
  }
  const { asked, named, pointed } = meant.exec(foldWidth(simplify(left)))?.groups ?? {};
  const what = named ?? pointed;
  return asked && what && !asks.test(what) ? `${what}，${left.slice(0, asked.length)}` : left;
}
const rounds = 6;
const shortest = 5;

const join = (kept: string, asked: string): string => (kept === '' ? asked.trimStart() : `${kept}，${asked}`);

/** Whether what is written about is of a time or a place, which the question is then of. */
const saysWhere = (of: string, vocabulary: Vocabulary): boolean =>
  timeMentions(of, { ...(vocabulary.newest && { publishedOn: vocabulary.newest }) }).length > 0 ||
  placeMentions(of.replace(/县域|区县|县区|市县|城乡|乡镇|省市/gu, ''), {}).length > 0 ||
  vocabulary.homes.some((home) => of.includes(home.replace(/[省市区县州旗镇乡村]$/u, ''))) ||
  otherIn(of, vocabulary) !== undefined ||
  foreignIn(of, vocabulary) !== undefined;
