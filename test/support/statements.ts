import { isPromise } from 'node:util/types';
import { Client } from 'pg';

/** Statements that one request sent, by name or text, and in how many flights: each began once an answer had arrived. */
export interface Trips {
  readonly statements: readonly string[];
  readonly flights: number;
}

/** Listens to the driver on every connection of this process. `restore` before anything else uses it. */
export class StatementLog {
  private statements: string[] = [];
  private flights = 0;
  private answered = true;
  private readonly original = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;

  constructor() {
    const { original } = this;
    const sent = (statement: unknown): void => this.sent(statement);
    const heard = (): void => void (this.answered = true);
    function query(this: Client, ...args: unknown[]): unknown {
      sent(args[0]);
      const callback = args.at(-1);
      if (typeof callback === 'function') {
        const answer = (...results: unknown[]): unknown => {
          heard();
          return callback(...results) as unknown;
        };
        return original.apply(this, [...args.slice(0, -1), answer]);
      }
      const result = original.apply(this, args);
      // The driver's promises are of another realm than the test's.
      if (isPromise(result)) result.then(heard, heard);
      return result;
    }
    Object.assign(Client.prototype, { query });
  }

  restore(): void {
    Object.assign(Client.prototype, { query: this.original });
  }

  /** What the work made the process send. One request at a time: they all share one log. */
  async during(work: () => Promise<unknown>): Promise<Trips> {
    this.statements = [];
    this.flights = 0;
    this.answered = true;
    await work();
    return { statements: this.statements, flights: this.flights };
  }

  private sent(statement: unknown): void {
    if (this.answered) this.flights += 1;
    this.answered = false;
    this.statements.push(nameOf(statement));
  }
}

function nameOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  const { name, text } = statement as { name?: string; text?: string };
  return name ?? text ?? '';
}
