import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyStore } from './key-store';
import { SecretBox } from './secret-box';

let folder: string;
let keysDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kycuong-keys-'));
  keysDir = join(folder, 'keys');
});
afterEach(() => rmSync(folder, { recursive: true }));

const store = (): KeyStore => new KeyStore({ keysDir });
const PLACE = { tenantId: 1, table: 'second_factor', row: 'a', column: 'secret' };

describe('a key', () => {
  it('is made once, 32 random bytes for its owner alone, and found again by another process', () => {
    expect(store().find('audit-1')).toBeNull();
    const made = store().findOrMake('audit-1');
    expect(made).toHaveLength(32);
    expect(store().findOrMake('audit-1')).toEqual(made);
    expect(store().findOrMake('audit-2')).not.toEqual(made);
    // Nothing half written lies about.
    expect(readdirSync(keysDir).sort()).toEqual(['audit-1.key', 'audit-2.key']);
    expect(statSync(join(keysDir, 'audit-1.key')).mode & 0o777).toBe(0o600);
    expect(statSync(keysDir).mode & 0o777).toBe(0o700);
  });

  it('that others can read, or that is damaged, is not used', () => {
    store().findOrMake('audit-1');
    const path = join(keysDir, 'audit-1.key');
    chmodSync(path, 0o640);
    expect(() => store().findOrMake('audit-1')).toThrow(/chmod 600/);
    chmodSync(path, 0o600);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 40));
    expect(() => store().find('audit-1')).toThrow(/damaged/);
  });

  it.each(['../audit', 'Audit', '', 'a/b', 'a.key'])('is never called %j', (name) => {
    expect(() => store().find(name)).toThrow(/no name of a key/);
  });
});

describe('a sealed secret', () => {
  const secret = Buffer.from('bí mật');

  it('is opened where it was sealed, by whoever has the key', () => {
    const sealed = new SecretBox(store()).seal(secret, PLACE);
    expect(sealed).toMatch(/^secrets-1\.[\w-]+$/);
    expect(sealed).not.toContain(secret.toString('base64url'));
    expect(new SecretBox(store()).open(sealed, PLACE)).toEqual(secret);
    expect(new SecretBox(store()).seal(secret, PLACE)).not.toBe(sealed);
  });

  it.each(['tenantId', 'table', 'row', 'column'] as const)('is not opened at another %s', (part) => {
    const box = new SecretBox(store());
    const sealed = box.seal(secret, PLACE);
    expect(() => box.open(sealed, { ...PLACE, [part]: part === 'tenantId' ? 2 : 'b' })).toThrow();
  });

  it('is not opened once a bit of it is another, cut short, or without its key', () => {
    const box = new SecretBox(store());
    const sealed = box.seal(secret, PLACE);
    const [name = '', text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const other = Buffer.from(bytes);
      other[at] = (other[at] ?? 0) ^ 1;
      expect(() => box.open(`${name}.${other.toString('base64url')}`, PLACE)).toThrow();
    }
    expect(() => box.open(`${name}.${bytes.subarray(0, 20).toString('base64url')}`, PLACE)).toThrow();
    expect(() => box.open(`secrets-2.${text}`, PLACE)).toThrow(/secrets-2 is not in KEYS_DIR/);
  });
});
