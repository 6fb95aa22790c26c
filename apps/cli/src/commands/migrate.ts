import { tell } from '../refuse';
import { withDatabase } from './with-database';

/** Opening the database is what migrates it. */
export async function migrate(): Promise<number> {
  await withDatabase(async () =>
    tell({ vi: 'Cơ sở dữ liệu ở đúng phiên bản này.', en: 'The database is at this version.' }),
  );
  return 0;
}
