import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { addressOf } from '../../app/api';
import type { ImportProgress as Progress, RosterImport } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Empty, Notice, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Unfold } from '../../ui/Unfold';
import { rosterAddress } from '../staff/rosterAddress';
import { CommitForm } from './CommitForm';
import { EarlyDays } from './EarlyDays';
import { ImportProgress } from './ImportProgress';
import { importAddress, importsAddress } from './importsAddress';
import { Outcome, OutcomeRows } from './Outcome';
import { ReadingForm } from './ReadingForm';
import { SendFile } from './SendFile';
import { UndoForm } from './UndoForm';
import { forgetProgress, useImport } from './useImports';

type During = (work: () => Promise<RosterImport>) => Promise<RosterImport>;

/** One list on its way: how it is read, what would come of it, what has come of it, and how it is taken out again. */
export function ImportPage({ id }: { id: string }) {
  const { imports: t } = useT();
  const [act, setAct] = useState<Progress['act'] | null>(null);
  const query = useImport(id, act !== null);
  const [said, setSaid] = useSaid();
  usePageTitle(query.data?.fileName ?? t.heading);
  const as =
    (doing: Progress['act']): During =>
    async (work) => {
      setAct(doing);
      try {
        return await work();
      } catch (error) {
        // Seen under way a moment ago, and over now: what the form says of it must not leave with the form.
        forgetProgress(id);
        throw error;
      } finally {
        setAct(null);
      }
    };
  return (
    <Load query={query} as="page" rows={6}>
      {(item) => {
        // Said at once, before the server has been asked how far it is.
        const progress = item.progress ?? (act && { act, done: 0, total: 0, isStuck: false, calledOffByName: null });
        return (
          <>
            <PageHead
              title={item.fileName}
              back={
                <Link href={importsAddress(item.unit.id)} className="back">
                  <Icon name="left" small />
                  {t.back}
                </Link>
              }
            >
              <p className="meta row-facts">
                <span>{item.unit.name}</span>
                <span>{t.sentBy(item.uploadedByName, showInstant(item.uploadedAt))}</span>
              </p>
            </PageHead>
            <Steps item={item} />
            <Done said={said} />
            {progress && <ImportProgress id={item.progress ? id : null} progress={progress} />}
            {/* What somebody else is doing is waited for; what is done here keeps its form. */}
            {(!item.progress || item.progress.isStuck || act !== null) && <Body item={item} as={as} onDone={setSaid} />}
          </>
        );
      }}
    </Load>
  );
}

function Steps({ item: { state } }: { item: RosterImport }) {
  const { imports: t } = useT();
  const at = { RECEIVED: 1, CHECKED: 3, COMMITTED: 4, UNDONE: 4 }[state];
  return (
    <>
      <ol className="import-steps" aria-label={t.stepsLabel}>
        {t.steps.map((step, index) => (
          <li key={step} aria-current={index === at ? 'step' : undefined} className={index < at ? 'import-past' : ''}>
            {step}
          </li>
        ))}
      </ol>
      <p>
        <span className={state === 'COMMITTED' ? 'tag tag-closed' : 'tag tag-plain'}>{t.states[state]}</span>
      </p>
    </>
  );
}

interface BodyProps {
  item: RosterImport;
  as: (act: Progress['act']) => During;
  onDone: (text: string | null) => void;
}

function Body({ item, as, onDone }: BodyProps) {
  const { imports: t } = useT();
  const { id, state, counts } = item;
  if (state === 'RECEIVED' || counts === null) {
    return (
      <Section title={t.readingHeading} id="reading" note={t.readingNote}>
        {item.hasFile ? (
          <ReadingForm item={item} during={as('CHECK')} onDone={() => onDone(null)} />
        ) : (
          <Empty why={t.fileGone} />
        )}
      </Section>
    );
  }
  const isOpen = state === 'CHECKED';
  return (
    <>
      <Section title={state === 'COMMITTED' ? t.brought : t.outcome} id="outcome">
        <Outcome counts={counts} />
      </Section>
      {isOpen && counts.early > 0 && item.hasFile && (
        <EarlyDays item={item} during={as('CHECK')} onDone={() => onDone(null)} />
      )}
      {counts.wrong > 0 && item.hasFile && <Mending item={item} />}
      {isOpen && (
        <>
          <CommitForm item={item} during={as('COMMIT')} onDone={() => onDone(t.committed)} />
          <div className="import-again">
            {item.hasFile ? (
              <Unfold label={t.again} icon="pen">
                {(close) => <ReadingForm item={item} during={as('CHECK')} onDone={close} />}
              </Unfold>
            ) : (
              <p className="meta">{t.fileGone}</p>
            )}
          </div>
        </>
      )}
      {state !== 'CHECKED' && <Committed item={item} during={as('UNDO')} onDone={onDone} />}
      <Section title={t.rows} id="rows">
        <OutcomeRows id={id} counts={counts} />
      </Section>
    </>
  );
}

/** Their own file with what is wrong in it, and the way back for it. */
function Mending({ item: { id, unit } }: { item: RosterImport }) {
  const { imports: t } = useT();
  const [, navigate] = useLocation();
  return (
    <Section title={t.mend} id="mend" note={t.mendNote}>
      <div className="form-actions import-mend">
        <a className="button button-plain" href={addressOf(`/roster-imports/${id}/errors`)} download>
          <Icon name="file" small />
          {t.errorSheet}
        </a>
      </div>
      <Unfold label={t.sendMended} icon="up">
        {() => <SendFile unit={unit} mended onSent={(sent) => navigate(importAddress(sent.id))} />}
      </Unfold>
    </Section>
  );
}

function Committed({ item, during, onDone }: { item: RosterImport; during: During; onDone: BodyProps['onDone'] }) {
  const { imports: t } = useT();
  const { id, unit, state, hindrances, committedAt, committedByName, undoneAt, undoneByName, undoneReason } = item;
  return (
    <Section title={t.states[state]} id="committed">
      {committedAt && <p>{t.committedBy(committedByName ?? '', showInstant(committedAt))}</p>}
      {undoneAt && <p>{t.undoneBy(undoneByName ?? '', showInstant(undoneAt))}</p>}
      {undoneReason && <p className="import-reason">{t.undoneWhy(undoneReason)}</p>}
      <p>
        <Link href={rosterAddress({ unitId: unit.id })}>{t.people}</Link>
      </p>
      {hindrances.length > 0 && (
        <Notice icon="lock">
          <p>
            <strong>{t.hindered}</strong>. {t.hinderedWhy}
          </p>
          <ul className="import-faults">
            {hindrances.map(({ what, people }, at) => (
              <li key={at}>{t.hindrance(t.hindrances[what] ?? t.usedElsewhere, people)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {state === 'COMMITTED' && hindrances.length === 0 && (
        <Unfold label={t.undo} icon="back">
          {(close) => <UndoForm id={id} during={during} onClose={close} onDone={() => onDone(t.undone)} />}
        </Unfold>
      )}
    </Section>
  );
}
