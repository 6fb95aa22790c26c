import type { Task } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { dayOfInstant, showDay } from '../../i18n/dates';
import { Facts } from '../../ui/Parts';
import { abilitiesOf } from '../identity/abilities';
import { useInspection } from '../inspection/useInspections';
import { PhotoCompare, type Photo } from './PhotoCompare';

const isPicture = ({ mediaType }: { mediaType: string }): boolean => mediaType.startsWith('image/');

/** Pictures that were submitted as proof, in the order of submission. */
function proofPhotos({ proofs }: Task): Photo[] {
  return proofs.flatMap(({ file }) => (file && isPicture(file) ? [{ id: file.id, name: file.name }] : []));
}

/** What it was when it was found, for those who may read the visit, beside what the unit has shown since. */
export function TaskPictures({ task }: { task: Task }) {
  const after = proofPhotos(task);
  if (!abilitiesOf(useMe()).readsInspections) return <PhotoCompare before={[]} after={after} />;
  return <WithFinding task={task} after={after} />;
}

function WithFinding({ task, after }: { task: Task; after: readonly Photo[] }) {
  const before = (useFindingOf(task)?.evidence ?? [])
    .filter(isPicture)
    .map(({ fileId, name, caption }) => ({ id: fileId, name, caption }));
  // Another number of pictures begins with the first and the last again.
  return <PhotoCompare key={`${before.length}/${after.length}`} before={before} after={after} />;
}

/** Where, by which item, whom it concerns and in which minutes: of the finding, for those who may read the visit. */
export function FindingFacts({ task }: { task: Task }) {
  const t = useT().requests.facts;
  const visit = useInspection(task.inspectionId).data;
  const finding = useFindingOf(task);
  if (!visit || !finding) return null;
  const number = visit.minutesNumber;
  return (
    <Facts
      items={[
        [t.place, finding.place],
        [t.item, finding.checklistItem?.code],
        [t.people, finding.people.map(({ name, position }) => [name, position].filter(Boolean).join(', ')).join('; ')],
        [t.minutes, number && t.minutesOf(number, showDay(dayOfInstant(visit.startedAt)))],
      ]}
    />
  );
}

function useFindingOf(task: Task) {
  return useInspection(task.inspectionId).data?.findings.find(({ id }) => id === task.findingId);
}
