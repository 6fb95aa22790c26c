import { Guard } from '../../app/Guard';
import { DutiesPage } from '../duties/DutiesPage';
import { HeadcountPage } from '../headcount/HeadcountPage';
import { PersonPage } from './PersonPage';
import { RosterPage } from './RosterPage';

/** The list of people, one of them, or how many there are against how many there may be, or who does what. */
export function StaffPages({ id }: { id: string | undefined }) {
  return <Guard permission="roster.read-staff">{pageOf(id)}</Guard>;
}

function pageOf(id: string | undefined) {
  if (id === 'headcount') return <HeadcountPage />;
  if (id === 'duties') return <DutiesPage />;
  return id === undefined ? <RosterPage /> : <PersonPage key={id} id={id} />;
}
