import { describe, expect, test } from 'vitest';
import { findTopic, isAbout, listTopics } from '../../../src/quiz/draw/topic.ts';
import { BANK } from './real-bank.ts';

const found = (text: string): string => {
  const topic = findTopic(BANK, text);
  return topic.ok ? `${topic.value.type} ${topic.value.id}` : topic.failure.message;
};

describe('a topic', () => {
  test.each([
    ['', 'all all'],
    ['everything', 'all all'],
    ['kcna', 'exam KCNA'],
    ['Networking', 'area networking'],
    ['container basics', 'area container-basics'],
    ['config-security', 'area config-security'],
    ['first-week', 'pack first-week'],
    ['It is broken', 'pack it-is-broken'],
    ['pod', 'term pod'],
    ['Pods', 'term pod'],
    ['hpa', 'term horizontalpodautoscaler'],
    ['persistent volume claim', 'term persistentvolumeclaim'],
  ])('is found by what people call it: %j is %s', (text, topic) => {
    expect(found(text)).toBe(topic);
  });

  test.each([
    ['netwrking', 'I have no questions about "netwrking". Near to it: networking.'],
    ['deploymnet', 'Near to it: Deployment'],
    ['helm things', 'Near to it: Helm'],
    ['zzz', 'Say "all", an area such as networking'],
  ])('that is not there brings up what is near: %j', (text, message) => {
    expect(found(text)).toContain(message);
  });

  test('is offered only where there are questions about it', () => {
    const topics = listTopics(BANK);
    for (const topic of topics) {
      expect(BANK.templates.filter((template) => isAbout(template, topic)).length).toBe(topic.count);
      expect(topic.count).toBeGreaterThan(0);
    }
    expect(topics[0]).toMatchObject({ id: 'all', count: BANK.templates.length });
  });
});
