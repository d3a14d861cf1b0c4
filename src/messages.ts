/** What stands in a message at one of its names; of several, one after the other. */
export type MessageValue = string | number | Message | readonly (string | Message)[];

/**
 * A message for people that is in no language yet: what it says in English, with names in braces as gettext's msgids have them, and what stands at these. Plain data, as it
 * goes from one process to another.
 */
export interface Message {
  readonly message: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

type NamesIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A message. Its template must be written out here, with a value for each of its names: a test looks for the translation of every one. */
export function message<Template extends string>(
  template: Template,
  ...[values]: [NamesIn<Template>] extends [never] ? [] : [Readonly<Record<NamesIn<Template>, MessageValue>>]
): Message {
  return values ? { message: template, values } : { message: template };
}

export const inEnglish = (what: Message): string => filled(what, (template) => template, '; ');

/** A message's text: each template as it is `translated`, with its values at their names. */
export function filled(what: Message, translated: (template: string) => string, separator: string): string {
  const { message, values = {} } = what;
  const textOf = (value: MessageValue): string => {
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    return 'message' in value ? filled(value, translated, separator) : value.map(textOf).join(separator);
  };
  return translated(message).replace(/\{(\w+)\}/g, (name, key: string) =>
    values[key] === undefined ? name : textOf(values[key]),
  );
}
