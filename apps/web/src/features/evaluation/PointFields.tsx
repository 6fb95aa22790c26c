import type { Evaluation } from '../../app/api-types';
import { useT } from '../../i18n';
import { ErrorText } from '../../ui/Field';
import { lineFault, typedPoints } from './points';

interface Props {
  /** Of the form: each line has an id of its own in the page. */
  name: string;
  criteria: Evaluation['criteria'];
  points: Readonly<Record<string, string>>;
  onChange: (points: Record<string, string>) => void;
}

/** The ten lines, each typed with a comma or a point, or given its most by one touch. */
export function PointFields({ name, criteria, points, onChange }: Props) {
  const { evaluation: t } = useT();
  return (
    <ul className="evaluation-lines">
      {criteria.map(({ code, max }) => {
        const id = `${name}-${code}`;
        const value = points[code] ?? '';
        const fault = lineFault({ criteria }, { code, points: value });
        const most = typedPoints(max);
        return (
          <li key={code} className={fault === null ? undefined : 'field-wrong'}>
            <label htmlFor={id}>{t.criterionName(code)}</label>
            <div className="evaluation-line">
              <input
                id={id}
                value={value}
                inputMode="decimal"
                autoComplete="off"
                aria-invalid={fault !== null || undefined}
                aria-describedby={fault === null ? `${id}-most` : `${id}-error`}
                onChange={(event) => onChange({ ...points, [code]: event.target.value })}
              />
              <button
                type="button"
                className="button button-quiet"
                id={`${id}-most`}
                aria-label={t.giveMost(most, t.criterionName(code))}
                onClick={() => onChange({ ...points, [code]: most })}
              >
                / {most}
              </button>
            </div>
            {fault !== null && <ErrorText id={`${id}-error`}>{t.fault(fault, most)}</ErrorText>}
          </li>
        );
      })}
    </ul>
  );
}
