import { describe, expect, it } from 'vitest';
import { asPlainRole } from './postgres.ts';

const options = (url: string) => new URL(asPlainRole(url)).searchParams.get('options');

describe('the address of PostgreSQL', () => {
  it('gets the plain role as the last option, whatever options it brings', () => {
    expect(options('postgres://u@h/d')).toBe('-c jit=off -c role=thidua_app');
    expect(options('postgres://u@h/d?options=-c%20statement_timeout%3D5000')).toBe(
      '-c statement_timeout=5000 -c jit=off -c role=thidua_app',
    );
    expect(options('postgres:///d?host=/run/postgresql&options=-crole%3Downer')).toBe(
      '-crole=owner -c jit=off -c role=thidua_app',
    );
  });
});
