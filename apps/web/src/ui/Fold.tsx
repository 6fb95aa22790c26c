import type { ReactNode } from 'react';
import { Icon } from './Icon';

interface FoldProps {
  title: ReactNode;
  /** What stands beside the title, so that one need not look inside to know. */
  gist?: ReactNode;
  /** Once at first: afterwards whoever reads opens and closes. */
  startsOpen: boolean;
  children: ReactNode;
}

/** A part of a long page under its heading, open only where somebody wants it; on paper it always is. */
export function Fold({ title, gist, startsOpen, children }: FoldProps) {
  return (
    <details className="fold" open={startsOpen}>
      <summary>
        <Icon name="right" small />
        <h3>{title}</h3>
        {gist && <span className="fold-gist">{gist}</span>}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
