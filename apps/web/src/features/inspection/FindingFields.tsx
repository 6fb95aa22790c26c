import { termOf } from '@app/inspection/rules';
import { FINDING_CLASSES, SEVERITIES } from '@app/kernel';
import { useT } from '../../i18n';
import { Choice } from '../../ui/Choice';
import { CountField } from '../../ui/CountField';
import { TextArea } from '../../ui/Field';
import { Mark } from '../../ui/Icon';
import type { TypedFinding } from './findingContent';

interface FindingFieldsProps {
  value: TypedFinding;
  change: (part: Partial<TypedFinding>) => void;
  /** Working days of the checklist item; null outside the checklist. */
  itemTerm: number | null;
}

export function FindingFields({ value, change, itemTerm }: FindingFieldsProps) {
  const { finding: t, classes, severities, page } = useT().inspection;
  return (
    <>
      <TextArea
        name="title"
        label={t.title}
        hint={t.titleHint}
        rows={2}
        value={value.title}
        onChange={(title) => change({ title })}
      />
      <Choice
        name="findingClass"
        label={t.findingClass}
        value={value.findingClass}
        onChange={(findingClass) => change({ findingClass })}
        options={FINDING_CLASSES.map((known) => ({ value: known, label: classes[known] }))}
      />
      <Choice
        name="severity"
        shape="list"
        label={t.severity}
        value={value.severity}
        onChange={(severity) => change({ severity })}
        options={SEVERITIES.map((level) => ({ value: level, label: severities[level], mark: <Mark name={level} /> }))}
      />
      {value.severity && <p className="meta term-preview">{page.term(termOf(value.severity, itemTerm))}</p>}
      <CountField
        name="count"
        optional
        label={t.count}
        hint={t.countHint}
        value={value.count}
        onChange={(count) => change({ count })}
      />
      <TextArea
        name="detail"
        optional
        label={t.detail}
        value={value.detail}
        onChange={(detail) => change({ detail })}
      />
      <TextArea
        name="recommendedAction"
        optional
        label={t.recommendedAction}
        rows={2}
        value={value.recommendedAction}
        onChange={(recommendedAction) => change({ recommendedAction })}
      />
    </>
  );
}
