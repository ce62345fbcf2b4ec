import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { addressBehind, callerOf, clientAddress } from './client-address.ts';

const proxies = ['10.0.0.1', '10.0.0.2'];

describe('the address of the caller', () => {
  it('is the connection where no proxy is trusted, whatever the headers say', () => {
    expect(callerOf('203.0.113.9', '1.2.3.4', [])).toBe('203.0.113.9');
    expect(callerOf('203.0.113.9', '1.2.3.4', proxies)).toBe('203.0.113.9');
  });

  it('is what the nearest trusted proxy saw, not what the caller wrote before it', () => {
    expect(callerOf('10.0.0.1', '1.2.3.4, 203.0.113.9', proxies)).toBe('203.0.113.9');
    expect(callerOf('10.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.2', proxies)).toBe('203.0.113.9');
    expect(callerOf('::ffff:10.0.0.1', '2001:db8::7', proxies)).toBe('2001:db8::7');
  });

  it('is the proxy where it passes nothing on, or no address', () => {
    expect(callerOf('10.0.0.1', undefined, proxies)).toBe('10.0.0.1');
    expect(callerOf('10.0.0.1', 'unknown', proxies)).toBe('10.0.0.1');
    expect(callerOf('10.0.0.1', '203.0.113.9, <b>', proxies)).toBe('10.0.0.1');
  });

  it('reaches the routes', async () => {
    const asked = async (trusted: string[]) => {
      const hono = new Hono();
      hono.use(addressBehind(trusted));
      hono.get('/', (c) => c.text(clientAddress(c)));
      return (await hono.request('/', { headers: { 'x-forwarded-for': '203.0.113.9' } })).text();
    };
    expect(await asked([])).toBe('127.0.0.1');
    expect(await asked(['127.0.0.1'])).toBe('203.0.113.9');
  });
});
