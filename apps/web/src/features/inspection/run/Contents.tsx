import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Dialog } from '../../../ui/Parts';
import { goTo } from './goTo';
import { sectionsOf } from './sections';
import { nextUnanswered, type VisitView } from './visitView';

/** Mục lục: each section with how far it is, and the way to what is still open. */
export function Contents({ view, onClose }: { view: VisitView; onClose: () => void }) {
  const { visit: t } = useT();
  const go = (id: string | undefined): void => {
    onClose();
    // After the dialog has given the focus back to its button.
    if (id) requestAnimationFrame(() => goTo(id));
  };
  const first = nextUnanswered(view.items, null);
  return (
    <Dialog title={t.contentsHeading} onClose={onClose}>
      <div className="form-actions">
        {first ? (
          <Button look="primary" icon="right" onClick={() => go(`item-${first.item.id}`)}>
            {t.toUnanswered}
          </Button>
        ) : (
          <p className="meta">{t.allAnswered}</p>
        )}
      </div>
      <ul className="rows rows-dense contents">
        {sectionsOf(view.items).map(({ name, items, counts }) => (
          <li key={name}>
            <button type="button" className="contents-row" onClick={() => go(items[0] && `item-${items[0].item.id}`)}>
              <span>{name}</span>
              <span className="contents-counts">
                {counts.failed > 0 && <span className="contents-failed">{t.failed(counts.failed)}</span>}
                <span>{t.section(counts.answered, counts.total)}</span>
                {counts.open === 0 && <Icon name="check" small />}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <Button icon="down" onClick={() => go('recorded')}>
          {t.toRecorded}
        </Button>
      </div>
    </Dialog>
  );
}
