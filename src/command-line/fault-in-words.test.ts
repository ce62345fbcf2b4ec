import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { faultInWords } from './fault-in-words.ts';

describe('a command that cannot run', () => {
  it('says that the port is taken and how to choose another', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => first.once('listening', resolve));
    const { port } = first.address() as { port: number };
    const second = createServer().listen(port, '127.0.0.1');
    const error = await new Promise((resolve) => second.once('error', resolve));
    first.close();
    expect(faultInWords(error, '')).toBe(
      `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: PORT=${port + 1}`,
    );
  });

  it('answers a wrong argument with how the command is used', () => {
    const fault = () => {
      try {
        return parseArgs({ args: ['--bogus'], options: {} });
      } catch (error) {
        return error;
      }
    };
    expect(faultInWords(fault(), 'init --code MÃ')).toBe('Tham số không đúng. Cách dùng: thidua init --code MÃ');
  });

  it('keeps the cause beside the sentence', () => {
    expect(faultInWords(new Error('Không nối được.', { cause: new Error('refused') }), '')).toBe(
      'Không nối được. (refused)',
    );
  });
});
