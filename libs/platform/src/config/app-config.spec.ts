import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLoopback, parseConfig, withDemo } from './app-config';
import { ConfigError } from './setup-error';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
};

describe('configuration', () => {
  it('starts from defaults that serve this machine only', () => {
    expect(parseConfig({})).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null, demo: null });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['METRICS_PORT', '-1'],
    ['HOST', 'not an address'],
    ['DATABASE_URL', 'mysql://root@localhost/x'],
    ['DATABASE_OWNER_URL', 'localhost'],
    ['DATABASE_POOL', '0'],
    ['KYCUONG_DEMO', 'maybe'],
    ['KYCUONG_NOW', '2026-11-20'],
    ['KYCUONG_NOW', '2026-13-20T08:00:00+07:00'],
    ['KYCUONG_NOW', '2026-11-20T08:00:00+07:00@today'],
    ['KYCUONG_NOW', '2026-11-20T08:00:00+07:00@'],
    ['PUBLIC_URL', 'kycuong.example.vn'],
    ['TRUST_PROXY', '2'],
    ['JOBS', 'some'],
    ['KYCUONG_COMMIT', 'main'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it reads %s', (name, value) => {
    const lines = problemsOf({ [name]: value });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(new RegExp(`^${name}=.* không dùng được: cần `));
    expect(lines[1]).toMatch(new RegExp(`^${name}=.* cannot be used: expected `));
  });

  it('says all that is wrong at once and never repeats a password', () => {
    const lines = problemsOf({ PORT: 'x', DATABASE_URL: 'mysql://app:s3cret@db/x', KYCUONG_DEMO: '?' });
    expect(lines).toHaveLength(6);
    expect(lines.join()).not.toContain('s3cret');
  });

  it('moves the clock in demo mode and in tests only', () => {
    const KYCUONG_NOW = '2026-11-20T08:00:00+07:00';
    expect(problemsOf({ KYCUONG_NOW, KYCUONG_DEMO: 'off' })[0]).toContain('KYCUONG_NOW');
    expect(problemsOf({ KYCUONG_NOW, KYCUONG_DEMO: 'off', NODE_ENV: 'test' })).toEqual([]);
    expect(() => withDemo(parseConfig({ KYCUONG_NOW }), false)).toThrow(ConfigError);
    expect(withDemo(parseConfig({ KYCUONG_NOW }), true).demo).toBe(true);
    const instant = new Date('2026-11-20T01:00:00Z');
    expect(parseConfig({ KYCUONG_NOW }).domainNow).toEqual({ instant, at: null });
    // Processes that start one after the other tell one time.
    const at = '2026-11-27T12:00:00.250Z';
    expect(parseConfig({ KYCUONG_NOW: `${KYCUONG_NOW}@${at}` }).domainNow).toEqual({ instant, at: new Date(at) });
  });

  it('refuses to listen beyond this machine without https before it', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })[0]).toContain('PUBLIC_URL');
    expect(problemsOf({ HOST: '0.0.0.0', PUBLIC_URL: 'http://kycuong.example.vn' })[0]).toContain('PUBLIC_URL');
    expect(problemsOf({ HOST: '0.0.0.0', PUBLIC_URL: 'https://kycuong.example.vn' })).toEqual([]);
  });

  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.8.0.1', true],
    ['[::1]', true],
    ['10.0.0.1', false],
    ['localhost.example.vn', false],
  ])('takes %s for loopback: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });

  describe('a secret in a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kycuong-secrets-'));
    const file = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each(['DATABASE_URL', 'DATABASE_OWNER_URL'])('%s is what the file says, without the end of its line', (name) => {
      const path = file(name, 'postgres://app:s3cret@db/kycuong\n');
      const { databaseUrl, databaseOwnerUrl } = parseConfig({ [`${name}_FILE`]: path });
      expect([databaseUrl, databaseOwnerUrl].filter((url) => url !== null)).toEqual([
        'postgres://app:s3cret@db/kycuong',
      ]);
    });

    it.each([
      [
        'is not there',
        () => join(folder, 'nowhere'),
        /nowhere không đọc được \(ENOENT\)$/,
        /nowhere cannot be read \(ENOENT\)$/,
      ],
      [
        'is empty',
        () => file('empty', '\n'),
        /^DATABASE_URL_FILE=.*empty là tệp trống$/,
        /^DATABASE_URL_FILE=.*empty is empty$/,
      ],
      [
        'holds something else',
        () => file('odd', 'mysql://app:s3cret@db/x'),
        /^DATABASE_URL=… không dùng được/,
        /^DATABASE_URL=… cannot be used/,
      ],
    ])('that %s is named, and its content is not', (_, path, vi, en) => {
      const lines = problemsOf({ DATABASE_URL_FILE: path() });
      expect(lines).toEqual([expect.stringMatching(vi), expect.stringMatching(en)]);
      expect(lines.join()).not.toContain('s3cret');
    });

    it('does not stand beside the same secret without a file', () => {
      const DATABASE_URL = 'postgres://app:s3cret@db/kycuong';
      const lines = problemsOf({ DATABASE_URL, DATABASE_URL_FILE: file('twice', DATABASE_URL) });
      expect(lines).toEqual([
        expect.stringMatching(/^DATABASE_URL_FILE và DATABASE_URL cùng được đặt/),
        expect.stringMatching(/^DATABASE_URL_FILE and DATABASE_URL are both set/),
      ]);
    });
  });
});
