import type { StaffRecord } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { barsOf, lastDay } from './line';

const [WIDTH, ROW, BAR] = [1000, 30, 18];

/** The posts of a person on one scale of time, the list of them below. */
export function PostLine({ posts }: { posts: StaffRecord['appointments'] }) {
  const { roster: t } = useT();
  const { today } = useMe();
  const drawn = barsOf(posts, today);
  if (!drawn) return <p className="meta">{t.noPosts}</p>;
  return (
    <>
      <svg
        className="post-line"
        height={drawn.bars.length * ROW}
        viewBox={`0 0 ${WIDTH} ${drawn.bars.length * ROW}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t.linePicture(drawn.bars.length)}
      >
        {drawn.bars.map(({ post, from, width }, row) => (
          <rect
            key={post.id}
            className={post.isMain ? 'post-main' : 'post-beside'}
            x={from * WIDTH}
            y={row * ROW + (ROW - BAR) / 2}
            width={width * WIDTH}
            height={BAR}
          />
        ))}
      </svg>
      <p className="meta post-scale" aria-hidden="true">
        <span>{showDay(drawn.from)}</span>
        <span>{showDay(drawn.until)}</span>
      </p>
      <ol className="post-list">
        {drawn.bars.map(({ post }) => (
          <li key={post.id}>
            <span className={post.isMain ? 'post-mark post-main' : 'post-mark post-beside'} aria-hidden="true" />
            <p>
              {t.postAt(post.position, post.unit.name)}
              {!post.isMain && (
                <span className="tag tag-plain">{post.isSecondment ? t.movements.SECONDMENT : t.concurrent}</span>
              )}
            </p>
            <p className="meta">
              {post.jobPosition && `${t.jobPosition}: ${post.jobPosition} · `}
              {t.span(showDay(post.startsOn), post.endsOn && showDay(lastDay(post.endsOn)))}
              {post.decisionNumber && ` · ${t.byDecision(post.decisionNumber)}`}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
