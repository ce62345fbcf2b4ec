import { commands } from './command-line/commands.ts';
import { AppError } from './platform/errors.ts';

const [name = 'help', ...rest] = process.argv.slice(2);
const command = commands[name] ?? commands.help;
try {
  process.exitCode = (await command?.run(rest)) ?? 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof AppError) {
    for (const [field, sentence] of Object.entries(error.fields)) process.stderr.write(`  ${field}: ${sentence}\n`);
  }
  if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${error instanceof Error ? error.stack : ''}\n`);
  process.exitCode = 1;
}
