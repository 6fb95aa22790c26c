import { useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../app/api';
import type { Amendment } from '../../app/api-types';
import { useAskedFor } from '../../app/useAskedFor';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { ReasonForm, useReasonCheck } from '../../ui/ReasonForm';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { abilitiesOf } from '../identity/abilities';
import { BeforeAfter } from './BeforeAfter';
import './inspection.css';
import { amendmentDecided, useAmendments } from './useInspections';

/** Chờ duyệt đính chính: what somebody proposed to change of released findings, and what came of it. */
export function AmendmentsPage() {
  const t = useT().inspection.amendment;
  const [said, setSaid] = useSaid();
  const open = useAmendments('open');
  const decided = useAmendments('decided');
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <Done said={said} />
      <Load query={open} rows={3}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty why={t.empty} next={t.emptyNext} />;
          return (
            <>
              <Cards items={items} onSaid={setSaid} />
              <More query={open} />
            </>
          );
        }}
      </Load>
      {decided.data?.pages.some(({ items }) => items.length > 0) && (
        <Section id="decided-heading" title={t.decidedHeading}>
          <Cards items={decided.data.pages.flatMap(({ items }) => items)} onSaid={setSaid} />
          <More query={decided} />
        </Section>
      )}
    </>
  );
}

function Cards({ items, onSaid }: { items: readonly Amendment[]; onSaid: (text: string) => void }) {
  return (
    <ol className="findings">
      {items.map((amendment) => (
        <li key={amendment.id} className="finding">
          <Card amendment={amendment} onSaid={onSaid} />
        </li>
      ))}
    </ol>
  );
}

function Card({ amendment, onSaid }: { amendment: Amendment; onSaid: (text: string) => void }) {
  const t = useT().inspection.amendment;
  const { kind, state, unit, before, reason, proposedBy, proposedAt, decidedBy, decidedAt, decisionReason } = amendment;
  return (
    <>
      <p className="finding-title">
        {t.kinds[kind]}: {before.title}
      </p>
      <p className="meta row-facts">
        <span>{unit.name}</span>
        <span>{t.states[state]}</span>
        <span>{t.by(proposedBy.fullName, showInstant(proposedAt))}</span>
      </p>
      <p className="finding-detail">{t.why(reason)}</p>
      <BeforeAfter amendment={amendment} />
      {decidedBy && decidedAt && decisionReason && (
        <>
          <p className="finding-detail">
            {t.states[state]}. {t.why(decisionReason)}
          </p>
          <p className="meta">{t.decidedBy(decidedBy.fullName, showInstant(decidedAt))}</p>
        </>
      )}
      <Link href={`/inspections/${amendment.inspectionId}`} className="see-all">
        {t.visit}
        <Icon name="right" small />
      </Link>
      {state === 'PROPOSED' && <Decide amendment={amendment} onSaid={onSaid} />}
    </>
  );
}

const VERBS = ['approve', 'refuse'] as const;
type Verb = (typeof VERBS)[number];
const nameOf = (verb: Verb, { id }: Amendment): string => `${verb}-${id}`;

function Decide({ amendment, onSaid }: { amendment: Amendment; onSaid: (text: string) => void }) {
  const t = useT().inspection.amendment;
  const me = useMe();
  const asked = useAskedFor();
  const [verb, setVerb] = useState(VERBS.find((known) => asked === nameOf(known, amendment)) ?? null);
  if (!abilitiesOf(me).approvesAmendments) return null;
  if (me.person?.id === amendment.proposedBy.id) return <p className="meta">{t.ownProposal}</p>;
  if (verb) return <Decision amendment={amendment} verb={verb} onSaid={onSaid} onClose={() => setVerb(null)} />;
  const { title } = amendment.before;
  return (
    <div className="form-actions">
      <Button look="primary" icon="check" aria-label={t.approveOf(title)} onClick={() => setVerb('approve')}>
        {t.approve}
      </Button>
      <Button icon="cross" aria-label={t.refuseOf(title)} onClick={() => setVerb('refuse')}>
        {t.refuse}
      </Button>
    </div>
  );
}

interface DecisionProps {
  amendment: Amendment;
  verb: Verb;
  onSaid: (text: string) => void;
  onClose: () => void;
}

function Decision(props: DecisionProps) {
  const t = useT().inspection.amendment;
  const { amendment, verb } = props;
  const draft = useDraft(
    `amendment:${verb}:${amendment.id}`,
    { reason: '' },
    {
      href: `/amendments?open=${nameOf(verb, amendment)}`,
      title: `${t[verb]} – ${amendment.before.title}`,
    },
  );
  return draft && <Sheet {...props} draft={draft} />;
}

function Sheet({
  amendment,
  verb,
  onSaid,
  onClose,
  draft,
}: DecisionProps & { draft: DraftHandle<{ reason: string }> }) {
  const { amendment: t, finding } = useT().inspection;
  const checkReason = useReasonCheck();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => checkReason(draft.value.reason),
    send: () => {
      const body = { reason: draft.value.reason.trim() };
      const parts = { path: { id: amendment.id }, idempotencyKey: key.forContent([verb, body]), body };
      return verb === 'approve'
        ? call('POST /amendments/{id}/approve', parts)
        : call('POST /amendments/{id}/refuse', parts);
    },
    done: async () => {
      key.acknowledged();
      await draft.clear();
      // What is decided must not stand there to be decided again.
      await amendmentDecided();
      onSaid(verb === 'approve' ? t.approved : t.refused);
    },
  });
  return (
    <ReasonForm
      id={nameOf(verb, amendment)}
      heading={verb === 'approve' ? t.approve : t.refuse}
      label={t.decisionReason}
      submitText={verb === 'approve' ? t.approve : t.refuse}
      cancelText={finding.cancel}
      draft={draft}
      submission={submission}
      onCancel={onClose}
    />
  );
}
