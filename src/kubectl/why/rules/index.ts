import type { Rule } from '../found.ts';
import { autoscalers, budgets } from './autoscaling.ts';
import { claims, volumes } from './claims.ts';
import { conditions } from './conditions.ts';
import { crashes } from './crashes.ts';
import { creation } from './creation.ts';
import { endings } from './endings.ts';
import { images } from './images.ts';
import { ingresses } from './ingresses.ts';
import { cronJobs, jobs } from './jobs.ts';
import { lint } from './lint.ts';
import { namespaces, stuckObject } from './namespaces.ts';
import { nodes } from './nodes.ts';
import { readiness } from './readiness.ts';
import { refusedPods } from './refused-pods.ts';
import { scheduling } from './scheduling.ts';
import { services } from './services.ts';
import { starting } from './starting.ts';
import { daemonSets, deployments, replicaSets, statefulSets } from './workloads.ts';

/** All rules, those about causes before those about what follows from them. */
export const RULES: readonly Rule[] = [
  nodes,
  namespaces,
  stuckObject,
  claims,
  volumes,
  refusedPods,
  images,
  creation,
  crashes,
  scheduling,
  starting,
  readiness,
  endings,
  jobs,
  cronJobs,
  deployments,
  replicaSets,
  statefulSets,
  daemonSets,
  services,
  ingresses,
  autoscalers,
  budgets,
  conditions,
  lint,
];
