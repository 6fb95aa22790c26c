import { Client } from 'pg';

interface Ended {
  command: string;
}

/** What is asked of the database before all is taken back, and who is told. */
export interface LastLook {
  readonly text: string;
  readonly tell: (rows: readonly Record<string, unknown>[]) => void;
}

/**
 * Lets the application under test do everything up to its COMMIT and then takes it all back, so that any number of requests
 * meets the same rows. The application hears what it would have heard. `restore` before anything is to stay.
 */
export class TakenBack {
  private readonly original = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;

  constructor(look?: LastLook) {
    const { original } = this;
    function query(this: Client, ...args: unknown[]): unknown {
      if (args[0] !== 'COMMIT') return original.apply(this, args);
      if (look) {
        const looked = original.call(this, look.text) as Promise<{ rows: Record<string, unknown>[] }>;
        // Where a statement before it has failed there is nothing to see, and the application hears of that one.
        void looked.then(({ rows }) => look.tell(rows)).catch(() => undefined);
      }
      return (original.call(this, 'ROLLBACK') as Promise<Ended>).then((ended) =>
        Object.assign(ended, { command: 'COMMIT' }),
      );
    }
    Object.assign(Client.prototype, { query });
  }

  restore(): void {
    Object.assign(Client.prototype, { query: this.original });
  }
}
