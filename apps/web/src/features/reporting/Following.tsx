import { Link, useLocation, useSearchParams } from 'wouter';
import { useT } from '../../i18n';

/** Whether merged units are counted with the unit that stands for them today; it stands in the address. */
export const useFollowing = (): boolean => useSearchParams()[0].get('successors') === 'true';

/** The part of an address that says so; nothing where units are counted as they were. */
export const followingIn = (successors: boolean): Record<string, string> => (successors ? { successors: 'true' } : {});

/** Says where merged units are counted, and counts them the other way. */
export function FollowSwitch({ successors }: { successors: boolean }) {
  const { following: t } = useT().reporting;
  const [path] = useLocation();
  const [search] = useSearchParams();
  const other = new URLSearchParams(search);
  if (successors) other.delete('successors');
  else other.set('successors', 'true');
  return (
    <p className="meta following">
      <span>{successors ? t.followed : t.asTheyWere}</span>{' '}
      <Link href={other.size > 0 ? `${path}?${other.toString()}` : path} className="no-print">
        {successors ? t.countAsTheyWere : t.countFollowed}
      </Link>
    </p>
  );
}
