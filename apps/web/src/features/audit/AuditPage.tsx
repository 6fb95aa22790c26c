import { useSearchParams } from 'wouter';
import { addressOf } from '../../app/api';
import { useLanguage } from '../../i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import './audit.css';
import { AuditFilters, Narrowed } from './AuditFilters';
import { AuditTabs } from './AuditTabs';
import { ChainLine } from './ChainLine';
import { ChangeRow } from './ChangeRow';
import { changesQuery, readChanges } from './changesAddress';
import { useChanges } from './useChanges';

/** Nhật ký thay đổi: who changed what and when, newest first; what it is narrowed by stands in the address. */
export function AuditPage() {
  const {
    language,
    t: { audit: t },
  } = useLanguage();
  const [search] = useSearchParams();
  const filter = readChanges(search);
  const asked = changesQuery(filter);
  const query = useChanges(filter);
  usePageTitle(t.heading);
  return (
    <div className="audit">
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <AuditTabs current="changes" />
      <ChainLine />
      <AuditFilters key={asked} filter={filter} />
      <Narrowed filter={filter} />
      <p className="audit-tools no-print">
        <a
          className="button button-plain"
          href={`${addressOf('/audit/entries.csv')}${changesQuery(filter, { language })}`}
          download
        >
          <Icon name="down" small />
          <span>{t.export}</span>
        </a>
        <Button icon="file" onClick={() => print()}>
          {t.print}
        </Button>
        <span className="meta">{t.exportNote}</span>
      </p>
      <Load query={query} rows={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty why={asked === '' ? t.emptyAll : t.empty} />;
          return (
            <>
              <ol className="rows" aria-label={t.list}>
                {items.map((change) => (
                  <ChangeRow key={change.id} change={change} />
                ))}
              </ol>
              <More query={query} />
            </>
          );
        }}
      </Load>
    </div>
  );
}
