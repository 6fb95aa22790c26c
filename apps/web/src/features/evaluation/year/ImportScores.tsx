import type { ScoreImport } from '../../../app/api-types';
import { useT } from '../../../i18n';
import { SheetForm } from '../../sheets/SheetForm';
import { Faults } from '../../sheets/Tried';
import { NO_DECISION, useDecision, type PaperKind } from '../../staff/DecisionFields';
import { shownHundredths } from '../points';

const DOCUMENT: PaperKind = { words: 'document', names: ['documentNumber', 'documentOn', 'documentBy'] };

/** The document that scores stand in, as the request has it. */
export function useDocument(first = NO_DECISION) {
  const { asked, check, inputs } = useDecision(DOCUMENT, first);
  const { number: documentNumber, decidedOn: documentOn, by: documentBy } = asked;
  return { fields: DOCUMENT.names, query: { documentNumber, documentOn, documentBy }, check, inputs };
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
  const document = useDocument();
  return (
    <SheetForm<ScoreImport>
      id="import-scores"
      title={t.scores(year)}
      lead={t.scoresLead}
      path="/score-imports"
      of={{ unitId, year }}
      more={document}
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
