import { Float } from '../go-value.ts';
import type { Budget } from './budget.ts';
import { OverBudget } from './budget.ts';
import { childrenOf, collectAll, slice } from './collections.ts';
import { holds } from './compare.ts';
import { JsonPathError } from './cursor.ts';
import type { Action, Node } from './node.ts';

/** The values at hand. `undefined` is nothing at all, which a range over nothing is run with. */
export type Values = readonly unknown[];

/** Runs the steps of an action one after the other: client-go `util/jsonpath/jsonpath.go`. `range` and `end` pass through. */
export function evaluate(action: Action, input: Values, budget: Budget): Values {
  return action.reduce<Values>((values, node) => {
    const results = step(node, values, budget);
    budget.spend(results.length + 1);
    return results;
  }, input);
}

function step(node: Node, input: Values, budget: Budget): Values {
  switch (node.type) {
    case 'text':
      return [node.text];
    case 'literal':
      return input.map(() => (node.kind === 'float' ? new Float(Number(node.value)) : node.value));
    case 'field':
      return input.flatMap((value) => fieldOf(value, node.name));
    case 'wildcard':
      return input.flatMap((value) => {
        const children = childrenOf(value);
        budget.spend(children.length);
        return children;
      });
    case 'recursive':
      return collectAll(input, budget);
    case 'slice':
      return slice(node, input, budget);
    case 'union':
      return node.actions.flatMap((action) => evaluate(action, input, budget));
    case 'filter':
      return input.flatMap((value) => toList(value).filter((item) => passes(node, item, budget)));
    case 'word':
      if (node.word === 'range') return input;
      if (node.word === 'end') return [];
      throw new JsonPathError(`unrecognized identifier ${node.word}`);
  }
}

function fieldOf(value: unknown, name: string): Values {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap && Object.hasOwn(value, name) ? [(value as Readonly<Record<string, unknown>>)[name]] : [];
}

function toList(value: unknown): Values {
  if (!Array.isArray(value)) throw new JsonPathError('only a list can be filtered');
  return value;
}

function passes(filter: Extract<Node, { type: 'filter' }>, item: unknown, budget: Budget): boolean {
  if (filter.operator === 'exists') return exists(filter.left, item, budget);
  const left = only(evaluate(filter.left, [item], budget));
  if (left.length === 0) return false;
  const right = only(evaluate(filter.right, [item], budget));
  return right.length > 0 && holds(left[0], filter.operator, right[0]);
}

// kubectl does not look at the error of a filter without a comparison and finds the step's input, so that `@.a[5]` passes
// where `a` is a shorter list.
function exists(action: Action, item: unknown, budget: Budget): boolean {
  try {
    return evaluate(action, [item], budget).length > 0;
  } catch (error) {
    if (error instanceof JsonPathError && !(error instanceof OverBudget)) return true;
    throw error;
  }
}

function only(values: Values): Values {
  if (values.length > 1) throw new JsonPathError('can only compare one element at a time');
  return values;
}
