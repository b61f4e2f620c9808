import { smg } from './commands.ts';

process.exitCode = await smg(process.argv.slice(2), console.log, console.error);
