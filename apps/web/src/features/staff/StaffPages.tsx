import { PersonPage } from './PersonPage';
import { RosterPage } from './RosterPage';

/** The list of people, or one of them. */
export function StaffPages({ id }: { id: string | undefined }) {
  return id === undefined ? <RosterPage /> : <PersonPage key={id} id={id} />;
}
