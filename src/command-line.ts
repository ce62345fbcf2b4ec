import { type CommandName, usages } from './command-line/command.ts';
import { commands } from './command-line/commands.ts';
import { faultInWords } from './command-line/fault-in-words.ts';
import { AppError } from './platform/errors.ts';

const [name = 'help', ...rest] = process.argv.slice(2);
const asked = name === '--help' || name === '-h' ? 'help' : name;
const known = Object.hasOwn(commands, asked) ? (asked as CommandName) : null;
try {
  if (!known) process.stderr.write(`Không có lệnh "${name}".\n`);
  const command = await commands[known ?? 'help']();
  process.exitCode = await command.run(rest);
  if (!known) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${faultInWords(error, known ? usages[known] : '')}\n`);
  if (error instanceof AppError) {
    for (const [field, sentence] of Object.entries(error.fields)) process.stderr.write(`  ${field}: ${sentence}\n`);
  }
  if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${error instanceof Error ? error.stack : ''}\n`);
  process.exitCode = 1;
}
