import type { WorkImport } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { SheetForm } from '../sheets/SheetForm';
import { Faults } from '../sheets/Tried';
import { showMonth } from './workAddress';

interface Props {
  unitId: number;
  month: string;
  onDone: (text: string) => void;
  onClose: () => void;
}

/** The work of a month, from the office's sheet. */
export function ImportWork({ unitId, month, onDone, onClose }: Props) {
  const { sheets: t } = useT();
  return (
    <SheetForm<WorkImport>
      id="import-work"
      title={t.work(showMonth(month))}
      lead={t.workLead}
      path="/work-imports"
      of={{ unitId, month }}
      counted={t.countedWorks}
      onDone={onDone}
      onClose={onClose}
    >
      {({ rows }) =>
        [...rows]
          .sort((a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0))
          .map(({ number, personName, unitName, productName, title, pieces, dueOn, isNew, faults }) => (
            <li key={number} className="row">
              <div className="row-main">
                <p className={isNew || faults.length > 0 ? undefined : 'meta'}>
                  <strong>{personName}</strong> <span className="meta">{unitName}</span>
                </p>
                <p className="row-facts">
                  <span>{title ?? productName}</span>
                  {pieces !== null && <span>{t.pieces(pieces)}</span>}
                  {dueOn !== null && <span>{t.due(showDay(dueOn))}</span>}
                </p>
                <Faults faults={faults} />
              </div>
              <div className="row-side">
                <span className="meta">{t.line(number)}</span>
              </div>
            </li>
          ))
      }
    </SheetForm>
  );
}
