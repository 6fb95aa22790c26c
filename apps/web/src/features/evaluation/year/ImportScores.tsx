import { useState } from 'react';
import type { ScoreImport } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { readDay } from '../../../i18n/dates';
import { DayField } from '../../../ui/DayField';
import { TextField } from '../../../ui/Field';
import type { FieldError } from '../../../ui/useSubmit';
import { SheetForm } from '../../sheets/SheetForm';
import { Faults } from '../../sheets/Tried';
import { shownHundredths } from '../points';

export interface TypedDocument {
  readonly number: string;
  readonly on: string;
  readonly by: string;
}

export const DOCUMENT_FIELDS = ['documentNumber', 'documentOn', 'documentBy'] as const;

/** The document that scores stand in, as it is typed, for the request, and what is missing of it. */
export function useDocument(first: TypedDocument) {
  const { sheets: t } = useT();
  const { today } = useMe();
  const [typed, setTyped] = useState(first);
  const day = readDay(typed.on);
  const missing = (isThere: boolean, field: string, message: string): FieldError[] =>
    isThere ? [] : [{ field, message }];
  return {
    asked: { documentNumber: typed.number.trim(), documentOn: day ?? '', documentBy: typed.by.trim() },
    check: () => [
      ...missing(typed.number.trim() !== '', 'documentNumber', t.documentNumberMissing),
      ...missing(day !== null && day <= today, 'documentOn', t.documentOnMissing),
      ...missing(typed.by.trim() !== '', 'documentBy', t.documentByMissing),
    ],
    inputs: (
      <div className="sheet-fields">
        <TextField
          name="documentNumber"
          label={t.documentNumber}
          value={typed.number}
          onChange={(number) => setTyped({ ...typed, number })}
        />
        <DayField
          name="documentOn"
          label={t.documentOn}
          value={typed.on}
          onChange={(on) => setTyped({ ...typed, on })}
        />
        <TextField
          name="documentBy"
          label={t.documentBy}
          value={typed.by}
          onChange={(by) => setTyped({ ...typed, by })}
        />
      </div>
    ),
  };
}

interface Props {
  unitId: number;
  year: number;
  onDone: (text: string) => void;
  onClose: () => void;
}

/** Scores of months before the product, from the office's sheet. */
export function ImportScores({ unitId, year, onDone, onClose }: Props) {
  const { sheets: t, year: words } = useT();
  const { asked, check, inputs } = useDocument({ number: '', on: '', by: '' });
  return (
    <SheetForm<ScoreImport>
      id="import-scores"
      title={t.scores(year)}
      lead={t.scoresLead}
      path="/score-imports"
      of={{ unitId, year }}
      more={{ fields: DOCUMENT_FIELDS, query: asked, check, inputs }}
      counted={t.countedScores}
      onDone={onDone}
      onClose={onClose}
    >
      {({ rows }) =>
        [...rows]
          .sort((a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0))
          .map(({ sheet, number, personName, unitName, months, faults }) => (
            <li key={`${sheet} ${number}`} className="row">
              <div className="row-main">
                <p>
                  <strong>{personName}</strong> <span className="meta">{unitName}</span>
                </p>
                <p className="sheet-months">
                  {months.map(({ month, hundredths, absence, isNew }) => (
                    <span key={month} className={isNew ? undefined : 'meta'}>
                      {words.month(Number(month.slice(5)))}{' '}
                      {hundredths === null ? t.absences[absence ?? 'OTHER'] : shownHundredths(hundredths)}
                    </span>
                  ))}
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
