/** One thing that whoever starts the product has to know, in both languages. */
export interface SetupWords {
  readonly vi: string;
  readonly en: string;
}

const linesOf = (said: readonly SetupWords[]): string[] => [...said.map(({ vi }) => vi), ...said.map(({ en }) => en)];

/** All that is wrong with the environment at once. */
export class ConfigError extends Error {
  /** For the person at the terminal: the Vietnamese ones, then the same in English. */
  readonly lines: readonly string[];

  constructor(said: readonly SetupWords[]) {
    super(linesOf(said).join('\n'));
    this.name = 'ConfigError';
    this.lines = linesOf(said);
  }
}

/** The database cannot be used as configured; the lines say what to do about it. */
export class DatabaseSetupError extends Error {
  /** For the person at the terminal: the Vietnamese ones, then the same in English. */
  readonly lines: readonly string[];

  constructor(...said: readonly SetupWords[]) {
    super(linesOf(said).join('\n'));
    this.name = 'DatabaseSetupError';
    this.lines = linesOf(said);
  }
}
