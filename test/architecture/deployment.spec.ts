import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseConfig } from '@app/platform';

const ROOT = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

interface Service {
  readonly image: string;
  readonly build?: { readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, unknown>>;
}

const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build);
const containerfile = read('Containerfile');
/** Variables that .env.example explains. */
const explained = new Set([...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));

/** Of a built file the source: `dist/apps/api/src/main.js` is there once `apps/api/src/main.ts` is. */
const source = (built: string): string => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');

describe('compose.yaml', () => {
  it.each(ours)(
    '%s runs a program that the build makes, as nobody special, and writes to its volume alone',
    (name, service) => {
      const [program, entry = ''] = service.command ?? [];
      expect([name, program, existsSync(join(ROOT, source(entry)))]).toEqual([name, 'node', true]);
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], build: { dockerfile: 'Containerfile' } });
      expect(existsSync(join(ROOT, service.build?.dockerfile ?? ''))).toBe(true);
    },
  );

  it.each(ours)(
    '%s is given only variables that are explained, and can be started with them',
    (_, { environment = {}, secrets = [] }) => {
      expect(Object.keys(environment).filter((name) => !explained.has(name))).toEqual([]);
      const files = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
      expect(files.map(([, path]) => path.replace('/run/secrets/', '')).sort()).toEqual([...secrets].sort());
      const values = Object.entries(environment)
        .filter(([name]) => !name.endsWith('_FILE'))
        .map(([name, value]) => [
          name,
          value.replace(/\$\{KYCUONG_HOST:.*\}/, 'kycuong.example.vn').replace(/\$\{\w+:-(\w+)\}/, '$1'),
        ]);
      expect(parseConfig(Object.fromEntries(values))).toMatchObject({ trustProxy: true, jobs: false });
    },
  );

  it('asks whoever starts it only for what is explained', () => {
    const asked = [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    expect(asked).toContain('KYCUONG_HOST');
    expect(asked.filter((name) => !explained.has(name ?? ''))).toEqual([]);
  });

  it('names nothing that is not there: services, volumes, networks, secrets, files', () => {
    for (const [name, { depends_on = {}, volumes = [], networks = [], secrets = [] }] of services) {
      expect(Object.keys(depends_on).filter((other) => !(other in compose.services))).toEqual([]);
      expect(networks.filter((network) => !(network in compose.networks))).toEqual([]);
      expect(secrets.filter((secret) => !(secret in compose.secrets))).toEqual([]);
      const places = volumes.map((volume) => volume.split(':')[0] ?? '');
      expect(
        places.filter((place) => !(place.startsWith('./') ? existsSync(join(ROOT, place)) : place in compose.volumes)),
      ).toEqual([]);
      for (const [other, { condition }] of Object.entries(depends_on)) {
        const looked = compose.services[other];
        const hasHealth =
          looked?.healthcheck?.test !== undefined || (looked?.build !== undefined && !looked.healthcheck);
        if (condition === 'service_healthy') expect([name, other, hasHealth]).toEqual([name, other, true]);
      }
    }
  });

  it('only migrate knows the owner of the database, and only the proxy is reached from outside', () => {
    const knows = services
      .filter(([, { secrets = [] }]) => secrets.includes('database_owner_url'))
      .map(([name]) => name);
    expect(knows).toEqual(['migrate']);
    expect(services.filter(([, { networks = [] }]) => networks.includes('outside')).map(([name]) => name)).toEqual([
      'proxy',
    ]);
  });

  it('finds every secret where make-secrets.sh writes it, drawn once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kycuong-deploy-'));
    try {
      cpSync(join(ROOT, 'deploy/make-secrets.sh'), join(folder, 'make-secrets.sh'));
      const draw = (): Record<string, string> => {
        execFileSync('sh', [join(folder, 'make-secrets.sh')]);
        const drawn = readdirSync(join(folder, 'secrets'));
        return Object.fromEntries(drawn.map((name) => [name, readFileSync(join(folder, 'secrets', name), 'utf8')]));
      };
      const first = draw();
      expect(Object.keys(first).sort()).toEqual(Object.keys(compose.secrets).sort());
      for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`deploy/secrets/${name}`);
      expect(first['app_password']).toMatch(/^[0-9a-f]{48}$/);
      expect(first['database_url']).toBe(`postgres://kycuong_app:${first['app_password']}@database:5432/kycuong`);
      expect(draw()).toEqual(first);
      expect(statSync(join(folder, 'secrets')).mode & 0o077).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the Containerfile', () => {
  const lines = containerfile
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const last = lines.slice(lines.map((line) => line.startsWith('FROM')).lastIndexOf(true));

  it('copies what is there', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied).toContain('package.json');
    expect(copied.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    const stages = lines.filter((line) => line.startsWith('FROM')).map((line) => / AS (\w+)$/.exec(line)?.[1]);
    const from = [...containerfile.matchAll(/--from=(\w+)/g)].map(([, stage]) => stage);
    expect(from.filter((stage) => !stages.includes(stage))).toEqual([]);
  });

  it('ends as an ordinary user, with a check of its health and a command that the build makes', () => {
    expect(last.filter((line) => line.startsWith('USER'))).toEqual(['USER node']);
    expect(last.some((line) => line.startsWith('HEALTHCHECK'))).toBe(true);
    const command = JSON.parse(last.find((line) => line.startsWith('CMD'))?.slice(4) ?? '[]') as string[];
    expect([command[0], existsSync(join(ROOT, source(command[1] ?? '')))]).toEqual(['node', true]);
    const variables = last
      .filter((line) => line.startsWith('ENV'))
      .flatMap((line) => [...line.matchAll(/ ([A-Z_]+)=/g)].map(([, name]) => name ?? ''));
    expect(variables.filter((name) => name !== 'NODE_ENV' && !explained.has(name))).toEqual([]);
  });

  it('takes no secret and nothing of this machine along', () => {
    const ignored = read('.dockerignore').trim().split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'dist', '.data', 'deploy/secrets']));
  });
});
