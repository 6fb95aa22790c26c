import { useT } from '../../i18n';
import { clockTime } from '../../i18n/dates';
import type { Chains } from '../../app/api-types';
import { Button } from '../../ui/Button';
import { Load } from '../../ui/Load';
import { Notice } from '../../ui/Parts';
import { useChains } from './useChanges';

const counted = (n: number): string => n.toLocaleString('vi-VN');

/** Whether the reader's chains fit together, as looked at just now. */
export function ChainLine() {
  const t = useT().audit.chain;
  const query = useChains();
  return (
    <div className="chain">
      <Load query={query} rows={1}>
        {(chains) => (
          <div role="status" className="chain-said">
            {query.isFetching ? <p>{t.checking}</p> : <Said {...chains} />}
          </div>
        )}
      </Load>
      <Button look="quiet" icon="reload" onClick={() => void query.refetch()} aria-disabled={query.isFetching}>
        {t.again}
      </Button>
    </div>
  );
}

function Said({ chains, checkedAt }: Chains) {
  const t = useT().audit.chain;
  const at = clockTime(checkedAt);
  const broken = chains.filter(({ isWhole }) => !isWhole);
  const [only] = chains;
  if (!only) return <p>{t.none}</p>;
  if (broken.length > 0) {
    const names = broken.map(({ name, through }) => t.brokenAt(name ?? t.tenant, counted(through)));
    return (
      <Notice icon="warning" tone="warm">
        <p>{t.broken(names.join('; '), at)}</p>
      </Notice>
    );
  }
  const part = chains.find(({ from }) => from > 1);
  return (
    <p>
      {chains.length === 1 ? t.whole(counted(only.through), at) : t.allWhole(chains.length, at)}
      {part && ` ${t.part(counted(part.from))}`}
    </p>
  );
}
