import { foldVietnamese } from '@app/kernel';
import { Link } from 'wouter';
import { call } from '../../../app/api';
import { useMe } from '../../../app/session';
import { useDraft, type DraftHandle } from '../../../app/useDraft';
import { useT } from '../../../i18n';
import { Combobox } from '../../../ui/Combobox';
import { Done, useSaid } from '../../../ui/Done';
import { Icon } from '../../../ui/Icon';
import { Load } from '../../../ui/Load';
import { More } from '../../../ui/More';
import { Empty, Notice, PageHead, Section } from '../../../ui/Parts';
import { usePageTitle } from '../../../ui/pageTitle';
import { ReasonForm, useReasonCheck } from '../../../ui/ReasonForm';
import { insteadOf } from '../../../ui/StaleNotice';
import { useSubmit, type FieldError } from '../../../ui/useSubmit';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../../roster/PersonPicker';
import '../remediation.css';
import { TaskRows } from '../TaskRows';
import './desk.css';
import { deskUnitOf, refreshTasks, useDeskList, useHolders } from './useDesk';

interface HandOverContent {
  from: PersonChoice;
  to: PersonChoice;
  reason: string;
}
const EMPTY: HandOverContent = { from: NO_PERSON, to: NO_PERSON, reason: '' };

/** All open work of who leaves or is away, given to another at once. */
export function HandOverPage() {
  const t = useT().desk.handOver;
  const [said, setSaid] = useSaid();
  const draft = useDraft<HandOverContent>('hand-over', EMPTY, { href: '/hand-overs/new', title: t.heading });
  usePageTitle(t.heading);
  const back = (
    <Link href="/work" className="see-all">
      <Icon name="left" small />
      {t.back}
    </Link>
  );
  return (
    <div className="desk">
      <PageHead title={t.heading} back={back}>
        <p className="lead">{t.why}</p>
      </PageHead>
      <Done said={said} />
      {draft && <Fields draft={draft} onSaid={setSaid} />}
    </div>
  );
}

function Fields({ draft, onSaid }: { draft: DraftHandle<HandOverContent>; onSaid: (text: string) => void }) {
  const t = useT().desk.handOver;
  const { remediation } = useT();
  const unitId = deskUnitOf(useMe())?.id ?? null;
  const checkReason = useReasonCheck();
  const { from, to, reason } = draft.value;
  const moving = useDeskList({ tab: 'open', person: from.person?.id }, from.person !== null);
  const submission = useSubmit({
    fields: ['fromStaffMemberId', 'toStaffMemberId', 'reason'],
    check: () => [...checkPeople(), ...checkReason(reason)],
    send: () =>
      call('POST /hand-overs', {
        body: {
          id: draft.id,
          fromStaffMemberId: from.person?.id ?? '',
          toStaffMemberId: to.person?.id ?? '',
          reason: reason.trim(),
        },
      }),
    renewId: draft.renew,
    done: async (made) => {
      await draft.clear();
      await refreshTasks();
      onSaid(t.done(made.taskCount, made.from.fullName, made.to.fullName));
    },
  });
  const checkPeople = (): FieldError[] => {
    const wrong: FieldError[] = [];
    if (!from.person) wrong.push({ field: 'fromStaffMemberId', message: t.fromMissing });
    else if (moving.data?.pages[0]?.items.length === 0)
      wrong.push({ field: 'fromStaffMemberId', message: t.fromEmpty });
    if (!to.person) wrong.push({ field: 'toStaffMemberId', message: t.toMissing });
    else if (to.person.id === from.person?.id) wrong.push({ field: 'toStaffMemberId', message: t.same });
    return wrong;
  };
  return (
    <div className="narrow">
      <ReasonForm
        id="hand-over"
        label={t.reason}
        presets={t.presets}
        submitText={t.submit}
        cancelText={remediation.cancel}
        draft={draft}
        submission={submission}
        instead={insteadOf(submission.problem, refreshTasks)}
        onCancel={() => history.back()}
      >
        <HolderPicker value={from} onChange={(person) => draft.change({ from: person })} />
        <PersonPicker
          name="toStaffMemberId"
          label={t.to}
          unitId={unitId}
          value={to}
          onChange={(person) => draft.change({ to: person })}
        />
        {from.person && (
          <Notice>
            <p>{t.consequence(from.person.fullName, to.person?.fullName ?? t.recipient)}</p>
          </Notice>
        )}
        {from.person && <Moving query={moving} name={from.person.fullName} />}
      </ReasonForm>
    </div>
  );
}

/** Chosen among those who have open work: whoever has moved on is in no other list of the unit's people. */
function HolderPicker({ value, onChange }: { value: PersonChoice; onChange: (choice: PersonChoice) => void }) {
  const t = useT().desk.handOver;
  const query = useHolders();
  const words = value.person ? '' : foldVietnamese(value.text.trim());
  const found = (query.data?.items ?? []).filter(({ fullName }) => foldVietnamese(fullName).includes(words));
  return (
    <Combobox
      name="fromStaffMemberId"
      label={t.from}
      hint={query.data?.items.length === 0 ? t.holdersNone : t.fromHint}
      text={value.person?.fullName ?? value.text}
      picked={value.person !== null}
      onType={(text) => onChange({ person: null, text })}
      onPick={(key) => {
        const person = found.find(({ id }) => id === key);
        if (person) onChange({ person: { id: person.id, fullName: person.fullName }, text: person.fullName });
      }}
      options={found.map(({ id, fullName, division, openTasks }) => ({
        key: id,
        label: fullName,
        note: [division, t.holds(openTasks)].filter(Boolean).join(' · '),
      }))}
      status={query.isError ? 'error' : query.isPending ? 'pending' : 'idle'}
      onOpen={() => undefined}
    />
  );
}

function Moving({ query, name }: { query: ReturnType<typeof useDeskList>; name: string }) {
  const t = useT().desk.handOver;
  return (
    <Load query={query} rows={3}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return <Empty why={t.movesNone(name)} next={t.movesNoneNext} />;
        return (
          <Section id="moving" title={t.moves} {...(query.hasNextPage ? {} : { count: rows.length })}>
            <TaskRows rows={rows} withState />
            <More query={query} />
          </Section>
        );
      }}
    </Load>
  );
}
