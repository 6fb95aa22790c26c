import { createPrivateKey, createPublicKey } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { KeyStore, type AppConfig } from '@app/platform';
import type { Anchors } from '../anchor-verifier';
import { verifyAudit } from '../audit-verifier';
import { withDatabase } from './with-database';
import { refuse, tell } from '../refuse';

/** Exit code 0 when every chain is whole and passes through every anchor, 1 with the first bad entry named. */
export async function auditVerify(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { anchors: { type: 'string' }, key: { type: 'string' } } });
  return withDatabase(async ({ url }, config) => {
    const key = values.key ?? ownKey(config);
    if (values.anchors !== undefined && (key === null || !/^[0-9a-f]{64}$/.test(key))) {
      return refuse(
        {
          vi: 'KEYS_DIR không có khóa ký mốc: nêu khóa công khai bằng --key HEX, ghi trong mỗi mốc.',
          en: 'KEYS_DIR holds no key of anchors: name the public one with --key HEX, as every anchor shows it.',
        },
        2,
      );
    }
    const anchors: Anchors | undefined = values.anchors && key ? { folder: values.anchors, key } : undefined;
    const client = new Client({ connectionString: url, application_name: 'ky-cuong-audit-verify' });
    await client.connect();
    try {
      const { links, entries, lanes, fault } = await verifyAudit(client, anchors);
      if (fault) {
        return refuse({ vi: `NHẬT KÝ KHÔNG CÒN NGUYÊN VẸN: ${fault}`, en: `AUDIT BROKEN: ${fault}` });
      }
      tell({
        vi: `Nhật ký nguyên vẹn: ${entries} bản ghi trong ${links} giao dịch, ${lanes} chuỗi${anchors ? ', khớp mọi mốc' : ''}.`,
        en: `Audit intact: ${entries} entries in ${links} transactions, ${lanes} chains${anchors ? ', through every anchor' : ''}.`,
      });
      return 0;
    } finally {
      await client.end();
    }
  });
}

/** The public part of the key that this installation signs its anchors with. */
function ownKey(config: AppConfig): string | null {
  const seed = new KeyStore(config).find('anchors-1');
  if (!seed) return null;
  const wrapped = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPublicKey(createPrivateKey({ key: wrapped, format: 'der', type: 'pkcs8' }))
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('hex');
}
