/** What is said to be polite, or of the answers as such, by what is to be said to it. */
export type SmallTalk = 'greeting' | 'heard' | 'thanks' | 'sorry' | 'about-bot';

const ofWords: readonly (readonly [SmallTalk, string])[] = [
  [
    'heard',
    'ok(?:ay)?|好(?:的|嘞|吧|哒|滴)?|行(?:吧)?|嗯+|哦+|噢+|明白(?:了)?|知道了|懂了|了解(?:了)?|收到|(?:先)?(?:等一?等|等一?下|等会儿?|稍等(?:一下)?|慢着)|原来(?:如此|是这样|这样)|(?:是)?这样啊?|got it|i see|all ?right|wait(?: a (?:moment|minute|second))?|hold on',
  ],
  [
    'greeting',
    '(?:你|您|大家)好|嗨|哈[喽啰罗]|hello|hi|hey|(?:早上|上午|中午|下午|晚上)好|早安|早|晚安|good (?:morning|afternoon|evening)|在吗|在不在|有人吗',
  ],
  [
    'thanks',
    '(?:太|非常|十分|万分|真是|多)?(?:谢|感谢|谢谢|多谢|辛苦)(?:了|啦|你|您)*|thanks?(?: you)?(?: so much| a lot)?|thx|3q|再见|拜拜|回见|bye(?: bye)?|(?:你|您|这|回答得?)?(?:真|好|很|太|挺|超|非常)*(?:棒|厉害|牛|不错|赞|聪明|能干|专业|快|准|给力|强)(?:了|极了)?|太好了|不愧是你|great|nice|awesome|cool|perfect|well done|good (?:job|bot)',
  ],
  [
    'sorry',
    "(?:你|您|这|完全|根本|好像|说得?|回答得?|答得?|都|又)*(?:答非所问|(?:说|答|搞|弄|回答)错了|不对|错了|不是这个|没(?:答|回答)(?:对|到点子?上?)|没用|乱说|瞎说|胡说|笨|傻|垃圾|什么玩意)(?:了|啊|吧|嘛|八道)?|that(?: i|')?s (?:wrong|not right|incorrect)|wrong|you are wrong|useless|bad bot|not what i asked",
  ],
];
/** What is asked of the bot: which model it is, what it knows, whether its data are kept new. */
const aboutBot =
  '(?:你|您|区问)?(?:是|用)(?:的|了)?(?:是)?(?:什么|啥|哪个|哪种|哪家)?的?(?:大?模型|ai|技术|算法|gpt|chatgpt|人工智能|机器人|真人)(?:吗|还是\\p{Script=Han}{2,4})?|(?:那|请问)*(?:你|您)都?(?:能)?(?:知道|懂|了解|收录|会)了?(?:些|哪些)?(?:什么|啥|哪些)?(?:数据|内容|东西|资料)?|(?:你|你们|你的)?(?:这些)?(?:资料|数据|内容|新闻|报道|消息)?(?:还|会|多久|几天|什么时候|定期|及时|实时)+(?:会|再)?更新(?:一次|吗|么)*|(?:能|可以)?问你?(?:些|哪些)?(?:什么|啥|哪些)(?:问题|内容)?|what (?:model|ai)(?: are you| do you use)?|are you (?:an? )?(?:ai|bot|robot|human|chatgpt)|what do you know';
/** What has been read once is not read another way: 嗯嗯嗯… would have as many readings as it can be parted. */
const heard = ofWords[0]![1];
const patterns = [...ofWords, ['about-bot', aboutBot] as const].map(
  ([kind, words]) =>
    [
      kind,
      new RegExp(
        `^(?:(?=((?:${words}${kind === 'thanks' ? `|${heard}` : ''})[\\s!！。.~～，,、呀啊啦哈吗呢]*))\\1)+$`,
        'iu',
      ),
    ] as const,
);
const longest = 24;

/** What kind of small talk a whole turn, simplified, is; `undefined` for what asks something. */
export const smallTalkIn = (turn: string): SmallTalk | undefined =>
  turn.length > longest ? undefined : patterns.find(([, pattern]) => pattern.test(turn.trim()))?.[0];
