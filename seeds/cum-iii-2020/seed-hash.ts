import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What the seeded template is made of: the schema, the commands that fill it and the case's own data. */
const ingredients = ['migrations', 'seeds', 'src/features', 'src/platform', 'src/law', 'src/points', 'src/text'];

/** Names the prepared template; changes whenever it would come out different. */
export function seedHash(): string {
  const hash = createHash('sha256');
  for (const folder of ingredients) {
    const files = readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
      .sort();
    for (const file of files) hash.update(`${folder}/${file}\n`).update(readFileSync(`${root}${folder}/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}
