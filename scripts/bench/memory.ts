import '../../src/bot/run.ts';
import { ask } from '../../src/ask.ts';
import { openKnowledge } from '../knowledge.ts';

// A process of its own, as a bot is: prints the bytes that it takes once it has answered.
await ask([process.argv[2] ?? ''], await openKnowledge());
process.stdout.write(String(process.memoryUsage.rss()));
