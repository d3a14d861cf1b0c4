import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { answerText } from './answers/composing/saying/text.ts';
import type { Answer, Citation, Language } from './domain.ts';
import { detectLanguage } from './text/normal.ts';

export interface TerminalOptions {
  readonly ask: (turns: readonly string[], signal: AbortSignal) => Promise<Answer>;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  /** Ends the conversation. */
  readonly signal: AbortSignal;
}

/** As many questions as a chat remembers. */
const maxTurns = 4;

const phrases: Record<Language, { sources: string; failed: string }> = {
  'zh-Hans': { sources: '出处', failed: '出了错' },
  'zh-Hant': { sources: '出處', failed: '出了錯' },
  en: { sources: 'Sources', failed: 'Something went wrong' },
};
const greeting = '区问：请直接提问，可以追问；Ctrl-C 结束。Ask in Chinese or English; Ctrl-C ends.\n';

/** The bot's conversation in a terminal, or through a pipe: every line is a question, the later ones may lean on those before. */
export async function runTerminal({ ask, input, output, signal }: TerminalOptions): Promise<void> {
  const isConversation = input.isTTY === true && output.isTTY === true;
  const paint = painter(output.isTTY === true);
  const lines = createInterface({
    input,
    terminal: isConversation,
    ...(isConversation && { output, prompt: paint('cyan', '? ') }),
  });
  const over = endOf(lines, output, signal);
  if (isConversation) {
    output.write(greeting);
    lines.prompt();
  }
  let turns: string[] = [];
  for await (const line of lines) {
    const question = line.trim();
    if (question !== '') {
      turns = [...turns, question].slice(-maxTurns);
      try {
        output.write(spoken(await ask(turns, over), paint));
      } catch (error) {
        if (over.aborted) break;
        output.write(
          `${phrases[detectLanguage(question)].failed}: ${error instanceof Error ? error.message : String(error)}\n`,
        );
      }
    }
    if (isConversation) lines.prompt();
  }
  if (isConversation) output.write('\n');
}

/** Ctrl-C, a signal, or a reader that has gone (`npm start | head`) end the conversation. */
function endOf(lines: Interface, output: Writable, signal: AbortSignal): AbortSignal {
  const over = new AbortController();
  const end = () => {
    over.abort();
    lines.close();
  };
  lines.on('SIGINT', end);
  output.on('error', end);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  return over.signal;
}

type Paint = (style: 'bold' | 'dim' | 'cyan', text: string) => string;

function painter(hasColours: boolean): Paint {
  const codes = { bold: [1, 22], dim: [2, 22], cyan: [36, 39] } as const;
  return (style, text) => (hasColours ? `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m` : text);
}

function spoken(answer: Answer, paint: Paint): string {
  const text = answerText(answer).replace(/\[\d+\]/g, (marker) => paint('cyan', marker));
  if (answer.citations.length === 0) return `${text}\n\n`;
  const sources = answer.citations.map((citation) => source(citation, paint)).join('');
  return `${text}\n\n${paint('bold', phrases[answer.language].sources)}\n${sources}\n`;
}

function source({ marker, quote, title, outlet, publishedOn, url }: Citation, paint: Paint): string {
  const origin = [title, outlet, publishedOn, url].filter((part) => part !== undefined).join(' · ');
  return `${paint('cyan', `[${marker}]`)} ${quote}\n    ${paint('dim', origin)}\n`;
}
