import { pino } from 'pino';

// What a line says of an error. All else that hangs in one stays out of it: PostgreSQL repeats the row that it refused
// (`detail`, `where`, `internalQuery`), the mapper the statement with its values, and both keep the other's error whole.
const TOLD = ['type', 'message', 'stack', 'code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'];
const ADDRESS = ['syscall', 'address', 'port', 'path'];

/** An error as it may stand in the log: what failed where, and nothing that somebody wrote. */
export function toldError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const whole = pino.stdSerializers.err(error) as unknown as Record<string, unknown>;
  const told = [...TOLD, ...ADDRESS].filter((key) => ['string', 'number'].includes(typeof whole[key]));
  return Object.fromEntries(told.map((key) => [key, withoutValues(whole[key], error)]));
}

/** Message and stack name the causes as well, and PostgreSQL quotes a value that it cannot read (class 22) in its message. */
function withoutValues(text: unknown, error: Error): unknown {
  if (typeof text !== 'string') return text;
  return chainOf(error)
    .filter((one) => 'code' in one && /^22/.test(String(one.code)) && one.message !== '')
    .reduce((left, { message }) => left.replaceAll(message, message.replace(/"[^]*/, '•••')), text);
}

function chainOf(error: Error, seen: readonly Error[] = []): readonly Error[] {
  const chain = [...seen, error];
  return error.cause instanceof Error && !chain.includes(error.cause) ? chainOf(error.cause, chain) : chain;
}
