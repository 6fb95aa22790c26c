import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useT } from '../i18n';
import { Icon, type IconName } from './Icon';

/** Why there is nothing, and what comes next. */
export function Empty({ why, next, children }: { why: string; next?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-why">{why}</p>
      {next && <p className="meta">{next}</p>}
      {children}
    </div>
  );
}

/** The page's one h1; it takes the focus when a new page opens (see app/usePageStart.ts). */
export function PageHead({ title, back, children }: { title: string; back?: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-head">
      {back}
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </header>
  );
}

export function Section({
  title,
  id,
  count,
  note,
  aside,
  children,
}: {
  title: string;
  id: string;
  count?: number | undefined;
  note?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>
          {title}
          {count !== undefined && count > 0 && <span className="count">{count}</span>}
        </h2>
        {aside}
      </div>
      {note && <p className="section-note">{note}</p>}
      {children}
    </section>
  );
}

export function Notice({
  icon = 'info',
  tone = 'calm',
  children,
}: {
  icon?: IconName;
  tone?: 'calm' | 'warm';
  children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

/** Name and value pairs; pairs without a value are left out. */
export function Facts({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {items.map(
        ([name, value]) =>
          value !== null &&
          value !== undefined &&
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** A modal over the page; the page below keeps everything typed, and the focus comes back to where it was. */
export function Dialog({
  title,
  place = 'middle',
  onClose,
  children,
}: {
  title: string;
  place?: 'middle' | 'foot';
  onClose: (() => void) | null;
  children: ReactNode;
}) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it still stands in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // What there is to fill in comes before what is only shown.
    opened?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${place}`}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        {onClose && (
          <button
            type="button"
            className="button button-quiet button-icon"
            aria-label={t.frame.close}
            onClick={onClose}
          >
            <Icon name="cross" small />
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
