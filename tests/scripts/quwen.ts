import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const bin = resolve(import.meta.dirname, '../../scripts/quwen.mjs');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What stands on standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether its standard output is closed before anything stands on it, as by `| true`. */
  readonly isUnread?: boolean;
}

/** A folder with a corpus of its own, in which commands are run as an operator runs them. No .env of anybody's is read there. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'quwen-cli-'));

  constructor(articles: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(articles)) this.write(join('corpus', name), text);
  }

  write(name: string, text: string): void {
    mkdirSync(join(this.folder, name, '..'), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  /** A workplace of the same content. */
  copy(): Workplace {
    const other = new Workplace();
    cpSync(this.folder, other.folder, { recursive: true });
    return other;
  }

  /** `quwen <args>` in a process of its own, from this folder. */
  run(args: readonly string[], { input = '', env = {}, isUnread = false }: RunOptions = {}): Promise<Ran> {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: this.folder,
      env: { PATH, HOME, CORPUS_DIR: 'corpus', DATA_DIR: 'data', ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    if (isUnread) child.stdout.destroy();
    // A command that ends before it has read everything breaks the pipe: that is for its exit status to tell.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return new Promise((settle, reject) => {
      child.on('error', reject);
      child.on('close', (code) => settle({ code, stdout, stderr }));
    });
  }

  /** The command's standard output, a parsed object a line; it must end well. */
  async lines(args: readonly string[], rows: readonly object[] = [], code = 0): Promise<Record<string, unknown>[]> {
    const ran = await this.run(args, { input: rows.map((row) => `${JSON.stringify(row)}\n`).join('') });
    if (ran.code !== code) throw new Error(`${args.join(' ')} ended with ${ran.code}: ${ran.stderr}`);
    return ran.stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A district that does not exist, with figures of all kinds that the command lines tell apart. */
export const articles = {
  'annual.md': `---
title: 青禾区2024年经济运行情况
published: 2025-01-20
place: 青禾区
outlet: 青禾日报
---
2024年，青禾区地区生产总值完成512.6亿元，增长5.8%。全年新开工项目38个，总投资260亿元。
青禾区坚持生态优先，沿河绿道全线贯通。
2025年，青禾区力争实现地区生产总值增长6%，引进市外投资90亿元。
`,
  'library.md': `---
title: 青禾区图书馆新馆开放
published: 2025-03-02
place: 青禾区
---
3月1日，青禾区图书馆新馆正式开放，建筑面积约2.4万平方米，藏书60多万册。
`,
};
