import type { ChecklistItem, Finding, FindingClass, FindingContent, NewFinding, Severity } from '../../app/api-types';
import { useT } from '../../i18n';
import type { Difference } from '../../ui/StaleNotice';
import type { FieldError } from '../../ui/useSubmit';

/** A finding as it is typed: everything text, nothing chosen yet where nothing was proposed. */
export interface TypedFinding {
  title: string;
  findingClass: FindingClass | '';
  severity: Severity | '';
  count: string;
  detail: string;
  recommendedAction: string;
}

export const FINDING_FIELDS = ['title', 'findingClass', 'severity', 'count', 'detail', 'recommendedAction'] as const;

/** The item's own words and levels, to be changed where the place differs. */
export const proposedBy = (item: ChecklistItem | null): TypedFinding => ({
  title: item?.title ?? '',
  findingClass: item?.findingClass ?? '',
  severity: item?.severity ?? '',
  count: '',
  detail: '',
  recommendedAction: item?.expectedFix ?? '',
});

export const typedFrom = (finding: Finding): TypedFinding => ({
  title: finding.title,
  findingClass: finding.findingClass,
  severity: finding.severity,
  count: finding.count === null ? '' : String(finding.count),
  detail: finding.detail ?? '',
  recommendedAction: finding.recommendedAction ?? '',
});

/** The part of a finding that this form asks for. */
type TypedContent = Pick<FindingContent, (typeof FINDING_FIELDS)[number]>;

function contentOf(typed: TypedFinding): TypedContent {
  return {
    title: typed.title.trim(),
    // `useFindingCheck` has refused a form where these two are empty.
    findingClass: typed.findingClass as FindingClass,
    severity: typed.severity as Severity,
    count: typed.count.trim() === '' ? null : Number(typed.count),
    detail: typed.detail.trim() || null,
    recommendedAction: typed.recommendedAction.trim() || null,
  };
}

export function newFindingOf(id: string, checklistItemId: string | null, typed: TypedFinding): NewFinding {
  const { title, findingClass, severity, count, detail, recommendedAction } = contentOf(typed);
  return {
    id,
    checklistItemId,
    title,
    findingClass,
    severity,
    ...(count !== null && { count }),
    ...(detail !== null && { detail }),
    ...(recommendedAction !== null && { recommendedAction }),
  };
}

/** Only what differs from the version on the server, so that two people may change different fields. */
export function changesOf(finding: Finding, typed: TypedFinding): Partial<FindingContent> {
  const content = contentOf(typed);
  return Object.fromEntries(
    FINDING_FIELDS.filter((key) => content[key] !== finding[key]).map((key) => [key, content[key]]),
  );
}

export function useFindingCheck(typed: TypedFinding): () => FieldError[] {
  const t = useT().inspection.finding;
  return () => {
    const found: FieldError[] = [];
    if (!typed.title.trim()) found.push({ field: 'title', message: t.titleMissing });
    if (!typed.findingClass) found.push({ field: 'findingClass', message: t.findingClassMissing });
    if (!typed.severity) found.push({ field: 'severity', message: t.severityMissing });
    if (typed.count.trim() && !/^[1-9]\d{0,5}$/.test(typed.count.trim())) {
      found.push({ field: 'count', message: t.countWrong });
    }
    return found;
  };
}

/** What is typed against what stands on the server, in the words of the page. */
export function useDifferences(finding: Finding, typed: TypedFinding): Difference[] {
  const t = useT().inspection;
  const theirs = typedFrom(finding);
  const word = (key: keyof TypedFinding, of: TypedFinding): string => {
    if (key === 'findingClass') return of.findingClass && t.classes[of.findingClass];
    if (key === 'severity') return of.severity && t.severities[of.severity];
    return of[key];
  };
  return FINDING_FIELDS.filter((key) => typed[key].trim() !== theirs[key]).map((key) => ({
    field: key,
    label: t.finding[key],
    yours: word(key, typed),
    theirs: word(key, theirs),
  }));
}
