import { useRef, useState, type ReactNode } from 'react';
import { Button, type Look } from './Button';
import type { IconName } from './Icon';
import { useUnfoldFocus } from './useUnfoldFocus';

interface UnfoldProps {
  label: string;
  /** What the button is called where its label alone does not say of what. */
  name?: string;
  look?: Look;
  icon?: IconName;
  startsOpen?: boolean;
  /** Classes of the place, closed and open. */
  place?: { closed: string; open: string };
  children: (close: () => void) => ReactNode;
}

/** Among the actions of a list's row. */
export const IN_ROW = { closed: 'row-action', open: 'row-form' };
const PLACE = { closed: 'no-print', open: 'panel' };

/** A button in whose place a form unfolds; the keyboard goes with it and comes back. */
export function Unfold({ label, name, look, icon, startsOpen = false, place = PLACE, children }: UnfoldProps) {
  const [open, setOpen] = useState(startsOpen);
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useUnfoldFocus(open, panel, () => button.current);
  return open ? (
    <div className={place.open} ref={panel}>
      {children(() => setOpen(false))}
    </div>
  ) : (
    <div className={place.closed}>
      <Button ref={button} look={look} icon={icon} aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
    </div>
  );
}
