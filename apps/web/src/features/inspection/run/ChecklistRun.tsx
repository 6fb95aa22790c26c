import { startTransition, useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { navigate, useLocationProperty } from 'wouter/use-browser-location';
import type { Inspection } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { UndoBar, type Undoable } from '../../../ui/UndoBar';
import { FindingBlock } from './FindingBlock';
import { goTo } from './goTo';
import { ItemRow } from './ItemRow';
import { RunHead } from './RunHead';
import { sectionsOf, type SectionView } from './sections';
import { useRoster } from './PeopleField';
import { useVisitActs, type VisitActs } from './useVisitActs';
import { nextUnanswered, type ItemView, type VisitView } from './visitView';
import './run.css';

interface RunProps {
  inspection: Inspection;
  view: VisitView;
  say: (text: string) => void;
}

/** All items on one scroll: people walk through an office in their own order. */
export function ChecklistRun({ inspection, view, say }: RunProps) {
  const { visit: t } = useT();
  const me = useMe().person?.id ?? '';
  const [unfolded, setUnfolded] = useState<string | null>(null);
  // The answer is seen first; the fields below it may take a moment longer.
  const unfold = useCallback((id: string | null) => startTransition(() => setUnfolded(id)), []);
  const [undoable, offer] = useState<Undoable | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const acts = useVisitActs({ visit: inspection, offer, unfold, say });
  useArrival(unfold);
  // Who answers for what has to be on the device before the first finding.
  useRoster(inspection.id);
  const toNext = (): void => {
    const next = nextUnanswered(view.items, last);
    if (!next) return say(t.allAnswered);
    setLast(next.item.id);
    goTo(`item-${next.item.id}`);
  };
  return (
    <>
      <RunHead view={view} />
      {sectionsOf(view.items).map((section) => (
        <RunSection
          key={section.name}
          section={section}
          me={me}
          visitId={inspection.id}
          unfolded={unfolded}
          unfold={unfold}
          acts={acts}
        />
      ))}
      <section className="check-section" aria-labelledby="outside-heading">
        <h3 id="outside-heading">{t.finding.outsideHeading}</h3>
        {view.outside.map((finding) => (
          <div key={finding.id} className="item item-FAIL">
            <FindingBlock
              finding={finding}
              item={null}
              visitId={inspection.id}
              open={unfolded === finding.id}
              unfold={unfold}
              acts={acts}
            />
          </div>
        ))}
        <Button icon="plus" onClick={() => acts.record(null)}>
          {t.finding.outside}
        </Button>
      </section>
      <div className="run-foot">
        <button type="button" className="run-next" onClick={toNext}>
          <Icon name="down" small />
          <span>{t.nextUnanswered}</span>
          <span className="count">{view.counts.open}</span>
        </button>
        <Link className="run-next" href={`/inspections/${inspection.id}/roll-call`}>
          <Icon name="person" small />
          <span>{t.toRollCall}</span>
        </Link>
      </div>
      <UndoBar undoable={undoable} onGone={() => offer(null)} />
    </>
  );
}

interface SectionProps {
  section: SectionView;
  me: string;
  visitId: string;
  unfolded: string | null;
  unfold: (findingId: string | null) => void;
  acts: VisitActs;
}

function RunSection({ section, ...rest }: SectionProps) {
  const { visit: t } = useT();
  const { name, items, counts } = section;
  return (
    <section className="check-section">
      <h3>
        {name}
        <span className="section-counts">
          {t.section(counts.answered, counts.total)}
          {counts.failed > 0 && ` · ${t.failed(counts.failed)}`}
        </span>
      </h3>
      <ul className="items">
        {items.map((view) => (
          <ItemRow
            key={view.item.id}
            view={view}
            signature={signatureOf(view)}
            {...rest}
            unfolded={view.findings.some(({ id }) => id === rest.unfolded) ? rest.unfolded : null}
          />
        ))}
      </ul>
    </section>
  );
}

/** Most rows have an answer at most; writing out all that is known of each would cost more than the tap that changed one. */
function signatureOf({ answer, clash, findings }: ItemView): string {
  if (clash || findings.length > 0) return JSON.stringify([answer, clash, findings]);
  return answer ? [answer.result, answer.by.id, answer.at, answer.etag, answer.pending].join() : '';
}

const placeInAddress = (): string => location.hash.slice(1);

/** Coming from a list of what waits, the place stands in the address: `#item-…` or `#finding-…`. */
function useArrival(unfold: (findingId: string) => void): void {
  const place = useLocationProperty(placeInAddress);
  useEffect(() => {
    if (!place) return;
    if (place.startsWith('finding-')) unfold(place.slice('finding-'.length));
    requestAnimationFrame(() => goTo(place));
    // Arrived: the same place may be asked for once more.
    navigate(location.pathname + location.search, { replace: true });
  }, [place, unfold]);
}
