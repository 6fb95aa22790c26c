import { termOf } from '@app/inspection/rules';
import { FINDING_CLASSES, SEVERITIES } from '@app/kernel';
import { useState } from 'react';
import type { ChecklistItem } from '../../../app/api-types';
import type { FindingContent } from '../../../app/outbox/acts';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { Choice } from '../../../ui/Choice';
import { CountField } from '../../../ui/CountField';
import { DayField } from '../../../ui/DayField';
import { TextArea, TextField } from '../../../ui/Field';
import { Mark } from '../../../ui/Icon';
import { FieldScope } from '../../../ui/Form';
import { EvidenceStrip } from './EvidenceStrip';
import { readField, shown, withWhole, type TypedField } from './findingFields';
import { HandlingField } from './HandlingField';
import { PeopleField } from './PeopleField';
import type { VisitActs } from './useVisitActs';
import type { FindingView } from './visitView';

interface EditorProps {
  finding: FindingView;
  item: ChecklistItem | null;
  visitId: string;
  acts: VisitActs;
}

/** What the text of a field is while it is typed in; the rest of the time it is what is kept. */
type Typing = Partial<Record<TypedField, string>>;

/** Everything a finding can say. Each change is kept as it is made; there is nothing to save. */
export function FindingEditor({ finding, item, visitId, acts }: EditorProps) {
  const t = useT();
  const { visit, inspection } = t;
  const { today, settings } = useMe();
  const { content } = finding;
  const [typing, setTyping] = useState<Typing>({});
  const revise = (changes: Partial<FindingContent>): void => acts.revise(finding, withWhole(changes, content));

  const type = (field: TypedField) => (text: string) => {
    setTyping((now) => ({ ...now, [field]: text }));
    const read = readField(field, text, content, t);
    if ('value' in read && read.value !== content[field]) revise({ [field]: read.value });
  };
  const errors = Object.entries(typing).flatMap(([field, text]) => {
    const read = readField(field as TypedField, text, content, t);
    return 'wrong' in read ? [{ field, message: read.wrong }] : [];
  });
  /** What was understood is shown as it is kept; what was not stays as it was typed. */
  const leave = (): void =>
    setTyping((now) =>
      Object.fromEntries(Object.entries(now).filter(([field]) => errors.some((e) => e.field === field))),
    );
  const field = (name: TypedField) => ({ name, value: typing[name] ?? shown(name, content), onChange: type(name) });

  const asks = new Set(item?.asks ?? ['COUNT', 'DATE', 'DOCUMENT', 'PEOPLE']);
  const texts = visit.finding;
  const people = (
    <PeopleField visitId={visitId} people={content.people} onChange={(changed) => revise({ people: changed })} />
  );
  const document = <TextField optional label={texts.documentNumber} {...field('documentNumber')} />;
  const day = <DayField optional label={texts.foundOn} today={today} {...field('foundOn')} />;
  const count = (
    <div className="pair">
      <CountField optional label={item?.countLabel ?? texts.count} {...field('count')} />
      {(item === null || item.totalLabel !== null || content.outOf !== null) && (
        <CountField optional label={item?.totalLabel ?? texts.outOf} {...field('outOf')} />
      )}
    </div>
  );
  return (
    <FieldScope id={`finding-${finding.id}`} errors={errors}>
      <div className="form found-fields" onBlur={leave}>
        {asks.has('COUNT') && count}
        {asks.has('DOCUMENT') && document}
        {asks.has('DATE') && day}
        {asks.has('PEOPLE') && people}
        <Choice
          name="severity"
          shape="list"
          label={texts.severity}
          value={content.severity}
          onChange={(severity) => revise({ severity })}
          options={SEVERITIES.map((level) => ({
            value: level,
            label: inspection.severities[level],
            mark: <Mark name={level} />,
          }))}
        />
        <p className="meta term-preview">
          {inspection.page.term(termOf(content.severity, item?.termWorkdays ?? null, settings.termCaps))}
        </p>
        <HandlingField finding={finding} onChange={(handling) => revise({ handling })}>
          <TextArea rows={2} label={texts.remedyNote} hint={texts.remedyHint} {...field('remedyNote')} />
        </HandlingField>
        <EvidenceStrip finding={finding} acts={acts} />
        <TextField optional label={texts.place} hint={texts.placeHint} {...field('place')} />
        <TextArea optional rows={2} label={texts.detail} {...field('detail')} />
        <details className="found-more" open={item === null}>
          <summary>{texts.more}</summary>
          <div className="form">
            <TextArea rows={2} label={texts.what} {...field('title')} />
            <Choice
              name="findingClass"
              label={texts.findingClass}
              value={content.findingClass}
              onChange={(findingClass) => revise({ findingClass })}
              options={FINDING_CLASSES.map((known) => ({ value: known, label: inspection.classes[known] }))}
            />
            <TextArea optional rows={2} label={texts.recommendedAction} {...field('recommendedAction')} />
            {!asks.has('COUNT') && count}
            {!asks.has('DOCUMENT') && document}
            {!asks.has('DATE') && day}
            {!asks.has('PEOPLE') && people}
          </div>
        </details>
      </div>
    </FieldScope>
  );
}
