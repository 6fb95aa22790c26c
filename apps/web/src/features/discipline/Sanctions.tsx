import { useState } from 'react';
import type { Sanction } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { Empty, Facts } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { AnnulForm } from './AnnulForm';
import './discipline.css';
import { PublicDutyForm } from './PublicDutyForm';
import { RecordForm } from './RecordForm';
import { ReplyForm } from './ReplyForm';
import { useSanctions } from './useSanctions';

interface Person {
  readonly id: string;
  readonly fullName: string;
  readonly kind: 'OFFICIAL' | 'CIVIL_SERVANT' | 'PUBLIC_EMPLOYEE' | 'CONTRACT_WORKER' | 'PART_TIME';
}

/** Kỷ luật of one person, for whoever may see it: entered, signed and annulled by right. */
export function Sanctions({ person }: { person: Person }) {
  const { discipline: t } = useT();
  const me = useMe();
  const query = useSanctions(person.id);
  const [said, setSaid] = useSaid();
  const may = (permission: string): boolean => me.permissions.includes(permission) && me.person?.id !== person.id;
  return (
    <>
      <Done said={said} />
      {may('discipline.record-sanctions') && (
        <Unfold label={t.record} icon="pen">
          {(close) => (
            <RecordForm
              person={person}
              onClose={close}
              onDone={() => {
                close();
                setSaid(t.wasRecorded);
              }}
            />
          )}
        </Unfold>
      )}
      <Load query={query} rows={2}>
        {({ items }) => (
          <List items={items} why={t.none} next={t.noneNext}>
            {(sanction) => (
              <div className="sanction-verbs no-print">
                {may('discipline.sign-public-duty') && (
                  <Unfold label={sanction.isPublicDuty === null ? t.sign : t.signAgain} icon="pen">
                    {(close) => (
                      <PublicDutyForm
                        sanction={sanction}
                        personId={person.id}
                        onClose={close}
                        onDone={() => {
                          close();
                          setSaid(t.wasSigned);
                        }}
                      />
                    )}
                  </Unfold>
                )}
                {may('discipline.record-sanctions') && (
                  <Unfold label={t.annul} icon="cross">
                    {(close) => (
                      <AnnulForm
                        sanction={sanction}
                        personId={person.id}
                        onClose={close}
                        onDone={() => {
                          close();
                          setSaid(t.wasAnnulled);
                        }}
                      />
                    )}
                  </Unfold>
                )}
              </div>
            )}
          </List>
        )}
      </Load>
    </>
  );
}

/** The reader's own, with a word of theirs beside each. */
export function OwnSanctions() {
  const { discipline: t } = useT();
  const query = useSanctions(null);
  const [said, setSaid] = useSaid();
  return (
    <>
      <Done said={said} />
      <Load query={query} rows={2}>
        {({ items }) => (
          <List items={items} why={t.noneOwn}>
            {(sanction) => (
              <div className="sanction-verbs no-print">
                <Unfold label={sanction.reply === null ? t.reply : t.replyAgain} icon="pen">
                  {(close) => (
                    <ReplyForm
                      sanction={sanction}
                      onClose={close}
                      onDone={() => {
                        close();
                        setSaid(t.wasReplied);
                      }}
                    />
                  )}
                </Unfold>
              </div>
            )}
          </List>
        )}
      </Load>
    </>
  );
}

interface ListProps {
  items: readonly Sanction[];
  why: string;
  next?: string;
  /** What may be done with one that stands. */
  children: (sanction: Sanction) => React.ReactNode;
}

function List({ items, why, next, children }: ListProps) {
  if (items.length === 0) return <Empty why={why} {...(next ? { next } : {})} />;
  return (
    <ul className="rows sanctions">
      {items.map((sanction) => (
        <li key={sanction.id} className="sanction">
          <Row sanction={sanction} />
          {sanction.annulledAt === null && children(sanction)}
        </li>
      ))}
    </ul>
  );
}

function Row({ sanction }: { sanction: Sanction }) {
  const { discipline: t } = useT();
  const [whole, setWhole] = useState(false);
  const { annulledAt, annulledByName, annulment, reply, repliedAt } = sanction;
  return (
    <>
      <h3 className={annulledAt === null ? '' : 'sanction-annulled'}>
        {t.name(t.forms[sanction.form], t.sides[sanction.side])}
        <span className="meta">{annulledAt !== null ? t.annulled : sanction.hasEffect ? t.inEffect : t.ended}</span>
      </h3>
      <p className={whole ? '' : 'sanction-conduct'}>{sanction.conduct}</p>
      {!whole && sanction.conduct.length > 160 && (
        <button type="button" className="button button-quiet" onClick={() => setWhole(true)}>
          {t.whole}
        </button>
      )}
      <Facts
        items={[
          [t.decision, t.paper(sanction.decisionNumber, showDay(sanction.decidedOn), sanction.decidedBy)],
          [t.actOn, showDay(sanction.actOn)],
          [t.unitThen, sanction.unit.name],
          [t.effect, t.effectSpan(showDay(sanction.effectiveOn), showDay(sanction.endsOn))],
          [t.publicDuty, signedWord(sanction, t)],
          [t.recorded, t.by(sanction.recordedByName, showInstant(sanction.recordedAt))],
          [t.annulment, annulledAt && t.because(annulment ?? '', annulledByName ?? '', showInstant(annulledAt))],
          [t.replied, reply && t.said(reply, repliedAt ? showInstant(repliedAt) : '')],
        ]}
      />
    </>
  );
}

type Words = ReturnType<typeof useT>['discipline'];
function signedWord({ isPublicDuty, publicDutyReason, publicDutyByName, publicDutyAt }: Sanction, t: Words): string {
  if (isPublicDuty === null) return t.notSigned;
  const by = t.by(publicDutyByName ?? '', publicDutyAt ? showInstant(publicDutyAt) : '');
  return t.signed(isPublicDuty ? t.yes : t.no, publicDutyReason ?? '', by);
}
