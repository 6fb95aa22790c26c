import { STAFF_KINDS, type StaffKind } from '@app/roster/rules';
import { useState } from 'react';
import { call } from '../../app/api';
import type { RosterImport, SheetLook } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { Form } from '../../ui/Form';
import { SelectField } from '../../ui/SelectField';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { DECISION_FIELDS, DecisionFields, decisionOf, NO_DECISION, useDecisionCheck } from '../staff/DecisionFields';
import { firstReading, headerFrom, readingOf, type Reading } from './columns';
import { MappingFields, mappingFields, useMappingCheck } from './MappingFields';
import { ACT_WITHIN_MS, keepImport } from './useImports';

interface Props {
  item: RosterImport;
  /** Runs the work while the page shows how far it is. */
  during: (work: () => Promise<RosterImport>) => Promise<RosterImport>;
  onDone: () => void;
}

/** Which sheet, where its header is, what each column holds and what holds for rows that do not say; then the try. */
export function ReadingForm({ item, during, onDone }: Props) {
  const { imports: t, headcount: h, roster: r } = useT();
  const { today } = useMe();
  const { settings } = item;
  const [reading, setReading] = useState(() => firstReading(item));
  const [kind, setKind] = useState<StaffKind>(settings?.kind ?? 'CIVIL_SERVANT');
  const [from, setFrom] = useState(showDay(settings?.startsOn ?? today));
  const [decision, setDecision] = useState(
    settings?.decision ? { ...settings.decision, decidedOn: showDay(settings.decision.decidedOn) } : NO_DECISION,
  );
  const [fromUnitStart, setFromUnitStart] = useState(settings?.fromUnitStart ?? item.hadFromUnitStart);
  const look = item.sheets[reading.sheet];
  const [converts, setConverts] = useState(settings?.convert != null);
  const [checkMapping, checkDecision] = [useMappingCheck(), useDecisionCheck()];
  const startsOn = readDay(from);
  const paper = decisionOf(decision);
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['sheet', 'headerRow', 'startsOn', ...DECISION_FIELDS, ...(look ? mappingFields(look, reading) : [])],
    check: () => [
      ...(look ? checkMapping(look, reading) : []),
      ...(startsOn && startsOn <= today ? [] : [{ field: 'startsOn', message: h.dayMissing }]),
      ...(paper ? checkDecision(decision) : []),
    ],
    send: () => {
      const { fields, ...place } = reading;
      const columns = Object.entries(fields).map(([column, field]) => ({ column: Number(column), field }));
      const convert = converts ? (look?.encoding ?? settings?.convert ?? null) : null;
      const body = { ...place, columns, kind, startsOn: startsOn ?? today, fromUnitStart, decision: paper, convert };
      const parts = { path: { id: item.id }, body, idempotencyKey: key.forContent(body), within: ACT_WITHIN_MS };
      return during(() => call('POST /roster-imports/{id}/check', parts));
    },
    done: async (answer) => {
      key.acknowledged();
      await keepImport(answer);
      onDone();
    },
  });
  return (
    <Form id="read-list" label={t.readingHeading} submission={submission}>
      <SheetFields item={item} look={look} reading={reading} onChange={setReading} />
      {look && (
        <MappingFields look={look} reading={reading} onChange={(fields) => setReading({ ...reading, fields })} />
      )}
      {look?.encoding && (
        <div>
          <label className="roster-check">
            <input type="checkbox" checked={converts} onChange={(event) => setConverts(event.target.checked)} />
            <span>{t.convert(look.encoding)}</span>
          </label>
          <p className="meta">{t.convertNote}</p>
        </div>
      )}
      <fieldset>
        <legend className="import-legend">{t.common}</legend>
        <div className="import-columns">
          <SelectField
            name="kind"
            label={t.kind}
            value={kind}
            onChange={(value) => setKind(STAFF_KINDS.find((one) => one === value) ?? kind)}
            options={STAFF_KINDS.map((value) => ({ value, label: r.kinds[value] }))}
          />
          <DayField name="startsOn" label={t.startsOn} hint={t.startsOnHint} value={from} onChange={setFrom} />
        </div>
        <label className="roster-check">
          <input type="checkbox" checked={fromUnitStart} onChange={(event) => setFromUnitStart(event.target.checked)} />
          <span>{t.fromUnitStart}</span>
        </label>
        <p className="meta">{t.decisionNote}</p>
        <DecisionFields optional value={decision} onChange={setDecision} />
      </fieldset>
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.check}</SubmitButton>
      </div>
    </Form>
  );
}

interface SheetProps {
  item: RosterImport;
  look: SheetLook | undefined;
  reading: Reading;
  onChange: (reading: Reading) => void;
}

const LETTERS = 70;

function SheetFields({ item: { sheets }, look, reading, onChange }: SheetProps) {
  const { imports: t } = useT();
  const { sheet, headerRow, headerRows } = reading;
  const lines = look?.sample.filter(({ cells }) => cells.some((text) => text !== '')) ?? [];
  return (
    <div className="import-columns">
      <SelectField
        name="sheet"
        label={t.sheet}
        value={String(sheet)}
        onChange={(value) => onChange(readingOf(sheets[Number(value)], Number(value)))}
        options={sheets.map(({ name, isHidden }, at) => ({
          value: String(at),
          label: isHidden ? t.hidden(name) : name,
        }))}
      />
      <SelectField
        name="headerRow"
        label={t.headerRow}
        hint={look?.header === null ? t.noHeader : t.headerRowHint}
        value={String(headerRow)}
        onChange={(value) => onChange({ sheet, ...headerFrom(look, Number(value), headerRows) })}
        options={lines.map(({ number, cells }) => ({
          value: String(number),
          label: t.headerLine(
            number,
            cells
              .filter((text) => text !== '')
              .join(' · ')
              .slice(0, LETTERS),
          ),
        }))}
      />
      <SelectField
        name="headerRows"
        label={t.headerRows}
        value={String(headerRows)}
        onChange={(value) => onChange({ sheet, ...headerFrom(look, headerRow, value === '2' ? 2 : 1) })}
        options={[
          { value: '1', label: t.oneLine },
          { value: '2', label: t.twoLines },
        ]}
      />
    </div>
  );
}
