import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderJson, renderJsonDocument } from '../../../src/kubectl/print/json.ts';
import { renderYaml } from '../../../src/kubectl/print/yaml.ts';
import recordedJson from './recorded/json.json' with { type: 'json' };
import recordedYaml from './recorded/yaml.json' with { type: 'json' };

const around = (spec: unknown) => ({ apiVersion: 'v1', kind: 'A', spec });

// Keys in the way of JavaScript's own are left to the laws of what reads them.
const anyJson = fc.jsonValue({ maxDepth: 4 });

describe('yaml', () => {
  test.each(recordedYaml.map(({ value, printed }) => ({ value: JSON.stringify(value), printed })))(
    '$value is written as kubectl writes it',
    ({ value, printed }) => {
      expect(renderYaml(around(JSON.parse(value)))).toBe(printed);
    },
  );

  test('says the same as what it was made of', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = renderYaml(around(value));
        expect(parse(text)).toEqual(JSON.parse(JSON.stringify(around(value))));
      }),
    );
  });
});

describe('json', () => {
  test.each(recordedJson.map(({ value, printed }) => ({ value: JSON.stringify(value), printed })))(
    '$value is written as kubectl writes it',
    ({ value, printed }) => {
      expect(renderJsonDocument(around(JSON.parse(value)))).toBe(printed);
    },
  );

  test('says the same as what it was made of, on one line or many', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(JSON.parse(renderJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(JSON.parse(renderJsonDocument(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
