/** Shows figures that a long test has come to, under its name. */
export const report = (line: string): void => void process.stdout.write(`   ${line}\n`);
