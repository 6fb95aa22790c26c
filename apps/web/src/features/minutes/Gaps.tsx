import type { Minutes } from '../../app/api-types';
import { useT } from '../../i18n';
import { ButtonLink } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/Parts';

/** What has to be there before the minutes can be adopted, and what is worth a second look. */
export function Gaps({ inspectionId, gaps }: { inspectionId: string; gaps: Minutes['gaps'] }) {
  const t = useT().minutes.gaps;
  const listOf = (stops: boolean) => gaps.filter((gap) => gap.stops === stops);
  return (
    <Section id="gaps-heading" title={t.heading}>
      {gaps.length === 0 && <p>{t.none}</p>}
      {([true, false] as const).map((stops) => {
        const list = listOf(stops);
        return (
          list.length > 0 && (
            <div key={String(stops)}>
              <h3>{stops ? t.stops : t.warnings}</h3>
              <ul className="gaps">
                {list.map(({ gap, count }) => (
                  <li key={gap}>
                    <Icon name="warning" small />
                    <span>{t.texts[gap](count)}</span>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      {gaps.length > 0 && (
        <p className="form-actions">
          <ButtonLink href={`/inspections/${inspectionId}`}>{t.mend}</ButtonLink>
        </p>
      )}
    </Section>
  );
}
