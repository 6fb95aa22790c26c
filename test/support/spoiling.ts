import type { Ask } from './probe';

type Random = () => number;
interface Schema {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

const one = <T>(things: readonly T[], random: Random): T => things[Math.floor(random() * things.length)] as T;
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** Values that are no good, or just good: of every type, at every edge that the schema names. */
function strangeValue(schema: Schema, random: Random): unknown {
  const { minLength = 1, maxLength = 100, minimum = 1, maximum = 2_147_483_647, maxItems = 10 } = schema;
  return one(
    [
      ...[null, true, 0, -1, 1.5, 1e300, '', ' ', 'null', '__proto__', [], {}, [null], { a: { b: [] } }],
      ...[
        'x'.repeat(minLength),
        'x'.repeat(Math.max(0, minLength - 1)),
        'x'.repeat(maxLength),
        'x'.repeat(maxLength + 1),
      ],
      ...[minimum, minimum - 1, maximum, maximum + 1, Number.MAX_SAFE_INTEGER],
      ...[Array.from({ length: maxItems + 1 }, () => null), 'ệ'.normalize('NFD').repeat(50), '\u0000', '\ud800', '😀'],
      ...['2026-13-45', '2026-02-30', '0000-00-00', '9999-12-31', '2026-11-20T25:00:00Z', '1e3', '🇻🇳'.repeat(20)],
      ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'x'.repeat(100_000)],
    ],
    random,
  );
}

const IDS = ['0', '-1', 'abc', '%00', '%ED%A0%80', '..', '%2e%2e%2f', '99999999999999999999', 'NaN', 'ệ', "'", '1;--'];
const json = { 'content-type': 'application/json' };

type Spoil = (ask: Ask, schemaOf: (field: string) => Schema, random: Random) => Ask;
const bodyOf = ({ body }: Ask): Record<string, unknown> =>
  typeof body === 'object' && body !== null && !(body instanceof Uint8Array) ? (body as Record<string, unknown>) : {};
const raw = (ask: Ask, body: string, more: Record<string, string> = json): Ask => ({
  ...ask,
  body,
  headers: { ...ask.headers, ...more },
});
const withQuery = (ask: Ask, query: string): Ask => ({
  ...ask,
  path: `${ask.path}${ask.path.includes('?') ? '&' : '?'}${query}`,
});

/** Ways in which a request can come that nobody meant; the first leaves it as it is. */
const IN_BODY: readonly Spoil[] = [
  (ask, schemaOf, random) => {
    const body = bodyOf(ask);
    const field = one([...Object.keys(body), 'id', 'note'], random);
    return { ...ask, body: { ...body, [field]: strangeValue(schemaOf(field), random) } };
  },
  (ask, _, random) => {
    const { [one(Object.keys(bodyOf(ask)), random)]: gone, ...body } = bodyOf(ask);
    void gone;
    return { ...ask, body };
  },
  (ask, _, random) => ({
    ...ask,
    body: { ...bodyOf(ask), [one(['role', 'tenantId', 'version', 'constructor', 'ệ', ''], random)]: 1 },
  }),
  (ask, schemaOf, random) => {
    const [field = 'id'] = Object.keys(bodyOf(ask));
    const twice = `,${JSON.stringify(field)}:${JSON.stringify(strangeValue(schemaOf(field), random))}}`;
    return raw(ask, JSON.stringify(bodyOf(ask)).replace(/\}$/, twice));
  },
  (ask, _, random) =>
    raw(ask, one(['', '{', 'null', '[]', '"x"', '1', '{"a":1e999}', '\ufeff{}', '{"__proto__":{}}'], random)),
  (ask) => raw(ask, deep(1_000)),
  (ask) => raw(ask, `{"id":${deep(1_000)}}`),
  (ask) => raw(ask, `{"note":"${'x'.repeat(2_000_000)}"}`),
  (ask, _, random) =>
    raw(ask, JSON.stringify(bodyOf(ask)), {
      'content-type': one(
        ['text/plain', 'application/xml', 'multipart/form-data', 'application/json; charset=utf-16', '?'],
        random,
      ),
    }),
];
const AROUND: readonly Spoil[] = [
  (ask, _, random) => ({ ...ask, path: ask.path.replace(/[0-9a-f-]{36}|(?<=\/)\d+/, one(IDS, random)) }),
  (ask, _, random) =>
    withQuery(
      ask,
      one(
        [
          'x=1',
          'limit=0',
          'limit=201',
          'limit=-1',
          'limit=1e3',
          'limit=5&limit=6',
          'after=x',
          'after=%00',
          'q=%ff',
          '=',
          '&&&',
          `q=${'x'.repeat(5_000)}`,
        ],
        random,
      ),
    ),
  (ask, _, random) => ({ ...ask, path: ask.path.replace(/=([^&]*)/, `=${one(IDS, random)}`) }),
  (ask, _, random) => ({
    ...ask,
    headers: { ...ask.headers, 'if-match': one(['', '*', '"x"', '"', 'W/"1"', 'x'.repeat(5_000)], random) },
  }),
  (ask, _, random) => ({
    ...ask,
    headers: {
      ...ask.headers,
      'idempotency-key': one(['', 'x', '0'.repeat(5_000), '00000000-0000-0000-0000-000000000000'], random),
    },
  }),
  (ask, _, random) => ({
    ...ask,
    headers: { ...ask.headers, 'accept-language': one(['', '*', 'x'.repeat(2_000), 'vi;q=9'], random) },
  }),
  (ask) => ({ ...ask, headers: { ...ask.headers, 'x-kycuong': '0' } }),
];

/** The request as it is, or spoilt in one or two ways that the random numbers choose. */
export function spoilt(ask: Ask, schemaOf: (field: string) => Schema, random: Random): Ask {
  const ways = ask.method === 'GET' ? AROUND : [...IN_BODY, ...AROUND];
  const times = Math.floor(random() * 2.3);
  let spoiltAsk = ask;
  for (let time = 0; time < times; time += 1) spoiltAsk = one(ways, random)(spoiltAsk, schemaOf, random);
  return spoiltAsk;
}
