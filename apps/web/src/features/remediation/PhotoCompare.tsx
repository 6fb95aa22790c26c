import { useState } from 'react';
import { sharedAddress } from '../../app/api';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Parts';
import './compare.css';

/** A picture that both sides may see; what is shown is the copy without metadata. */
export interface Photo {
  readonly id: string;
  readonly name: string;
  readonly caption?: string | null;
}

interface CompareProps {
  before: readonly Photo[];
  after: readonly Photo[];
}

/** What it was and what it is now, at the same size: side by side, or one over the other with an edge to move. */
export function PhotoCompare({ before, after }: CompareProps) {
  const t = useT().requests.compare;
  const [places, setPlaces] = useState({ before: 0, after: Math.max(0, after.length - 1) });
  const [slides, setSlides] = useState(false);
  if (before.length === 0 && after.length === 0) return null;
  const [first, last] = [before[places.before], after[places.after]];
  const both = first !== undefined && last !== undefined;
  return (
    <Section id="pictures" title={t.heading}>
      {both && slides ? (
        <Slider before={first} after={last} />
      ) : (
        <div className="compare-pair">
          <Frame side="before" photo={first} />
          <Frame side="after" photo={last} />
        </div>
      )}
      <div className="compare-choose no-print">
        <Steps
          name={t.before}
          count={before.length}
          at={places.before}
          onGo={(to) => setPlaces({ ...places, before: to })}
        />
        <Steps
          name={t.after}
          count={after.length}
          at={places.after}
          onGo={(to) => setPlaces({ ...places, after: to })}
        />
        {both && (
          <Button aria-pressed={slides} onClick={() => setSlides(!slides)}>
            {slides ? t.sideBySide : t.slide}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Frame({ side, photo }: { side: 'before' | 'after'; photo: Photo | undefined }) {
  const t = useT().requests.compare;
  return (
    <figure className="compare-frame">
      {photo ? (
        <a href={sharedAddress(photo.id)} aria-label={t.openOf(t[side], photo.caption ?? photo.name)}>
          <img src={sharedAddress(photo.id)} alt="" />
        </a>
      ) : (
        <p className="meta">{t.none[side]}</p>
      )}
      <figcaption>
        <strong>{t[side]}</strong>
        {photo && <span> {photo.caption ?? photo.name}</span>}
      </figcaption>
    </figure>
  );
}

/** The edge moves with the arrows, by dragging, or by three buttons: nobody has to drag. */
function Slider({ before, after }: { before: Photo; after: Photo }) {
  const t = useT().requests.compare;
  const [edge, setEdge] = useState(50);
  const jumps = [
    [0, t.onlyAfter],
    [50, t.half],
    [100, t.onlyBefore],
  ] as const;
  return (
    <div className="compare-slider">
      <div className="compare-stack">
        <img src={sharedAddress(after.id)} alt={t.altOf(t.after, after.caption ?? after.name)} />
        <img
          src={sharedAddress(before.id)}
          alt={t.altOf(t.before, before.caption ?? before.name)}
          style={{ clipPath: `inset(0 ${100 - edge}% 0 0)` }}
        />
        <span className="compare-edge" style={{ left: `${edge}%` }} />
      </div>
      <label className="compare-range">
        <span>{t.edge}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={edge}
          aria-valuetext={t.edgeAt(edge)}
          onChange={(event) => setEdge(Number(event.target.value))}
        />
      </label>
      <div className="compare-choose" role="group" aria-label={t.edge}>
        {jumps.map(([to, label]) => (
          <Button key={to} look="quiet" aria-pressed={edge === to} onClick={() => setEdge(to)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Steps({ name, count, at, onGo }: { name: string; count: number; at: number; onGo: (to: number) => void }) {
  const t = useT().requests.compare;
  if (count < 2) return null;
  return (
    <div className="compare-steps" role="group" aria-label={name}>
      <Button look="quiet" icon="left" aria-label={t.previous(name)} onClick={() => onGo((at + count - 1) % count)}>
        {t.place(name, at + 1, count)}
      </Button>
      <Button look="quiet" icon="right" aria-label={t.next(name)} onClick={() => onGo((at + 1) % count)}>
        {t.nextShort}
      </Button>
    </div>
  );
}
