import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { Done, useSaid } from '../../ui/Done';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { Notice, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { useSubmit } from '../../ui/useSubmit';
import { NoUnit } from '../organization/NoUnit';
import { UnitPicker } from '../organization/UnitPicker';
import { useUnitName } from '../organization/useUnit';
import { useUnitOfAddress } from '../organization/useUnitOfAddress';
import { ChoiceList } from './ChoiceList';
import { HoldingTable } from './HoldingTable';
import { BodyRules, NationalRules } from './RuleList';
import './regimes.css';
import { readRulesAddress, rulesAddress, useRules, type RulesAsked } from './useRules';

/** By which rules a body evaluates its people, and how it reads what they leave open. */
export function RulesPage() {
  const { regimes: t } = useT();
  const me = useMe();
  const [search] = useSearchParams();
  const read = readRulesAddress(search);
  const asked = { ...read, unitId: read.unitId ?? me.roles[0]?.unit.id };
  const query = useRules(asked);
  const [said, setSaid] = useSaid();
  const maySet = me.permissions.includes('evaluation.set-rules');
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <Done said={said} />
      <Filters key={search.toString()} asked={asked} />
      {asked.unitId === undefined && <NoUnit />}
      {asked.unitId !== undefined && (
        <Load query={query} rows={6}>
          {(rules) => (
            <>
              {rules.isReached ? (
                <>
                  <Section title={t.holding(rules.body.name, showDay(rules.onDay))} id="holding">
                    <HoldingTable rules={rules} />
                  </Section>
                  <BodyRules rules={rules} maySet={maySet} onDone={setSaid} />
                  <ChoiceList rules={rules} maySet={maySet} onDone={setSaid} />
                </>
              ) : (
                <Notice tone="warm" icon="warning">
                  <p>{t.outOfReach(rules.body.name)}</p>
                </Notice>
              )}
              <NationalRules rules={rules} />
            </>
          )}
        </Load>
      )}
    </>
  );
}

function Filters({ asked }: { asked: RulesAsked }) {
  const { regimes: t, roster: r } = useT();
  const { today } = useMe();
  const [, navigate] = useLocation();
  const [onDay, setOnDay] = useState(showDay(asked.onDay ?? today));
  const [unit, setUnit] = useUnitOfAddress(asked.unitId, useUnitName(asked.unitId));
  const day = readDay(onDay);
  const submission = useSubmit({
    fields: ['unitId', 'onDay'],
    check: () => [
      ...(unit.unit ? [] : [{ field: 'unitId', message: r.unitMissing }]),
      ...(day ? [] : [{ field: 'onDay', message: t.dayMissing }]),
    ],
    send: () => Promise.resolve(),
    done: () =>
      navigate(rulesAddress({ unitId: unit.unit?.id, onDay: day === today ? undefined : (day ?? undefined) })),
  });
  return (
    <Form id="rules-filter" submission={submission}>
      <div className="rule-fields">
        <UnitPicker name="unitId" label={r.unit} hint={r.unitHint} value={unit} onChange={setUnit} />
        <DayField name="onDay" label={r.onDay} value={onDay} today={today} onChange={setOnDay} />
      </div>
      <div className="form-actions">
        <SubmitButton look="plain" icon="search" pending={submission.pending}>
          {t.filterShow}
        </SubmitButton>
      </div>
    </Form>
  );
}
