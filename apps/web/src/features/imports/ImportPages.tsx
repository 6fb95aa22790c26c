import { ImportPage } from './ImportPage';
import './imports.css';
import { ImportsPage } from './ImportsPage';

/** The lists that were brought in, or one of them. */
export function ImportPages({ id }: { id: string | undefined }) {
  return id === undefined ? <ImportsPage /> : <ImportPage key={id} id={id} />;
}
