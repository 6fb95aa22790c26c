import { send } from '../probe';
import { FULL } from '../proof';
import type { Answer } from '../visitor';
import { expectedOf, isAmong, isAtDoor, nameOf, relationsOf, type Line, type Relation } from './line';
import type { Asking, MatrixWorld } from './matrix-world';
import { COMMUNE, OTHER_BODY } from './seats';
import { textOf } from './text-of';

/** Requests at a time: enough to keep two cores busy, few enough that none waits for a row of another. */
const AT_ONCE = 4;

/** What is told where the permission is missing. */
const AT_DOOR = 'request.not-permitted';

/** In the short form whoever is sent away before anything is looked at asks once. */
const relationsTried = (line: Line, { asker }: Asking): readonly Relation[] =>
  FULL || line.may.some((seat) => seat === asker) ? relationsOf(line) : ['own'];

/** One cell of the table that is not as it is written. */
export interface Difference {
  readonly line: string;
  readonly who: string;
  readonly relation: Relation;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface Outcome {
  readonly probes: number;
  readonly differences: readonly Difference[];
}

/** Asks one line of the table as everybody, in every relation. */
export async function runLine(world: MatrixWorld, line: Line, askers: readonly Asking[]): Promise<Outcome> {
  const differences: Difference[] = [];
  let probes = 0;
  const waiting = [...askers];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let asking = waiting.shift(); asking; asking = waiting.shift()) {
        const outcome = await runAsker(world, line, asking);
        probes += outcome.probes;
        differences.push(...outcome.differences);
      }
    }),
  );
  return { probes, differences };
}

async function runAsker(world: MatrixWorld, line: Line, asking: Asking): Promise<Outcome> {
  const differences: Difference[] = [];
  const { asker, province } = asking;
  const bodies = new Map<Relation, string>();
  const relations = relationsTried(line, asking);
  for (const relation of relations) {
    const differs = (expected: unknown, got: unknown): void =>
      void differences.push({ line: nameOf(line), who: `${asker} of ${province}`, relation, expected, got });
    const id = line.of ? world.tried(line.of, relation, province) : '';
    const ask = line.ask(id, asking.place);
    const answer = await send(asking.visitor, ask);
    const expected = expectedOf(line, asker, relation);
    const code = /"code":"([^"]+)/.exec(answer.text)?.[1] ?? '';
    if (!isAmong(expected, answer.status)) differs(expected, `${answer.status} ${code}`);
    else if (isAtDoor(line, asker) && code !== AT_DOOR) differs(AT_DOOR, code);
    const strange = await foreignMarks(line, answer, asking);
    if (strange.length > 0) differs('no mark of elsewhere', strange.slice(0, 3));
    bodies.set(relation, withoutId(answer, String(id)));
  }
  // Nobody learns from an answer whether an id that is not theirs is there at all.
  for (const relation of ['sibling', 'foreign'] as const) {
    const [expected, asNothing] = [expectedOf(line, asker, relation), expectedOf(line, asker, 'random')];
    // Where another body's thing is no secret, the request may fail for another reason.
    if (asker === OTHER_BODY && relation === 'sibling' && line.other !== undefined) continue;
    // Whoever sees both communes is told why a thing of one does not go with one of the other.
    if (relation === 'sibling' && line.apart !== undefined && !COMMUNE.some((name) => name === asker)) continue;
    if (!bodies.has(relation) || expected !== asNothing || line.random !== undefined) continue;
    if (typeof expected === 'number' && expected < 300) continue;
    if (bodies.get(relation) !== bodies.get('random')) {
      const who = `${asker} of ${province}`;
      differences.push({
        line: nameOf(line),
        who,
        relation,
        expected: bodies.get('random'),
        got: bodies.get(relation),
      });
    }
  }
  return { probes: relations.length, differences };
}

const MARK = /LEAK-T(\d+)(?:-C(\d+))?/gi;

/**
 * Marks of another province; for the seats of a commune, marks of another commune as well; for the other inspecting body,
 * those of any commune, but for the fields that a whole province may read: whatever carries one is of the first body's
 * visits.
 */
async function foreignMarks(line: Line, answer: Answer, { asker, province }: Asking): Promise<string[]> {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const isOther = asker === OTHER_BODY;
  const shown = isOther && line.ofProvince ? without(line.ofProvince, answer.text) : await textOf(answer);
  const text = `${shown}\n${headers}`;
  const isForeign = (commune: string | undefined): boolean =>
    commune !== undefined && (isOther || (commune !== '1' && COMMUNE.some((name) => name === asker)));
  return [...text.matchAll(MARK)]
    .filter(([, ofProvince, ofCommune]) => Number(ofProvince) !== province || isForeign(ofCommune))
    .map(([mark]) => mark);
}

const without = (fields: readonly string[], text: string): string =>
  JSON.stringify(JSON.parse(text, (key, value: unknown) => (fields.includes(key) ? undefined : value)));

/** The answer without the request's own number and the echo of what was asked. */
function withoutId({ status, text }: Answer, id: string): string {
  try {
    const body: unknown = JSON.parse(text, (key, value: unknown) =>
      ['traceId', 'instance', 'value'].includes(key) ? '#' : value,
    );
    // As a word of its own: the first units have ids that every number holds.
    return `${status} ${JSON.stringify(body)}`.replaceAll(new RegExp(`\\b${id || '#'}\\b`, 'g'), '#');
  } catch {
    return `${status} ${text.slice(0, 100)}`;
  }
}
