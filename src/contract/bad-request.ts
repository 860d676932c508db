/** From the flaws Zod found in a body to the words of the answer. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** `error` and `details` of a 400. */
export type BadRequest = { readonly error: string; readonly details: readonly Issue[] };

/** A body of many thousand flaws is not answered with as many sentences. */
const MAX_ISSUES = 50;

const UNRECOGNIZED_KEY =
  'Unrecognized key in body: please review the v2 API documentation for the request body. The keys are named in details.';

/**
 * The sentence clients show: fixed for an unknown key, the flaw's own when the first flaw is one of
 * our rules, and `Bad Request` for a wrong type or range, where `details` says more.
 */
export function describeIssues(issues: readonly Issue[]): BadRequest {
  const details = issues.flatMap(openUnion).slice(0, MAX_ISSUES);
  if (details.some((issue) => issue.code === 'unrecognized_keys')) {
    return { error: UNRECOGNIZED_KEY, details };
  }
  const first = details[0];
  return { error: first?.code === 'custom' ? first.message : 'Bad Request', details };
}

/** Where just one branch of a union was meant, its flaws are the flaws. */
function openUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter((branch) => !branch.some(isOfOtherKind));
  const [only] = meant;
  if (only === undefined || meant.length > 1) return [issue];
  return only.flatMap((inner) => openUnion({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isOfOtherKind(issue: Issue): boolean {
  return (
    issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
  );
}
