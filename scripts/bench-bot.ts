import { Command } from 'commander';
import { faults, hour } from './bench-bot/faults.ts';
import { journal } from './bench-bot/journal.ts';
import { kills } from './bench-bot/kills.ts';
import { crowd, slow, throughput, webhook } from './bench-bot/load.ts';

/** Measures the bot over the loopback Bot API server, which runs here; the bots run in processes of their own, as they would. */
const command = new Command('bench-bot')
  .description(
    'Measures the bot on a loopback Bot API server: waiting behind a slow answer, webhook, throughput, a thousand chats, faults, kills.',
  )
  .argument('[part...]', 'slow, webhook, throughput, crowd, faults, kills, journal, hour; all but the hour when absent')
  .option('--minutes <number>', 'how long the hour is', '60')
  .option('--kills <number>', 'how often the bot is killed', '12')
  .parse();
const { minutes, kills: times } = command.opts<{ minutes: string; kills: string }>();
const parts = { slow, webhook, throughput, crowd, faults, kills: () => kills(Number(times)), journal };
const wanted = command.args.length > 0 ? command.args : Object.keys(parts);
for (const [name, part] of Object.entries({ ...parts, hour: () => hour(Number(minutes)) }))
  if (wanted.includes(name)) process.stdout.write(`${name}: ${await part()}\n`);
