import { Link } from 'wouter';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';

/** The year that is shown, and its neighbours. */
export function YearLinks({ year, address }: { year: number; address: string }) {
  const { year: t } = useT();
  const present = Number(useMe().today.slice(0, 4));
  const years = [year - 1, year, year + 1].filter((one) => one <= present);
  const at = (one: number): string => `${address}${address.includes('?') ? '&' : '?'}year=${one}`;
  return (
    <nav className="evaluation-months" aria-label={t.others}>
      {years.map((one) => (
        <Link key={one} href={at(one)} aria-current={one === year ? 'page' : undefined}>
          {t.yearLink(one)}
        </Link>
      ))}
    </nav>
  );
}
