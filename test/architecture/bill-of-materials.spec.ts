import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly properties?: readonly { readonly name: string; readonly value: string }[];
  }[];
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

it('the bill of materials names every package that the product runs, and marks those that only build it', () => {
  const text = execFileSync('npm', ['run', '-s', 'sbom'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 << 20 });
  const bill = JSON.parse(text) as Bill;
  expect(bill.bomFormat).toBe('CycloneDX');
  const builds = new Map(
    bill.components.map(({ name, version, properties }) => [
      `${name}@${version}`,
      properties?.some((property) => property.name === 'cdx:npm:package:development') ?? false,
    ]),
  );
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    expect([name, builds.get(`${name}@${version}`)]).toEqual([name, false]);
  }
  expect(builds.get(`jest@${manifest.devDependencies['jest']}`)).toBe(true);
});
