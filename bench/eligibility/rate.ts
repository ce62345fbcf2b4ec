import { readFileSync } from 'node:fs';
import { check, decide } from '#src/law/check.ts';
import type { PersonFacts } from '#src/law/facts.ts';
import { otherEngine, runOther, runOurs } from './rules-engine.ts';

/** Outcomes a second of one engine alone in its process: warmed up for some seconds, then the best of some rounds. */
const [engine = '', file = ''] = process.argv.slice(2);
const people: PersonFacts[] = JSON.parse(readFileSync(file, 'utf8'));
const warmSeconds = 4;
const rounds = 5;

const rules = otherEngine();
const once = {
  ours: () => runOurs(people, decide),
  withReasons: () => runOurs(people, check),
  other: () => runOther(rules, people),
}[engine];
if (!once) throw new RangeError(`no engine ${engine}`);

const warm = performance.now() + warmSeconds * 1000;
while (performance.now() < warm) await once();
let rate = 0;
let eligible: string[] = [];
for (let round = 0; round < rounds; round += 1) {
  const run = await once();
  rate = Math.max(rate, run.verdicts / run.seconds);
  eligible = [...run.eligible].sort();
}
process.stdout.write(JSON.stringify({ rate, eligible }));
