import { parseWords } from '../words.ts';

/** What cells of a Service mean. */
export const SERVICE = parseWords(`
  ! <pending> | loadbalancer-service | No load balancer has given it an outside address yet; without a cloud none will.
  headless | headless-service | Headless: DNS gives the addresses of its pods, there is no address of its own.
  inside | clusterip | Reachable inside the cluster only.
`);

/** What the backends of a Service mean. */
export const ENDPOINTS = parseWords(`
  ! none | selector | No ready pod stands behind the Service: its selector matches none, or none is ready.
`);

/** What cells of an Ingress mean. */
export const INGRESS = parseWords(`
  ! no address | ingress-controller | No ingress controller has taken it up, so that nothing answers for it.
  ! no class | ingressclass | It names no class, so that perhaps no controller feels responsible.
`);

/** Whether a Gateway or its class was taken up. */
export const GATEWAY = parseWords(`
  ! False | gateway | Its controller refused it or could not set it up.
  ! Unknown | gateway | No controller has looked at it: is one installed?
`);

/** What the CONDITION of a CertificateSigningRequest means; several stand there with commas between. */
export const SIGNING = parseWords(`
  ! Pending | certificatesigningrequest | Nobody has approved it yet.
  Approved | certificatesigningrequest | Approved.
  Issued | certificatesigningrequest | The certificate is made.
  ! Denied | certificatesigningrequest | Somebody refused it.
  ! Failed | certificatesigningrequest | It was approved, and its signer could not make a certificate.
  ! SignerValidationFailure | certificatesigningrequest | Its signer does not accept what it asks for.
`);

/** Conditions of kinds that we do not know. */
export const CONDITION = parseWords(`
  ! False | condition | This condition does not hold. Describing the object shows the reason.
  ! Unknown | condition | Its controller has not said whether this holds.
`);
