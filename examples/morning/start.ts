import { main } from './morning.js';

const { lines, exitCode } = await main(process.argv.slice(2));
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
