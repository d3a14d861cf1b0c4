// Loaded before `npm start` (NODE_OPTIONS): tells at the end how many bytes the process took at most.
process.on('exit', () => process.stderr.write(`rss ${process.resourceUsage().maxRSS * 1024}\n`));
