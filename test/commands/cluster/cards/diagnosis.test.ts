import { describe, expect, test } from 'vitest';
import { diagnosisCard } from '../../../../src/commands/cluster/cards/diagnosis.ts';
import { renderPlain } from '../../../../src/core/plain.ts';
import { createKnowledge } from '../../../../src/glossary/knowledge.ts';
import type { Diagnosis, Finding } from '../../../../src/kubectl/why/diagnosis.ts';
import { GLOSSARY } from '../../whole-tutor.ts';

const knowledge = createKnowledge(GLOSSARY);

const finding = (name: string, facts: Partial<Finding> = {}): Finding => ({
  rule: 'program-fails',
  severity: 'failure',
  object: { group: '', version: 'v1', resource: 'pods', kind: 'Pod', name, namespace: 'shop' },
  title: 'The program fails by itself',
  text: 'Its log says why.',
  evidence: [],
  terms: ['crashloopbackoff'],
  next: [{ label: 'Its logs', line: `logs pods/${name} -n shop` }],
  symptoms: [],
  alike: 1,
  ...facts,
});

function card(findings: readonly Finding[], { line = 'why -n shop', all = false } = {}) {
  const value: Diagnosis = { findings, checked: ['3 pods'], unchecked: [], redactions: 0, bytes: 0 };
  const source = { cluster: 'prod', ...(all ? {} : { namespace: 'shop' }) };
  return diagnosisCard({ id: '0', value, source }, { where: { context: 'prod' }, line }, knowledge);
}

describe('the card of a diagnosis', () => {
  test('names what it does not tell in full, to choose from', () => {
    const { blocks } = card(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => finding(name)));
    const select = blocks.find(({ type }) => type === 'select');
    expect(select).toMatchObject({
      options: [
        { label: 'Pod e', line: 'why pods/e -n shop --context prod' },
        { label: 'Pod f', line: 'why pods/f -n shop --context prod' },
      ],
    });
  });

  test('says of each step what it is about where several causes are told', () => {
    const text = renderPlain(card([finding('a'), finding('b')]));
    expect(text).toContain('[Its logs: a] logs pods/a -n shop');
    expect(renderPlain(card([finding('a')]))).toContain('[Its logs] logs pods/a -n shop');
  });

  test('says of each object its namespace where all were looked at, and only there', () => {
    expect(renderPlain(card([finding('a')], { all: true }))).toContain('Pod a in shop.');
    expect(renderPlain(card([finding('a')]))).not.toContain('Pod a in shop');
  });

  test.each([
    ['nothing was found', [], 'Nothing found: the namespace shop'],
    ['there are only hints', [finding('a', { severity: 'hint' })], 'Nothing broken: the namespace shop'],
  ])('looks on in other namespaces where %s', (_, findings, title) => {
    const reply = card(findings);
    expect(reply.title).toBe(title);
    expect(renderPlain(reply)).toContain('[In all namespaces] why -A --context prod');
  });

  test('shows the line it answers', () => {
    expect(renderPlain(card([finding('a')], { line: 'why here' }))).toContain('`why here`');
  });
});
