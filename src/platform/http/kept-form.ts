import { z } from 'zod';
import { type FormBody, isSecretField } from './form-body.ts';
import { localPath } from './local-path.ts';

/** A form that arrived without a session: text only. Passwords, codes and files are left out. */
export interface KeptForm {
  /** Address that the form was sent to, a path of ours. */
  path: string;
  lists: Record<string, string[]>;
  /** How many files have to be chosen again. */
  files: number;
}

/** The form as one text for a hidden field. */
export function keepForm(path: string, body: FormBody): string {
  const lists = Object.fromEntries(Object.entries(body.lists).filter(([name]) => !isSecretField(name)));
  const files = Object.values(body.files).reduce((count, list) => count + list.length, 0);
  return JSON.stringify({ path, lists, files } satisfies KeptForm);
}

const shape = z.object({
  path: z.string().refine((path) => localPath(path) !== null),
  lists: z.record(z.string(), z.array(z.string())),
  files: z.number().int().min(0),
});

/** Reads the hidden field; null when there is none or when it is not what `keepForm` wrote. */
export function keptForm(text: string): KeptForm | null {
  if (text === '') return null;
  try {
    const kept = shape.safeParse(JSON.parse(text));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}
