import { Client } from 'pg';

interface Ended {
  command: string;
}

/**
 * Lets the application under test do everything up to its COMMIT and then takes it all back, so that any number of requests
 * meets the same rows. The application hears what it would have heard. `restore` before anything is to stay.
 */
export class TakenBack {
  private readonly original = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;

  constructor() {
    const { original } = this;
    function query(this: Client, ...args: unknown[]): unknown {
      if (args[0] !== 'COMMIT') return original.apply(this, args);
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
