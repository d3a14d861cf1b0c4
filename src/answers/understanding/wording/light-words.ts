/**
 * Words of two signs and more that name nothing, where the dictionary finds them standing by themselves: an aside, a pointing word, a way a verb goes.
 * None that says no, before, or outside: those turn what is asked.
 */
export const lightWords: ReadonlySet<string> = new Set(
  [
    '存在 过来 下去 上去 下来 上来 起来 看到 见到 听到 想到 说到 讲到 提到 谈到 说的 讲的 提的 指的 说是',
    '那支 那批 那款 那场 那家 那位 那条 那座 那所 那种 那样 那里 那儿 这里 这儿 这种 这类 那类 此类 这样 哪来',
    '我在 我妈 我爸 我娘 我爷 我奶 我家 我们 咱家 也要 都能 都会 还能 还会 一趟 各种 各样 之类 等等 比一比',
    '叫做 变成 好像 似乎 貌似 难道 莫非 反正 顺便 看来 来看 来说 来讲 而言 据悉 到时候 往后 之后 当中 后去 后到 后能 后会',
  ]
    .join(' ')
    .split(' '),
);
