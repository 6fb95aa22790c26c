import type { SetupWords } from '@app/platform';

/** Says why a command did nothing, in Vietnamese and in English, and gives its exit code: 2 where its own words are wrong. */
export function refuse({ vi, en }: SetupWords, code = 1): number {
  console.error(vi);
  console.error(en);
  return code;
}

/** Says what a command did, in Vietnamese and in English. */
export function tell({ vi, en }: SetupWords): void {
  console.log(vi);
  console.log(en);
}

/** A command that lacks one of its words. */
export const needs = (command: string, words: string): number =>
  refuse({ vi: `${command} cần ${words}`, en: `${command} needs ${words}` }, 2);
