import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Made articles: `甲区在第3批中完成投资103亿元。` and the like, each with words of its own. */
export function articleText(number: number, sentences = 8): string {
  const topics = ['重点项目', '市外投资', '地区生产总值', '商务楼宇', '工业用地', '养老服务', '数字经济', '文化旅游'];
  return Array.from({ length: sentences }, (_, index) => {
    const topic = topics[(number + index) % topics.length]!;
    return `2023年，第${number}号街道推进${topic}建设，全年完成${topic}投资${number * 10 + index}.5亿元，比上年增长${index + 1}%。`;
  }).join('');
}

export interface Workplace {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly write: (name: string, text: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** A corpus of `count` made articles and an empty data folder, both temporary. */
export async function workplace(count: number): Promise<Workplace> {
  const root = await mkdtemp(join(tmpdir(), 'quwen-'));
  const corpusDir = join(root, 'corpus');
  await mkdir(corpusDir);
  const write = (name: string, text: string) => writeFile(join(corpusDir, name), text);
  for (let number = 0; number < count; number++)
    await write(
      `a${number}.md`,
      `---\ntitle: 第${number}篇\npublished: 2024-01-02\nplace: 甲区\n---\n${articleText(number)}`,
    );
  return { corpusDir, dataDir: join(root, 'data'), write, clear: () => rm(root, { recursive: true, force: true }) };
}
