import { isLocalDate } from '@app/kernel';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@app/api-client';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';

export type Rules = Schemas['EvaluationRulesResponse'];
export type Rule = Schemas['RuleResponse'];
export type Choice = Schemas['ChoiceResponse'];
export type NoRuleReason = NonNullable<Schemas['HoldingResponse']['because']>;

/** What is looked at; it stands in the address. */
export interface RulesAsked {
  readonly unitId?: number | undefined;
  readonly onDay?: string | undefined;
}

export function readRulesAddress(search: URLSearchParams): RulesAsked {
  const [unit, day] = [search.get('unitId') ?? '', search.get('onDay') ?? ''];
  return { unitId: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined, onDay: isLocalDate(day) ? day : undefined };
}

export function rulesAddress({ unitId, onDay }: RulesAsked): string {
  const search = new URLSearchParams();
  if (unitId !== undefined) search.set('unitId', String(unitId));
  if (onDay !== undefined) search.set('onDay', onDay);
  return search.size > 0 ? `/admin/evaluation-rules?${search.toString()}` : '/admin/evaluation-rules';
}

export const useRules = ({ unitId, onDay }: RulesAsked) =>
  useQuery({
    queryKey: ['evaluation-rules', unitId, onDay],
    enabled: unitId !== undefined,
    queryFn: ({ signal }) => call('GET /evaluation-rules', { query: { unitId: unitId ?? 0, onDay }, signal }),
  });

export const refreshRules = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['evaluation-rules'] });
