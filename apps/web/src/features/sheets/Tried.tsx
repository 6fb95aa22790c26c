import { SHEET_FAULTS } from '@app/evaluation/rules';
import { useMemo, type ReactNode } from 'react';
import type { SheetFault, SheetImport } from '../../app/api-types';
import { useLanguage, useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { useBlobAddress } from '../../ui/useBlobAddress';

/** What a try has found: how much would come, what is wrong, and the office's own sheet that says so. */
export function Tried({
  answer,
  counted,
  children,
}: {
  answer: SheetImport;
  counted: (entries: number, people: number) => string;
  children: ReactNode;
}) {
  const { sheets: t } = useT();
  const { counts, ignored } = answer;
  return (
    <>
      <h3>{t.outcome}</h3>
      {counts.wrong > 0 ? (
        <div className="notice notice-warm sheet-wrong">
          <p>{t.wrong(counts.wrong, counts.rows)}</p>
          <ErrorSheet answer={answer} />
        </div>
      ) : (
        <p>
          <strong>{counts.entries > 0 ? t.wouldCome(counted(counts.entries, counts.people)) : t.nothingNew}</strong>{' '}
          {counts.unchanged > 0 && t.unchanged(counts.unchanged)}
        </p>
      )}
      {ignored.length > 0 && <p className="meta">{t.ignored(ignored.join(', '))}</p>}
      {/* A long sheet scrolls by itself, with the keyboard too. */}
      <div className="sheet-rows" role="region" aria-label={t.rows} tabIndex={0}>
        <ul className="rows">{children}</ul>
      </div>
    </>
  );
}

function ErrorSheet({ answer: { errorSheet } }: { answer: SheetImport }) {
  const { sheets: t } = useT();
  const blob = useMemo(() => {
    if (errorSheet === null) return null;
    const bytes = Uint8Array.from(atob(errorSheet.content), (letter) => letter.charCodeAt(0));
    return new Blob([bytes], { type: errorSheet.type });
  }, [errorSheet]);
  const address = useBlobAddress(blob);
  if (errorSheet === null || address === null) return null;
  return (
    <a className="button button-plain" href={address} download={errorSheet.name}>
      <Icon name="file" small />
      {t.errorSheet}
    </a>
  );
}

/** What is wrong in a row, each with its cell and what to do. */
export function Faults({ faults }: { faults: readonly SheetFault[] }) {
  const { sheets: t } = useT();
  const { language } = useLanguage();
  if (faults.length === 0) return null;
  return (
    <ul className="sheet-faults">
      {faults.map(({ code, cell, label, value, suggestion }, index) => {
        const { title, remedy } = SHEET_FAULTS[code][language];
        return (
          <li key={index}>
            <strong>
              {[cell, label].filter(Boolean).join(', ')}
              {value === null ? '' : ` ${t.stood(value)}`}
            </strong>
            {`: ${title}. ${remedy}`}
            {suggestion === null ? '' : ` ${t.suggestion(suggestion)}`}
          </li>
        );
      })}
    </ul>
  );
}
