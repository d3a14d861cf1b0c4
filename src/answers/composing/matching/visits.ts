/** Those who came or were served are counted in visits, and not by who works there. */
export const countedInVisits =
  /来(?:了|过)?(?:多少|几)|接待|游|客|参观|参[加与]|乘|坐|看|逛|[帮救受]助|帮[了扶到]|带动|惠及|受益|劝阻|服务|走访|慰问|[看探]望|咨询|领|培训|义诊|体检|[盘检清核巡排抽]查|查验|出动|发动|疏[散导]|[就用]餐|吃|次|活动|演出|志愿|救|研学|每[天日]/u;
