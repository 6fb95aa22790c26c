import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DomainMoment } from '../clock';
import { withSecretFiles } from './secret-files';
import { ConfigError, type SetupWords } from './setup-error';

/** Everything that can be set from outside, parsed once at start. `.env.example` explains each variable. */
export interface AppConfig {
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  /** Where browsers reach the product when a proxy stands before it; decides the cookie's name and its Secure flag. */
  readonly publicUrl: URL | null;
  readonly trustProxy: boolean;
  readonly dataDir: string;
  /** Keys that the database must not hold (`KeyStore`). */
  readonly keysDir: string;
  /** Where the heads of the audit chains are written down each day, outside of the database. */
  readonly anchorDir: string;
  /** The role that serves requests, and the one that migrates and makes roles. Both null: an embedded server is started. */
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly databasePool: number;
  /** How many requests a minute all tokens of one account together may send. */
  readonly apiRequestsPerMinute: number;
  /** Whether a process that serves requests does the clock-driven work as well. */
  readonly jobs: boolean;
  /** Demo data and role cards: null lets the kind of database decide (embedded and empty: on). */
  readonly demo: boolean | null;
  /** Domain time at start; it runs on from there. Only honoured in demo mode and in tests. */
  readonly domainNow: DomainMoment | null;
  /** NODE_ENV=test */
  readonly testMode: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** The commit that this was built from, where the build knew it. */
  readonly commit: string | null;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const CLOCK_IN_OFFICE: SetupWords = {
  vi: 'KYCUONG_NOW chỉ dùng cho dữ liệu mẫu và kiểm thử: cơ quan dùng giờ thật',
  en: 'KYCUONG_NOW is honoured in demo mode and in tests only: an office lives on real time',
};

const A_FOLDER: SetupWords = { vi: 'một thư mục', en: 'a folder' };
const ON_OR_OFF: SetupWords = { vi: 'on hoặc off', en: 'on or off' };
const A_DATABASE = sameInBoth('postgres://user:password@host:port/name');

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; throws `ConfigError` with one line in each language for each variable that cannot be used. */
export function parseConfig(given: Environment): AppConfig {
  const wrong: SetupWords[] = [];
  const env = withSecretFiles(given, wrong);
  const read = <T>(name: string, fallback: T, parse: (text: string) => T | undefined, expects: SetupWords): T => {
    const text = env[name]?.trim();
    if (!text) return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    const said = `${name}=${/PASSWORD|URL/.test(name) ? '…' : text}`;
    wrong.push({
      vi: `${said} không dùng được: cần ${expects.vi}`,
      en: `${said} cannot be used: expected ${expects.en}`,
    });
    return fallback;
  };

  const dataDir = read('KYCUONG_DATA_DIR', defaultDataDir(env), (text) => resolve(text), A_FOLDER);
  const config: AppConfig = {
    host: read('HOST', '127.0.0.1', (text) => (isIP(text) || text === 'localhost' ? text : undefined), {
      vi: 'một địa chỉ IP',
      en: 'an IP address',
    }),
    port: read('PORT', 3000, parsePort, { vi: 'một cổng từ 0 đến 65535', en: 'a port from 0 to 65535' }),
    metricsPort: read('METRICS_PORT', 9464, parsePort, {
      vi: 'một cổng từ 0 đến 65535 (0: cổng trống bất kỳ)',
      en: 'a port from 0 to 65535 (0: any free one)',
    }),
    publicUrl: read<URL | null>('PUBLIC_URL', null, parseOrigin, {
      vi: 'một địa chỉ như https://kycuong.example.vn',
      en: 'an origin such as https://kycuong.example.vn',
    }),
    trustProxy: read('TRUST_PROXY', false, parseSwitch, ON_OR_OFF),
    dataDir,
    anchorDir: read('ANCHOR_DIR', join(dataDir, 'anchors'), (text) => resolve(text), A_FOLDER),
    keysDir: read('KEYS_DIR', join(dataDir, 'keys'), (text) => resolve(text), A_FOLDER),
    databaseUrl: read<string | null>('DATABASE_URL', null, parseDatabaseUrl, A_DATABASE),
    databaseOwnerUrl: read<string | null>('DATABASE_OWNER_URL', null, parseDatabaseUrl, A_DATABASE),
    apiRequestsPerMinute: read('API_REQUESTS_PER_MINUTE', 600, (text) => parseWhole(text, 1, 1_000_000), {
      vi: 'một số từ 1 đến 1000000',
      en: 'a number from 1 to 1000000',
    }),
    databasePool: read('DATABASE_POOL', 10, (text) => parseWhole(text, 1, 200), {
      vi: 'số kết nối từ 1 đến 200',
      en: 'a number of connections from 1 to 200',
    }),
    jobs: read('JOBS', true, parseSwitch, ON_OR_OFF),
    demo: read<boolean | null>('KYCUONG_DEMO', null, parseSwitch, ON_OR_OFF),
    domainNow: read<DomainMoment | null>('KYCUONG_NOW', null, parseMoment, {
      vi: 'một thời điểm như 2026-11-20T08:00:00+07:00, kèm @ và thời điểm thật khi nhiều tiến trình dùng chung giờ',
      en: 'an instant such as 2026-11-20T08:00:00+07:00, with @ and the real moment behind it where processes share one time',
    }),
    testMode: env['NODE_ENV'] === 'test',
    logLevel: read('LOG_LEVEL', 'info', (text) => LOG_LEVELS.find((level) => level === text), {
      vi: `một trong ${LOG_LEVELS.join(', ')}`,
      en: `one of ${LOG_LEVELS.join(', ')}`,
    }),
    commit: read<string | null>('KYCUONG_COMMIT', null, parseCommit, {
      vi: 'mã băm của một commit',
      en: 'the hash of a commit',
    }),
  };

  if (config.domainNow && config.demo === false && !config.testMode) wrong.push(CLOCK_IN_OFFICE);
  if (!isLoopback(config.host) && config.publicUrl?.protocol !== 'https:') {
    wrong.push({
      vi:
        `HOST=${config.host} truy cập được từ bên ngoài, nên PUBLIC_URL phải là địa chỉ https của proxy đứng trước: ` +
        'qua http thường, mật khẩu và phiên đăng nhập có thể bị đọc trên đường truyền',
      en:
        `HOST=${config.host} is reachable from outside, so PUBLIC_URL must be the https address of the proxy before it: ` +
        'over plain http passwords and sessions could be read on the way',
    });
  }
  if (wrong.length > 0) throw new ConfigError(wrong);
  return config;
}

/** The configuration of this process: the one place where the environment is read. */
export function readConfig(): AppConfig {
  return parseConfig(process.env);
}

/** The configuration once it is known whether this is the demo. Throws where something is set that only the demo allows. */
export function withDemo(config: AppConfig, demo: boolean): AppConfig {
  if (config.domainNow && !demo && !config.testMode) throw new ConfigError([CLOCK_IN_OFFICE]);
  return { ...config, demo };
}

/** Names of a host that never leave the machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

function sameInBoth(words: string): SetupWords {
  return { vi: words, en: words };
}

function defaultDataDir(env: Environment): string {
  return join(env['XDG_DATA_HOME']?.trim() || join(homedir(), '.local', 'share'), 'ky-cuong');
}

function parseWhole(text: string, from: number, to: number): number | undefined {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= from && value <= to ? value : undefined;
}

function parsePort(text: string): number | undefined {
  return parseWhole(text, 0, 65_535);
}

function parseSwitch(text: string): boolean | undefined {
  if (['on', 'true', '1', 'yes'].includes(text.toLowerCase())) return true;
  if (['off', 'false', '0', 'no'].includes(text.toLowerCase())) return false;
  return undefined;
}

function parseCommit(text: string): string | undefined {
  return /^[0-9a-f]{7,64}$/.test(text) ? text : undefined;
}

function parseOrigin(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' ? url : undefined;
}

function parseDatabaseUrl(text: string): string | undefined {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) ? text : undefined;
}

function parseMoment(text: string): DomainMoment | undefined {
  const [said = '', ...rest] = text.split('@');
  const [instant, at] = [parseInstant(said), rest.length > 0 ? parseInstant(rest.join('@')) : null];
  return instant && at !== undefined ? { instant, at } : undefined;
}

function parseInstant(text: string): Date | undefined {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? new Date(text)
    : undefined;
  return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
