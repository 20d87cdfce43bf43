/** A pack without a flaw, as text, with lines put in the place of others. */
export function packText(change: Readonly<Record<string, string>> = {}): string {
  return Object.entries(change).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the pack has no "${from}"`);
    return text.replace(from, to);
  }, GOOD);
}

const GOOD = `id: our-week
title: Our first week
description: What newcomers of our team ask.
author: The platform team
level: 1
questions:
  - type: choice
    term: pod
    docs: https://kubernetes.io/docs/concepts/workloads/pods/
    ask: Who starts the containers of a Pod?
    right: The kubelet
    wrong:
      - { text: The scheduler, because: It picks the node and starts nothing. }
      - { text: The registry, because: It only hands out images. }
    because: The kubelet of the node that was picked has the container runtime pull the images and start the containers.
  - type: true-false
    term: pod
    claim: A Pod keeps its address when it is replaced.
    truth: false
    because: The replacement is another Pod with another name and another address, which is why Services are there.
  - type: true-false
    term: node
    claim: Several Pods can share one node.
    truth: true
    because: A node takes as many Pods as fit by what they request, by default up to one hundred and ten.
`;
