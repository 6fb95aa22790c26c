import { Client } from 'pg';

/** PostgreSQL refuses the statement, as it would for a full disk or a broken page. */
const REFUSED = `DO $$ BEGIN RAISE EXCEPTION 'a fault put in by the test' USING ERRCODE = 'XX001'; END $$`;

const REFUSED_ROWS = 'COPY nothing_that_is_there FROM STDIN';

/**
 * What happens to a statement: the server refuses it, the connection dies under it, or it is done and the answer is lost
 * with the connection.
 */
export type Fault = 'refused' | 'cut' | 'unanswered';

interface Wire {
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * Puts one fault into the statements that this process sends, one request at a time. It stands round the driver, in tests
 * alone: the product knows nothing of it. `restore` before anything else uses the driver.
 */
export class Failing {
  private readonly original = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;
  private left = Infinity;
  private fault: Fault = 'refused';
  private hit: string | null = null;

  constructor() {
    const fail = (client: Client, args: unknown[]): unknown => this.fail(client, args);
    const isNext = (): boolean => (this.left -= 1) === 0;
    const { original } = this;
    function query(this: Client, ...args: unknown[]): unknown {
      return isNext() ? fail(this, args) : original.apply(this, args);
    }
    Object.assign(Client.prototype, { query });
  }

  restore(): void {
    Object.assign(Client.prototype, { query: this.original });
  }

  /** What the work gives, and the text of the statement that the fault met: null where there were not so many. */
  async atStatement<T>(nth: number, fault: Fault, work: () => Promise<T>): Promise<{ result: T; hit: string | null }> {
    Object.assign(this, { left: nth, fault, hit: null });
    try {
      const result = await work();
      return { result, hit: this.hit };
    } finally {
      this.left = Infinity;
    }
  }

  private fail(client: Client, args: unknown[]): unknown {
    const [statement, ...rest] = args;
    this.hit = typeof statement === 'string' ? statement : ((statement as { text?: string }).text ?? '');
    const callback = rest.find((arg) => typeof arg === 'function');
    const hangUp = (): void => (client as unknown as Wire).connection.stream.destroy();
    if (this.fault === 'unanswered') {
      const done = this.original.call(client, statement) as Promise<unknown>;
      return done.then(() => {
        hangUp();
        throw new Error('the answer was lost');
      });
    }
    // Rows that are streamed in: the stream is what the caller waits for.
    if (typeof statement === 'object' && statement !== null && 'pipe' in statement) {
      const stream = this.original.call(client, Object.assign(statement, { text: REFUSED_ROWS }));
      if (this.fault === 'cut') hangUp();
      return stream;
    }
    const answer = this.original.apply(client, [REFUSED, ...(callback ? [callback] : [])]);
    if (this.fault === 'cut') hangUp();
    return answer;
  }
}
