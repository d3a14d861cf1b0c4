import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { type Message, message } from '../messages.ts';

const name = z.string().trim().min(1).max(200);

/** What can be stated about an article: in front matter, in a `.yaml` beside its file, in a line of JSON. */
export const metadata = z.object({
  id: z.union([name, z.number()]).transform(String).nullish(),
  title: z.string().trim().max(500).nullish(),
  outlet: z.string().trim().nullish(),
  url: z.string().trim().nullish(),
  editor: z.string().trim().nullish(),
  published: z.union([z.string(), z.number()]).transform(String).nullish(),
  place: z.string().trim().nullish(),
  within: z.union([name.transform((one) => [one]), z.array(name)]).nullish(),
});
export type Metadata = z.infer<typeof metadata>;

/** What YAML states; keys that nobody reads are named. A fault says what, and how to mend it. */
export type Parsed = { readonly stated: Metadata; readonly unread?: readonly string[] } | { readonly fault: Message };

export function parseMetadata(source: string): Parsed {
  let value: unknown;
  try {
    value = parseYaml(source) ?? {};
  } catch (cause) {
    return {
      fault: message('is not YAML ({what}): mend it, or put the title in quotes', {
        what: (cause as Error).message.split('\n')[0]!.replace(/:$/u, ''),
      }),
    };
  }
  const parsed = metadata.safeParse(value);
  if (!parsed.success) return { fault: message('cannot be used: {what}', { what: faultsOf(parsed.error) }) };
  const unread = Object.keys(value as object).filter((key) => !(key in metadata.shape));
  return { stated: parsed.data, ...(unread.length > 0 && { unread }) };
}

/** The YAML between two lines of `---` at a file's beginning, and the raw text behind it, byte for byte. */
export function splitFrontMatter(text: string): { readonly head?: string; readonly body: string } {
  const match = /^\ufeff?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u.exec(text);
  return match ? { head: match[1] ?? '', body: text.slice(match[0].length) } : { body: text };
}

export const faultsOf = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`).join('; ');
