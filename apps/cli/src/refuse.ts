/** What a refusal says, in the languages of the product. */
interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Says why a command did nothing, in Vietnamese and in English, and gives its exit code: 2 where its own words are wrong. */
export function refuse({ vi, en }: Words, code = 1): number {
  console.error(vi);
  console.error(en);
  return code;
}

/** A command that lacks one of its words. */
export const needs = (command: string, words: string): number =>
  refuse({ vi: `${command} cần ${words}`, en: `${command} needs ${words}` }, 2);
