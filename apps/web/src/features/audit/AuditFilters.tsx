import { CHANGE_ACTIONS, changeSentence, SUBJECT_TYPES, subjectWord } from '@app/reporting/rules';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage, useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Icon } from '../../ui/Icon';
import { SelectField } from '../../ui/SelectField';
import { useSubmit } from '../../ui/useSubmit';
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';
import { changesAddress, type ChangesFilter } from './changesAddress';
import { useUnitName } from '../organization/useUnit';

/** What narrows the log. It is asked for at once, and stands in the address. */
export function AuditFilters({ filter }: { filter: ChangesFilter }) {
  const t = useT().audit;
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const unitName = useUnitName(filter.unitId);
  const [person, setPerson] = useState(filter.person ?? '');
  const [subjectType, setSubjectType] = useState<string>(filter.subjectType ?? '');
  const [action, setAction] = useState<string>(filter.action ?? '');
  const [unit, setUnit] = useState<UnitChoice | null>(null);
  const [days, setDays] = useState({ from: shownDay(filter.from), to: shownDay(filter.to) });
  const picked =
    unit ?? (filter.unitId === undefined ? NO_UNIT : { unit: { id: filter.unitId, name: unitName ?? '' }, text: '' });
  const submission = useSubmit({
    fields: ['person', 'subjectType', 'action', 'unit', 'from', 'to'],
    check: () =>
      (['from', 'to'] as const)
        .filter((name) => days[name] !== '' && readDay(days[name]) === null)
        .map((field) => ({ field, message: t.dayWrong })),
    send: () => Promise.resolve(),
    done: () =>
      navigate(
        changesAddress({
          person: person.trim() || undefined,
          subjectType: SUBJECT_TYPES.find((known) => known === subjectType),
          subjectId: subjectType === filter.subjectType ? filter.subjectId : undefined,
          action: CHANGE_ACTIONS.find((known) => known === action),
          unitId: picked.unit?.id,
          from: readDay(days.from) ?? undefined,
          to: readDay(days.to) ?? undefined,
        }),
      ),
  });
  const sentence = (known: (typeof CHANGE_ACTIONS)[number]): string =>
    changeSentence(known, { title: null, fields: [] }, language);
  return (
    <details className="no-print">
      <summary>
        <Icon name="search" small />
        {t.filter}
      </summary>
      <Form id="audit-filter" submission={submission}>
        <div className="audit-fields">
          <TextField name="person" label={t.person} hint={t.personHint} value={person} onChange={setPerson} />
          <SelectField
            name="subjectType"
            label={t.subject}
            value={subjectType}
            onChange={setSubjectType}
            none={t.any}
            options={SUBJECT_TYPES.map((type) => ({ value: type, label: subjectWord(type, language) }))}
          />
          <SelectField
            name="action"
            label={t.action}
            value={action}
            onChange={setAction}
            none={t.any}
            options={CHANGE_ACTIONS.map((known) => ({ value: known, label: sentence(known) }))}
          />
          <UnitPicker name="unit" label={t.unit} value={picked} onChange={setUnit} />
          <DayField name="from" label={t.from} value={days.from} onChange={(from) => setDays({ ...days, from })} />
          <DayField name="to" label={t.to} value={days.to} onChange={(to) => setDays({ ...days, to })} />
        </div>
        <div className="form-actions">
          <SubmitButton icon="search" pending={submission.pending}>
            {t.apply}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}

/** What the list is narrowed by now, each part to be taken off. */
export function Narrowed({ filter }: { filter: ChangesFilter }) {
  const t = useT().audit;
  const { language } = useLanguage();
  const unitName = useUnitName(filter.unitId);
  const parts: [keyof ChangesFilter, string | undefined][] = [
    ['person', filter.person],
    ['subjectType', filter.subjectType && subjectWord(filter.subjectType, language)],
    ['subjectId', filter.subjectId && t.oneThing],
    ['action', filter.action && changeSentence(filter.action, { title: null, fields: [] }, language)],
    ['unitId', filter.unitId === undefined ? undefined : (unitName ?? String(filter.unitId))],
    ['from', filter.from && `${t.from} ${showDay(filter.from)}`],
    ['to', filter.to && `${t.to} ${showDay(filter.to)}`],
  ];
  const standing = parts.filter(([, label]) => label !== undefined);
  if (standing.length === 0) return null;
  return (
    <div className="audit-narrowed">
      <span>{t.filtered}</span>
      <ul>
        {standing.map(([name, label]) => (
          <li key={name}>
            <Link
              href={changesAddress({
                ...filter,
                [name]: undefined,
                ...(name === 'subjectType' ? { subjectId: undefined } : {}),
              })}
              aria-label={t.takeOff(label ?? '')}
            >
              {label} <Icon name="cross" small />
            </Link>
          </li>
        ))}
      </ul>
      <Link href={changesAddress({})}>{t.takeOffAll}</Link>
    </div>
  );
}

const shownDay = (day: string | undefined): string => (day ? showDay(day) : '');
