import { Link } from 'wouter';
import type { Inspection, Minutes } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { InspectionStateTag } from '../inspection/labels';
import { useInspection } from '../inspection/useInspections';
import { Addenda } from './Addenda';
import { Gaps } from './Gaps';
import { LockForm, NOTHING_SAID, type Said } from './LockForm';
import { Paper } from './Paper';
import { ScanForm } from './ScanForm';
import { SignOff } from './SignOff';
import { pdfOf, useMinutes } from './useMinutes';

/** The minutes of a visit: on the left as they are printed, beside them what is missing and what comes next. */
export function MinutesPage({ id }: { id: string }) {
  const inspection = useInspection(id);
  const minutes = useMinutes(id);
  return (
    <Load query={inspection} as="page" rows={5}>
      {(visit) => (
        <Load query={minutes} rows={8}>
          {(data) => <WithDraft inspection={visit} minutes={data} />}
        </Load>
      )}
    </Load>
  );
}

interface Props {
  inspection: Inspection;
  minutes: Minutes;
}

function WithDraft(props: Props) {
  const t = useT().minutes;
  const { id, unit } = props.inspection;
  const draft = useDraft<Said>(`inspection:minutes:${id}`, NOTHING_SAID, {
    href: `/inspections/${id}/minutes`,
    title: t.title(unit.name),
  });
  return draft && <Loaded {...props} draft={draft} />;
}

function Loaded({ inspection, minutes, draft }: Props & { draft: DraftHandle<Said> }) {
  const texts = useT();
  const t = texts.minutes;
  const [said, setSaid] = useSaid();
  usePageTitle(t.title(inspection.unit.name));
  const isDraft = minutes.contentHash === null;
  return (
    <>
      <PageHead
        title={t.title(inspection.unit.name)}
        back={
          <Link href={`/inspections/${inspection.id}`} className="see-all">
            {t.back}
          </Link>
        }
      >
        <p className="page-tags">
          <InspectionStateTag state={minutes.state} />
          {minutes.number && <span className="meta">{`${t.number} ${minutes.number}`}</span>}
        </p>
      </PageHead>
      <Done said={said} />
      <p className="form-actions">
        <a className="button button-plain" href={pdfOf(inspection.id)} target="_blank" rel="noreferrer">
          <Icon name="file" small />
          <span>{t.print}</span>
        </a>
      </p>
      <div className="minutes">
        <div>
          <p className="meta">{isDraft ? t.draftNote : t.frozenNote(minutes.shortCode ?? '')}</p>
          <Paper
            paper={minutes.paper}
            label={t.paper}
            draft={isDraft}
            opinion={isDraft ? draft.value.unitOpinion : ''}
          />
        </div>
        <div className="minutes-side">
          {isDraft && <Gaps inspectionId={inspection.id} gaps={minutes.gaps} />}
          {minutes.allowed.includes('lock') && inspection.state === 'IN_PROGRESS' && (
            <LockForm
              inspection={inspection}
              place={minutes.place}
              draft={draft}
              onLocked={() => setSaid(texts.inspection.lock.done)}
            />
          )}
          {!isDraft && <AfterLock minutes={minutes} onSaid={setSaid} />}
        </div>
      </div>
    </>
  );
}

function AfterLock({ minutes, onSaid }: { minutes: Minutes; onSaid: (text: string) => void }) {
  const t = useT().minutes;
  return (
    <>
      <div>
        {minutes.lockedAt && <p>{t.lockedAt(showInstant(minutes.lockedAt))}</p>}
        <p className="meta">{t.hash}</p>
        <p className="minutes-hash">{minutes.contentHash}</p>
      </div>
      <SignOff minutes={minutes} onSaid={onSaid} />
      <ScanForm minutes={minutes} onSaid={onSaid} />
      <Addenda minutes={minutes} onSaid={onSaid} />
    </>
  );
}
