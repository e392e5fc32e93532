import { main } from './replay-files.js';

const { lines, exitCode } = await main(process.argv.slice(2));
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
