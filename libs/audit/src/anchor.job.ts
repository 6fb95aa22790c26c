import { createHash, createPrivateKey, createPublicKey, randomUUID, sign, type KeyObject } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { APP_CONFIG, Jobs, KeyStore, UnitOfWork, type AppConfig, type Job } from '@app/platform';

interface Head {
  lane: number;
  seq: string;
  hash: string;
}

const FORMAT = 'kycuong-anchor-1';
const KEY = 'anchors-1';
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Writes down once a day where the chains have come to, outside of the database and signed with a key that is not in it:
 * whoever owns the database can write a chain anew, but not one that still passes through these heads. A file is never
 * touched again, and names the hash of the one before it.
 */
@Injectable()
export class AnchorJob implements Job, OnModuleInit {
  readonly name = 'audit.anchor';
  readonly cron = '7 3 * * *';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly keys: KeyStore,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(): Promise<void> {
    // The demo is put back as it was told, chains included.
    if (this.config.demo) return;
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const folder = this.config.anchorDir;
    await mkdir(folder, { recursive: true, mode: 0o755 });
    const earlier = (await readdir(folder)).filter((name) => name.startsWith(`${tenantId}-`)).sort();
    const name = `${tenantId}-${unit.today}.anchor`;
    const last = earlier.at(-1);
    if (last !== undefined && last >= name) return;
    const heads = await unit.query<Head>({
      text: `SELECT lane_unit_id AS lane, seq, encode(hash, 'hex') AS hash FROM audit_head WHERE tenant_id = $1 ORDER BY 1`,
      values: [tenantId],
    });
    if (heads.length === 0) return;
    const key = privateKey(this.keys.findOrMake(KEY));
    const statement = canonicalize({
      format: FORMAT,
      tenant: tenantId,
      at: unit.now.toISOString(),
      previous: createHash('sha256')
        .update(last === undefined ? '' : await readFile(join(folder, last)))
        .digest('hex'),
      key: publicPart(key),
      heads,
    });
    if (statement === undefined) throw new Error('heads that are no JSON');
    await writeOnce(folder, name, `${statement}\n${sign(null, Buffer.from(statement), key).toString('base64')}\n`);
  }
}

const privateKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

/** The 32 bytes by which everybody can check a signature, in hex. */
const publicPart = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

/** The file is there whole, also after a power cut, or not at all; one that is there already stays. */
async function writeOnce(folder: string, name: string, content: string): Promise<void> {
  const draft = join(folder, `.${randomUUID()}`);
  const file = await open(draft, 'wx', 0o444);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, join(folder, name));
  } finally {
    await unlink(draft);
  }
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
