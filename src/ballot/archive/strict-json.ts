/** What a member was read as by one program must not be something else for another: no member may stand twice. */
export function parseStrict(text: string): { value: unknown } | 'json' | 'repeated' {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'json';
  }
  return JSON.stringify(value) === text || !repeatsMember(text) ? { value } : 'repeated';
}

/** Of text that is known to be JSON. */
function repeatsMember(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  const token = /"(?:[^"\\]|\\.)*"\s*(:?)|[{}[\]]/gs;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found, colon] = match;
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(null);
    else if (found === '}' || found === ']') open.pop();
    else if (colon) {
      const name = JSON.parse(found.slice(0, found.lastIndexOf('"') + 1)) as string;
      const members = open.at(-1);
      if (members?.has(name)) return true;
      members?.add(name);
    }
  }
  return false;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object has these members and no others; optional ones end with "?". */
export function hasMembers(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const allowed = names.map((name) => name.replace('?', ''));
  const needed = names.filter((name) => !name.endsWith('?'));
  return (
    Object.keys(value).every((name) => allowed.includes(name)) && needed.every((name) => Object.hasOwn(value, name))
  );
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
