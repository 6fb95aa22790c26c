import { HeadcountPage } from '../headcount/HeadcountPage';
import { PersonPage } from './PersonPage';
import { RosterPage } from './RosterPage';

/** The list of people, one of them, or how many there are against how many there may be. */
export function StaffPages({ id }: { id: string | undefined }) {
  if (id === 'headcount') return <HeadcountPage />;
  return id === undefined ? <RosterPage /> : <PersonPage key={id} id={id} />;
}
