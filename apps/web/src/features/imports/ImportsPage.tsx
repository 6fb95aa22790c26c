import { Link, useLocation, useSearchParams } from 'wouter';
import type { RosterImportRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Load } from '../../ui/Load';
import { Empty, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { RosterTabs } from '../headcount/RosterTabs';
import { useUnitName } from '../organization/useUnit';
import { importAddress, readUnit } from './importsAddress';
import { SendFile } from './SendFile';
import { useImports } from './useImports';

/** Begins an import and lists the earlier ones of a unit, with who did them and what has become of them. */
export function ImportsPage() {
  const { imports: t } = useT();
  const me = useMe();
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const asked = readUnit(search);
  const unitId = asked ?? me.roles[0]?.unit.id ?? me.tenant.id;
  const unitName = useUnitName(unitId);
  const query = useImports(unitId);
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <RosterTabs current="imports" unitId={asked} />
      <Section title={t.fresh} id="fresh">
        <div className="panel narrow">
          <SendFile
            key={unitId}
            unit={unitName === undefined ? undefined : { id: unitId, name: unitName }}
            onSent={({ id }) => navigate(importAddress(id))}
          />
        </div>
      </Section>
      <Section title={t.earlier} id="earlier" {...(unitName === undefined ? {} : { note: t.ofUnit(unitName) })}>
        <Load query={query} rows={3}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty why={t.noneYet} next={t.noneYetNext} />
            ) : (
              <ul className="rows" aria-labelledby="earlier">
                {items.map((item) => (
                  <Earlier key={item.id} item={item} />
                ))}
              </ul>
            )
          }
        </Load>
      </Section>
    </>
  );
}

function Earlier({ item }: { item: RosterImportRow }) {
  const { imports: t } = useT();
  const { id, fileName, unit, state, counts, progress } = item;
  return (
    <li className="row">
      <div className="row-main">
        <Link href={importAddress(id)} className="row-title">
          {fileName}
        </Link>
        <p className="meta row-facts">
          <span>{unit.name}</span>
          <span>{lastAct(item, t)}</span>
        </p>
      </div>
      <div className="row-side">
        <span className={state === 'COMMITTED' ? 'tag tag-closed' : 'tag tag-plain'}>
          {progress ? `${t.acts[progress.act]}…` : t.states[state]}
        </span>
        {counts && (
          <span className="meta">
            {(['NEW', 'ADDED', 'CHANGED', 'WRONG'] as const)
              .map((verdict) => [verdict, countOf(counts, verdict)] as const)
              .filter(([, count]) => count > 0)
              .map(([verdict, count]) => `${t.verdicts[verdict]} ${count}`)
              .join(' · ')}
          </span>
        )}
      </div>
    </li>
  );
}

function countOf(
  { newPeople, newPosts, added, changed, wrong }: NonNullable<RosterImportRow['counts']>,
  verdict: 'NEW' | 'ADDED' | 'CHANGED' | 'WRONG',
): number {
  return { NEW: newPeople + newPosts, ADDED: added, CHANGED: changed, WRONG: wrong }[verdict];
}

/** Who did the last thing with it. */
function lastAct(item: RosterImportRow, t: ReturnType<typeof useT>['imports']): string {
  if (item.undoneAt !== null) return t.undoneBy(item.undoneByName ?? '', showInstant(item.undoneAt));
  if (item.committedAt !== null) return t.committedBy(item.committedByName ?? '', showInstant(item.committedAt));
  return t.sentBy(item.uploadedByName, showInstant(item.uploadedAt));
}
