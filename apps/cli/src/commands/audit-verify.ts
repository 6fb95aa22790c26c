import { Client } from 'pg';
import { verifyAudit } from '../audit-verifier';
import { withDatabase } from './with-database';

/** Exit code 0 when every chain is whole, 1 with the first bad entry named. */
export async function auditVerify(): Promise<number> {
  return withDatabase(async ({ url }) => {
    const client = new Client({ connectionString: url, application_name: 'ky-cuong-audit-verify' });
    await client.connect();
    try {
      const { links, entries, lanes, fault } = await verifyAudit(client);
      if (fault) {
        console.error(`AUDIT BROKEN: ${fault}`);
        return 1;
      }
      console.log(`Audit intact: ${entries} entries in ${links} transactions, ${lanes} chains.`);
      return 0;
    } finally {
      await client.end();
    }
  });
}
