import { Command, InvalidArgumentError } from 'commander';

/**
 * A command line as ours behave: what it does not know costs one line and exit status 1, and a reader that has gone
 * (`npm run -s figures | head`) ends it without a word.
 */
export function commandLine(name: string, description: string): Command {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return new Command(name)
    .description(description)
    .allowExcessArguments(false)
    .configureOutput({
      outputError: (text, write) =>
        write(
          `${text
            .trim()
            .replace(/\s*\n\s*/g, ' ')
            .replace(/\.$/, '')}: see --help\n`,
        ),
    });
}

/** Reads an option's value that must be a whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= min && number <= max)) throw new InvalidArgumentError(`Give a whole number from ${min} to ${max}.`);
    return number;
  };
}

/** Reads an option's value that must be a day, `2024-01-31`. */
export function day(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDay) throw new InvalidArgumentError('Give a day as 2024-01-31.');
  return value;
}
