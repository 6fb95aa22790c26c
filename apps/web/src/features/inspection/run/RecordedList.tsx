import { useT } from '../../../i18n';
import { Empty } from '../../../ui/Parts';
import { SeverityTag } from '../labels';
import { goTo } from './goTo';
import type { FindingView, VisitView } from './visitView';

/** What the minutes will say was found, with the way back to each place; what was withdrawn stays readable. */
export function RecordedList({ view }: { view: VisitView }) {
  const { visit: t, inspection } = useT();
  const standing = [...view.items.flatMap(({ findings }) => findings), ...view.outside];
  if (standing.length === 0 && view.withdrawn.length === 0) {
    return <Empty why={t.recorded.empty} next={t.recorded.emptyNext} />;
  }
  return (
    <ol className="findings">
      {standing.map((finding) => (
        <li key={finding.id} className="finding">
          <button
            type="button"
            className="finding-go"
            aria-label={t.recorded.go(finding.content.title)}
            onClick={() => goTo(`finding-${finding.id}`)}
          >
            {finding.content.title}
          </button>
          <Facts finding={finding} />
        </li>
      ))}
      {view.withdrawn.map((finding) => (
        <li key={finding.id} className="finding finding-withdrawn">
          <p className="finding-title">{finding.content.title}</p>
          <p className="meta">{inspection.findingStates.WITHDRAWN}</p>
          {finding.withdrawnReason && (
            <p className="finding-detail">{inspection.finding.withdrawnBecause(finding.withdrawnReason)}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Facts({ finding }: { finding: FindingView }) {
  const { visit: t, inspection } = useT();
  const { content, pictures, pending, by } = finding;
  return (
    <p className="meta row-facts">
      <SeverityTag severity={content.severity} />
      {content.handling !== 'TASK' && <span>{t.finding.handled[content.handling]}</span>}
      {finding.itemId === null && <span>{inspection.page.outsideTag}</span>}
      <span>{pictures.length === 0 ? t.recorded.noPicture : `${t.pictures.heading}: ${pictures.length}`}</span>
      <span>{by.fullName}</span>
      {pending && <span>{t.finding.waiting}</span>}
    </p>
  );
}
