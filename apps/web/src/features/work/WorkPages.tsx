import { Guard } from '../../app/Guard';
import { OwnWorkPage } from './OwnWorkPage';
import { UnitWorkPage } from './UnitWorkPage';
import { WorkListPage } from './WorkListPage';

/** One's own work of a month, that of a unit's people, or the products that it is of. */
export function WorkPages({ page }: { page: string | undefined }) {
  return (
    <Guard permission={page === undefined ? 'evaluation.take-part' : 'evaluation.read-work'}>
      {page === undefined ? <OwnWorkPage /> : page === 'list' ? <WorkListPage /> : <UnitWorkPage />}
    </Guard>
  );
}
