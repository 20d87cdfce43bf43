import type { Area } from '../../glossary/areas.ts';

/** The exams that entries are tagged with. */
export const EXAMS = ['KCNA', 'CKAD', 'CKA', 'KCSA', 'CKS'] as const;
export type Exam = (typeof EXAMS)[number];

/** A part of an exam, how much of it counts, and the areas of the glossary that belong to it. */
interface Domain {
  readonly name: string;
  readonly percent: number;
  readonly areas: readonly Area[];
}

/**
 * What each exam asks and how much of it, after github.com/cncf/curriculum: KCNA since November 2025, CKAD and CKA for 1.35,
 * CKS for 1.34. Which area belongs where is our own reading; each area has one place in each exam.
 */
export const DOMAINS: Readonly<Record<Exam, readonly Domain[]>> = {
  KCNA: [
    domain(
      'Kubernetes Fundamentals',
      44,
      'core-objects workloads architecture kubectl scheduling container-basics api-machinery',
    ),
    domain('Container Orchestration', 28, 'networking storage config-security status-errors linux-basics'),
    domain('Cloud Native Application Delivery', 16, 'packaging delivery-ecosystem'),
    domain('Cloud Native Architecture', 12, 'cloud-native-concepts observability autoscaling community'),
  ],
  CKAD: [
    domain('Application Design and Build', 20, 'container-basics workloads storage cloud-native-concepts'),
    domain('Application Deployment', 20, 'packaging delivery-ecosystem core-objects autoscaling'),
    domain(
      'Application Observability and Maintenance',
      15,
      'status-errors observability kubectl linux-basics community',
    ),
    domain(
      'Application Environment, Configuration and Security',
      25,
      'config-security scheduling api-machinery architecture',
    ),
    domain('Services and Networking', 20, 'networking'),
  ],
  CKA: [
    domain(
      'Cluster Architecture, Installation and Configuration',
      25,
      'architecture config-security packaging api-machinery container-basics delivery-ecosystem',
    ),
    domain('Workloads and Scheduling', 15, 'workloads scheduling core-objects autoscaling'),
    domain('Services and Networking', 20, 'networking'),
    domain('Storage', 10, 'storage'),
    domain('Troubleshooting', 30, 'status-errors kubectl observability linux-basics cloud-native-concepts community'),
  ],
  KCSA: [
    domain('Overview of Cloud Native Security', 14, 'cloud-native-concepts container-basics'),
    domain('Kubernetes Cluster Component Security', 22, 'architecture storage linux-basics'),
    domain('Kubernetes Security Fundamentals', 22, 'config-security networking core-objects'),
    domain('Kubernetes Threat Model', 16, 'workloads scheduling status-errors autoscaling'),
    domain('Platform Security', 16, 'delivery-ecosystem packaging observability api-machinery kubectl'),
    domain('Compliance and Security Frameworks', 10, 'community'),
  ],
  CKS: [
    domain('Cluster Setup', 10, 'networking kubectl'),
    domain('Cluster Hardening', 15, 'config-security architecture api-machinery'),
    domain('System Hardening', 15, 'linux-basics scheduling storage'),
    domain('Minimize Microservice Vulnerabilities', 20, 'core-objects workloads autoscaling cloud-native-concepts'),
    domain('Supply Chain Security', 20, 'container-basics packaging delivery-ecosystem community'),
    domain('Monitoring, Logging and Runtime Security', 20, 'observability status-errors'),
  ],
};

function domain(name: string, percent: number, areas: string): Domain {
  // A test compares the words with the list of areas.
  return { name, percent, areas: areas.split(' ') as Area[] };
}

/** How many of so many questions each domain of an exam gets, by its name: the largest remainders get what is left. */
export function quotasOf(exam: Exam, count: number): ReadonlyMap<string, number> {
  const parts = DOMAINS[exam].map(({ name, percent }) => {
    const exact = (count * percent) / 100;
    return { name, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const left = count - parts.reduce((sum, { whole }) => sum + whole, 0);
  const lucky = new Set([...parts].sort((a, b) => b.rest - a.rest).slice(0, left));
  return new Map(parts.map((part) => [part.name, part.whole + Number(lucky.has(part))]));
}

/** The domain of an exam that an area belongs to. */
export function domainOf(exam: Exam, area: Area | undefined): string | undefined {
  return area === undefined ? undefined : DOMAINS[exam].find(({ areas }) => areas.includes(area))?.name;
}
