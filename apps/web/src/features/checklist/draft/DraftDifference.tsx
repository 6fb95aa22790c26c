import { Link } from 'wouter';
import {
  differenceOf,
  isUnchanged,
  wordDifference,
  type ChangedItem,
  type ItemContent,
  type ItemField,
} from '@app/inspection/rules';
import type { Draft } from '../../../app/api-types';
import { useT } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import { Load, Skeleton } from '../../../ui/Load';
import { Empty, PageHead, Section } from '../../../ui/Parts';
import { usePageTitle } from '../../../ui/pageTitle';
import { useChecklist } from '../../inspection/useInspections';
import '../checklist.css';
import './draft.css';
import { useDraftOnce } from '../useDrafts';
import { useKeptContent, withKept } from './keptContent';
import type { DraftContent } from './mergeContent';

/** What the draft would change of the version that it follows. */
export function DraftDifference({ id }: { id: string }) {
  const draft = useDraftOnce(id);
  const left = useKeptContent(id);
  return (
    <Load query={draft} as="page" rows={6}>
      {(loaded) =>
        left === undefined ? <Skeleton rows={6} /> : <Against draft={loaded} content={withKept(loaded, left)} />
      }
    </Load>
  );
}

function Against({ draft, content }: { draft: Draft; content: DraftContent }) {
  const t = useT().drafts;
  const base = useChecklist(draft.baseVersionId ?? '', draft.baseVersionId !== null);
  usePageTitle(t.differenceOf(content.title));
  const back = (
    <Link href={`/checklists/drafts/${draft.id}`} className="see-all">
      <Icon name="left" small />
      {t.backToDraft}
    </Link>
  );
  return (
    <>
      <PageHead title={t.differenceOf(content.title)} back={back}>
        <p className="lead">{draft.baseVersion === null ? t.differenceNew : t.differenceLead(draft.baseVersion)}</p>
      </PageHead>
      {draft.baseVersionId === null ? (
        <Difference before={null} after={content} />
      ) : (
        <Load query={base} as="page" rows={6}>
          {({ title, items }) => <Difference before={{ title, items: items.map(contentOf) }} after={content} />}
        </Load>
      )}
    </>
  );
}

// The basis of an item of a version is the law itself; a draft names it by its code.
const contentOf = ({
  basis,
  ...item
}: { basis: { code: string } | null } & Omit<ItemContent, 'basisCode'>): ItemContent => ({
  ...item,
  basisCode: basis?.code ?? null,
});

interface Titled {
  title: string;
  items: readonly ItemContent[];
}

/** What has changed of the title and of each item; a list without a version before it is new in everything. */
export function Difference({ before, after }: { before: Titled | null; after: Titled }) {
  const t = useT().drafts;
  const difference = differenceOf(before?.items ?? [], after.items);
  const { added, removed, changed, moved } = difference;
  const isRenamed = before !== null && before.title !== after.title;
  if (isUnchanged(difference) && !isRenamed) return <Empty why={t.same} />;
  return (
    <>
      {isRenamed && (
        <Section id="renamed" title={t.renamed}>
          <p className="draft-renamed">
            <Words before={before.title} after={after.title} />
          </p>
        </Section>
      )}
      <p className="draft-summary">{t.summary(added.length, removed.length, changed.length, moved.length)}</p>
      {added.length > 0 && <Items id="added" title={t.added} items={added} />}
      {removed.length > 0 && <Items id="removed" title={t.gone} items={removed} />}
      {changed.length > 0 && (
        <Section id="changed" title={t.changed} count={changed.length}>
          <ul className="rows">
            {changed.map((change) => (
              <Changed key={change.after.code} change={change} />
            ))}
          </ul>
        </Section>
      )}
      {moved.length > 0 && <Items id="moved" title={t.moved} note={t.movedLead} items={moved} />}
    </>
  );
}

function Items({ items, ...head }: { id: string; title: string; note?: string; items: readonly ItemContent[] }) {
  return (
    <Section {...head} count={items.length}>
      <ul className="rows">
        {items.map((item) => (
          <li key={item.code} className="row">
            <div className="row-main">
              <p className="row-title-text">
                <span className="list-code">{item.code}</span> {item.requirement}
              </p>
              <p className="meta">{item.section}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Changed({ change: { before, after, fields } }: { change: ChangedItem<ItemContent> }) {
  const t = useT().drafts;
  const words = useFieldWords();
  return (
    <li className="row">
      <div className="row-main">
        <p className="row-title-text">
          <span className="list-code">{after.code}</span> {after.requirement}
        </p>
        <dl className="facts">
          {fields.map((field) => (
            <div key={field}>
              <dt>{t.fields[field]}</dt>
              <dd>
                <Words before={words(before, field)} after={words(after, field)} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}

/** What was taken out and what came in, each by a mark and a word that is read out. */
function Words({ before, after }: { before: string; after: string }) {
  const t = useT().drafts;
  return wordDifference(before || t.nothing, after || t.nothing).map(({ kind, text }, at) =>
    kind === 'same' ? (
      <span key={at}>{text} </span>
    ) : kind === 'added' ? (
      <span key={at}>
        <ins>
          <span className="hidden">{t.wordAdded} </span>
          {text}
        </ins>{' '}
      </span>
    ) : (
      <span key={at}>
        <del>
          <span className="hidden">{t.wordRemoved} </span>
          {text}
        </del>{' '}
      </span>
    ),
  );
}

function useFieldWords(): (item: ItemContent, field: ItemField) => string {
  const { inspection, checklist } = useT();
  return (item, field) => {
    if (field === 'severity') return inspection.severities[item.severity];
    if (field === 'findingClass') return inspection.classes[item.findingClass];
    if (field === 'asks') return item.asks.map((ask) => checklist.asks[ask]).join(', ');
    if (field === 'termWorkdays') return checklist.term(item.termWorkdays);
    return item[field] ?? '';
  };
}
