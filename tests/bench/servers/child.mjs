/** Runs a server in a process of its own that tells, when it is asked, what it has used so far. */
const [script, ...args] = process.argv.slice(2);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ seconds: (user + system) / 1_000_000, megabytes: process.memoryUsage().rss / 1024 / 1024 });
});
process.argv = [process.argv[0], script, ...args];
await import(script);
