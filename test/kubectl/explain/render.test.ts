import { describe, expect, test } from 'vitest';
import type { Definition } from '../../../src/kubectl/explain/definition.ts';
import { definitionIn, documentOf } from '../../../src/kubectl/explain/document.ts';
import { reach } from '../../../src/kubectl/explain/field-names.ts';
import { renderExplanation } from '../../../src/kubectl/explain/render.ts';
import { document } from './document.ts';

const definitionOf = (name: string): Definition => {
  const found = definitionIn(document, { group: 'shop.example.com', version: 'v1', name });
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

const explain = (path: string, options: { readonly recursive?: boolean; readonly maxDepth?: number } = {}) => {
  const [name = '', ...fields] = path.split('.');
  return renderExplanation(definitionOf(name), fields, { recursive: false, maxDepth: 0, ...options });
};

const HEAD = 'GROUP:      shop.example.com\nKIND:       Menu\nVERSION:    v1\n\n';

describe('a definition', () => {
  test.each([
    ['menus', 'Menu'],
    ['orders', 'Order'],
    ['lost', undefined],
    ['mute', undefined],
    ['unknown', undefined],
  ])('of %s is found by its paths', (name, kind) => {
    expect(definitionIn(document, { group: 'shop.example.com', version: 'v1', name })?.kind).toBe(kind);
  });

  test.each([undefined, null, 'text', { paths: 3 }, { components: [] }])('is not found in %j', (broken) => {
    expect(definitionIn(broken, { group: '', version: 'v1', name: 'pods' })).toBeUndefined();
  });

  test('stands in the document of its group version', () => {
    expect(documentOf({ group: '', version: 'v1' })).toBe('api/v1');
    expect(documentOf({ group: 'apps', version: 'v1' })).toBe('apis/apps/v1');
  });
});

describe('an explanation', () => {
  test('of a type shows what it is and its fields', () => {
    expect(explain('menus')).toBe(
      `${HEAD}DESCRIPTION:\n    A Menu is what can be ordered.\n    \nFIELDS:\n` +
        '  apiVersion\t<string>\n    The version.\n\n' +
        '  spec\t<MenuSpec> -required-\n    What is wanted of it.\n\n\n',
    );
  });

  test('of a field that stands for a type shows what both say', () => {
    expect(explain('menus.spec')).toContain(
      'FIELD: spec <MenuSpec>\n\n\nDESCRIPTION:\n    What is wanted of it.\n    MenuSpec is what a menu is made of.\n    \nFIELDS:\n',
    );
  });

  test.each([
    ['apiVersion', 'string'],
    ['spec.dishes', '[]Dish'],
    ['spec.prices', 'map[string]string'],
    ['spec.free', 'Object'],
    ['spec.within', 'MenuSpec'],
    ['spec.odd', 'Object'],
    ['spec.gone', 'Gone'],
    ['spec.dishes.sides', '[]Dish'],
    ['spec.dishes.tags', 'map[string]string'],
    ['spec.within.within.dishes.sides.name', 'string'],
  ])('says what menus.%s takes: %s', (path, type) => {
    expect(explain(`menus.${path}`)).toContain(`FIELD: ${path.split('.').at(-1) ?? ''} <${type}>\n`);
  });

  test('lists the values a field may take, the empty one in quotes', () => {
    expect(explain('menus.spec.day')).toContain(
      'FIELD: day <string>\nENUM:\n    ""\n    Mon\n    Tue\n    Wed\n    Thu\n\nDESCRIPTION:\n    When.\n    \n',
    );
    const fields = explain('menus.spec');
    expect(fields).toContain('  day\t<string>\n  enum: "", Mon, Tue, Wed, ....\n    When.\n');
    expect(fields).toContain('  level\t<integer>\n  enum: 1, 2\n    <no description>\n');
  });

  test('says so where nothing is described', () => {
    expect(explain('menus.spec.level')).toContain('DESCRIPTION:\n    <empty>\n');
  });

  test('shows where more is written', () => {
    expect(explain('menus.spec.dishes.sides')).not.toContain('EXTERNAL DOCS');
    expect(explain('orders')).toContain(
      '  note\t<string>\n    <no description>\n\n    EXTERNAL DOCS:\n      URL: https://example.com/notes\n\n',
    );
  });

  test('recursive shows fields of fields without their meaning, and ends where a type holds itself', () => {
    expect(explain('menus.spec.dishes', { recursive: true })).toContain(
      'FIELDS:\n  name\t<string>\n  sides\t<[]Dish>\n  tags\t<map[string]string>\n\n',
    );
    const whole = explain('menus', { recursive: true }) ?? '';
    expect(whole).toContain('  spec\t<MenuSpec> -required-\n    day\t<string>\n    enum: "", Mon, Tue, Wed, ....\n');
    expect(whole).toContain('    dishes\t<[]Dish> -required-\n      name\t<string>\n      sides\t<[]Dish>\n      tags');
    expect(whole).toContain('    within\t<MenuSpec>\n\n');
  });

  test.each([
    [1, 2],
    [2, 11],
    [3, 14],
  ])('recursive goes no deeper than %d', (maxDepth, fields) => {
    expect(explain('menus', { recursive: true, maxDepth })?.match(/\t</gu)).toHaveLength(fields);
  });

  test.each(['menus.nope', 'menus.spec.nope', 'menus.spec.day.nope', 'menus.spec.nothing', 'menus.constructor'])(
    'of %s is not there',
    (path) => {
      expect(explain(path)).toBeUndefined();
    },
  );
});

describe('following a path', () => {
  test.each([
    ['nope', [], 'nope', ['apiVersion', 'spec']],
    ['spec.dishes.nope', ['spec', 'dishes'], 'nope', ['name', 'sides', 'tags']],
    ['spec.day.nope', ['spec', 'day'], 'nope', []],
    ['spec.dishes', ['spec', 'dishes'], undefined, ['name', 'sides', 'tags']],
  ])('%s goes as far as it leads', (path, there, unknown, fields) => {
    const reached = reach(definitionOf('menus'), path.split('.'));
    expect(reached).toEqual({ path: there, fields, ...(unknown === undefined ? {} : { unknown }) });
  });
});
