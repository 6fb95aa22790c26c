import { useT } from '../../i18n';
import { ButtonLink } from '../../ui/Button';
import './inspection.css';

/** The inspector's first question: where do I begin. */
export function TodayStart() {
  const t = useT().inspection;
  return (
    <div className="hero">
      <ButtonLink look="primary" big icon="plus" href="/inspections/new">
        {t.startButton}
      </ButtonLink>
      <p className="meta">{t.startNote}</p>
    </div>
  );
}
