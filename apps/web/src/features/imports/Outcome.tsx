import { noteWords, ROW_VERDICTS, wordsOf } from '@app/roster/rules';
import { Link, useSearchParams } from 'wouter';
import type { ImportLine, RosterImport, RowVerdict } from '../../app/api-types';
import { useLanguage, useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty } from '../../ui/Parts';
import { Tabs } from '../../ui/Tabs';
import { Unfold } from '../../ui/Unfold';
import { lastDay } from '../staff/line';
import { importAddress } from './importsAddress';
import { useImportLines } from './useImports';

type Counts = NonNullable<RosterImport['counts']>;

const countOf = ({ newPeople, newPosts, added, changed, unchanged, wrong }: Counts, verdict: RowVerdict): number =>
  ({ NEW: newPeople + newPosts, ADDED: added, CHANGED: changed, UNCHANGED: unchanged, WRONG: wrong })[verdict];

/** Posts of before are a case of their own: a list without any says nothing about them. */
const verdictsOf = ({ added }: Counts): RowVerdict[] => ROW_VERDICTS.filter((one) => one !== 'ADDED' || added > 0);

/** How many rows are new, changed, unchanged and wrong. */
export function Outcome({ counts }: { counts: Counts }) {
  const { imports: t } = useT();
  return (
    <>
      <p>
        {counts.rows === 0
          ? t.noPeople
          : t.ofRows(
              counts.rows,
              verdictsOf(counts).map((one) => [t.verdicts[one], countOf(counts, one)] as const),
            )}
      </p>
      {counts.newPosts > 0 && <p className="meta">{t.furtherPosts(counts.newPosts)}</p>}
      {counts.numbers + counts.numbersKept + counts.numbersRefused > 0 && (
        <p className="meta">{t.numbers(counts.numbers, counts.numbersKept, counts.numbersRefused)}</p>
      )}
      {counts.late > 0 && <p className="meta">{t.late(counts.late)}</p>}
      {counts.startDiffers > 0 && <p className="meta">{t.startDiffers(counts.startDiffers)}</p>}
      {counts.endDiffers > 0 && <p className="meta">{t.endDiffers(counts.endDiffers)}</p>}
      {counts.besideMain > 0 && <p className="meta">{t.besideMain(counts.besideMain)}</p>}
      {counts.namesakesInList > 0 && <p className="meta">{t.namesakesInList(counts.namesakesInList)}</p>}
      {counts.namesakes > 0 && <p className="meta">{t.namesakes(counts.namesakes)}</p>}
      {counts.sections.length > 0 && <p className="meta">{t.sections(counts.sections.join(', '))}</p>}
      {counts.others > 0 && (
        <Unfold label={t.others(counts.others)} look="quiet" icon="down">
          {() => (
            <ul className="import-others">
              {counts.firstOthers.map(({ number, text }) => (
                <li key={number} className="meta">
                  {t.line(number)}: {text}
                </li>
              ))}
            </ul>
          )}
        </Unfold>
      )}
    </>
  );
}

/** Which rows they are. */
export function OutcomeRows({ id, counts }: { id: string; counts: Counts }) {
  const { imports: t } = useT();
  const [search] = useSearchParams();
  const likely = counts.wrong > 0 ? 'WRONG' : (ROW_VERDICTS.find((one) => countOf(counts, one) > 0) ?? 'NEW');
  const tabs = counts.noted > 0 ? ([...verdictsOf(counts), 'NOTED'] as const) : verdictsOf(counts);
  const shown = tabs.find((one) => one === search.get('show')) ?? likely;
  return (
    <>
      <Tabs
        label={t.outcome}
        tabs={tabs.map((verdict) => ({
          href: `${importAddress(id)}?show=${verdict}`,
          label: verdict === 'NOTED' ? t.noted : t.verdicts[verdict],
          current: verdict === shown,
          count: verdict === 'NOTED' ? counts.noted : countOf(counts, verdict),
        }))}
      />
      <p className="meta">{shown === 'NOTED' ? t.notedNote : t.verdictNotes[shown]}</p>
      <Lines key={shown} id={id} shown={shown} />
    </>
  );
}

function Lines({ id, shown }: { id: string; shown: RowVerdict | 'NOTED' }) {
  const { imports: t } = useT();
  const query = useImportLines(id, shown);
  return (
    <Load query={query} rows={4}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty why={shown === 'NOTED' ? t.noNoted : t.noRows[shown]} />;
        return (
          <>
            <ul className="rows" aria-label={t.rowsLabel(shown === 'NOTED' ? t.noted : t.verdicts[shown])}>
              {items.map((line) => (
                <Line key={line.number} line={line} />
              ))}
            </ul>
            <More query={query} />
          </>
        );
      }}
    </Load>
  );
}

function Line({ line }: { line: ImportLine }) {
  const { imports: t, roster: r } = useT();
  const { number, fullName, birth, unitName, position, startsOn, endsOn, isFurtherPost } = line;
  const { faults, notes, changes } = line;
  return (
    <li className="row">
      <div className="row-main">
        {fullName && <p className="import-name">{fullName}</p>}
        <p className="meta row-facts">
          {birth && <span>{showDay(birth)}</span>}
          {position && <span>{position}</span>}
          <span>{unitName}</span>
          {endsOn && <span>{r.span(showDay(startsOn), showDay(lastDay(endsOn)))}</span>}
        </p>
        {faults.length > 0 && (
          <ul className="import-faults">
            {faults.map((fault) => (
              <Fault key={fault.code + fault.field} fault={fault} />
            ))}
          </ul>
        )}
        {notes.length > 0 && (
          <ul className="import-notes">
            {notes.map((note) => (
              <Note key={note.code} note={note} />
            ))}
          </ul>
        )}
        {changes.length > 0 && (
          <ul className="import-changes">
            {changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
          </ul>
        )}
      </div>
      <div className="row-side">
        {isFurtherPost && <span className="tag tag-plain">{t.further}</span>}
        <span className="meta">{t.line(number)}</span>
      </div>
    </li>
  );
}

function Fault({ fault }: { fault: ImportLine['faults'][number] }) {
  const { field, value, suggestion } = fault;
  const { imports: t } = useT();
  const { language } = useLanguage();
  const { title, remedy } = wordsOf(fault, language);
  return (
    <li>
      <strong>
        {t.fields[field]}
        {value ? ` ${t.stood(showDay(value))}` : ''}
      </strong>
      {`: ${title}. ${remedy}`}
      {suggestion ? ` ${t.suggestion(suggestion)}` : ''}
    </li>
  );
}

function Note({ note }: { note: ImportLine['notes'][number] }) {
  const { imports: t } = useT();
  const { language } = useLanguage();
  const { title, remedy } = noteWords(note, language);
  return (
    <li>
      <strong>{`${t.fields[note.field]} ${t.stood(showDay(note.value))}`}</strong>
      {`: ${title}. ${remedy} `}
      {note.personId && <Link href={`/staff/${note.personId}`}>{t.seeRecord}</Link>}
    </li>
  );
}

function Change({ change: { field, before, after } }: { change: ImportLine['changes'][number] }) {
  const { imports: t, roster: r } = useT();
  const words: Readonly<Record<string, string>> = { ...r.kinds, ...r.sexes, ...r.managing };
  const said = (text: string | null): string => (text === null ? t.nothing : (words[text] ?? showDay(text)));
  return <li>{t.changed(t.rowFields[field] ?? field, said(before), said(after))}</li>;
}
