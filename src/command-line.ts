import { commands } from './command-line/commands.ts';
import { faultInWords } from './command-line/fault-in-words.ts';
import { AppError } from './platform/errors.ts';

const [name = 'help', ...rest] = process.argv.slice(2);
const asked = name === '--help' || name === '-h' ? 'help' : name;
const command = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
try {
  if (!command) process.stderr.write(`Không có lệnh "${name}".\n`);
  process.exitCode = await (command ?? commands.help)?.run(rest);
  if (!command) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${faultInWords(error, command?.usage ?? '')}\n`);
  if (error instanceof AppError) {
    for (const [field, sentence] of Object.entries(error.fields)) process.stderr.write(`  ${field}: ${sentence}\n`);
  }
  if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${error instanceof Error ? error.stack : ''}\n`);
  process.exitCode = 1;
}
