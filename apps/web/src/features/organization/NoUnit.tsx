import { useT } from '../../i18n';
import { Empty } from '../../ui/Parts';

/** Where nobody has named a unit and the reader has a role at none: nothing is guessed. */
export function NoUnit() {
  const t = useT().organization;
  return <Empty why={t.noUnit} next={t.noUnitNext} />;
}
