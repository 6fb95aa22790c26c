import type { TaskCounts } from '../../app/api-types';
import { useT } from '../../i18n';

export function CountSentence({ counts }: { counts: TaskCounts }) {
  const t = useT().remediation.counts;
  const parts = [
    counts.unitNew > 0 && t.fresh(counts.unitNew),
    counts.overdue > 0 && t.overdue(counts.overdue),
    counts.toSign > 0 && t.toSign(counts.toSign),
  ].filter((part) => part !== false);
  return <p className="lead">{parts.length > 0 ? t.sentence(parts.join(', ')) : t.none}</p>;
}
