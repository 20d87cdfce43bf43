import { ok, type Result } from '../../core/failure.ts';
import { chooseContainer, containerNames } from '../../kubectl/logs/containers.ts';
import { textAt, type KubeObject } from '../../kubectl/object.ts';
import type { LogsQuery } from '../../kubectl/query.ts';

/** One container of one pod: what has a log. */
export interface Source {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

/** The containers to read, and what to say about the choice. */
export interface Sources {
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
}

/** Chooses the containers of some pods: all of them, the one that was named, or the one of each that tells most. */
export function chooseSources(pods: readonly KubeObject[], query: LogsQuery): Result<Sources> {
  const { container: named, allContainers, allPods } = query;
  const sources: Source[] = [];
  const notes: string[] = [];
  for (const pod of pods) {
    const of = { namespace: textAt(pod, 'metadata', 'namespace'), pod: textAt(pod, 'metadata', 'name') };
    if (allContainers) {
      sources.push(...containerNames(pod).map((container) => ({ ...of, container })));
      continue;
    }
    const choice = chooseContainer(pod, named);
    if (!choice.ok) return choice;
    sources.push({ ...of, container: choice.value.container });
    // With --all-pods kubectl does not say it of each.
    if (!allPods) notes.push(...choice.value.notes);
  }
  return ok({ sources, notes: [...new Set(notes)] });
}
