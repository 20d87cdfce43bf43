import { listAt, textAt, valueAt } from '../../object.ts';
import { plain } from '../text.ts';

/** Which nodes are meant: terms of which one has to fit, each with requirements that all have to. */
export function nodeTermsText(selector: unknown): string {
  return listAt(selector, 'nodeSelectorTerms')
    .map((term) =>
      [...listAt(term, 'matchExpressions'), ...listAt(term, 'matchFields')].map(requirementText).join(' and '),
    )
    .join(', or ');
}

function requirementText(requirement: unknown): string {
  const values = valueAt(requirement, 'values');
  const listed = Array.isArray(values) && values.length > 0 ? ` [${values.map(plain).join(', ')}]` : '';
  return `${textAt(requirement, 'key')} ${textAt(requirement, 'operator').toLowerCase()}${listed}`;
}
