import { parseColumns } from '../column-words.ts';

/** Columns of what connects. */
export const NETWORK_COLUMNS = parseColumns(`
  services | TYPE | service | Who can reach it: ClusterIP inside only, NodePort through every node, LoadBalancer from outside.
  | CLUSTER-IP | clusterip | Its one address inside the cluster. None: DNS gives the addresses of its pods.
  | EXTERNAL-IP | loadbalancer-service | Its address from outside. <pending>: asked for, and not given yet.
  | PORT(S) | network-port | The ports it listens on, with the node's port behind a colon.
  | SELECTOR | selector | The labels of the pods it sends traffic to.
  endpoints | ENDPOINTS | endpoints | Addresses of the ready pods behind the Service of that name.
  endpointslices.discovery.k8s.io | ADDRESSTYPE | dual-stack-networking | IPv4, IPv6 or names.
  | PORTS | target-port | The ports of the pods.
  | ENDPOINTS | endpointslice | Addresses of the pods behind the Service, ready or not.
  ingresses.networking.k8s.io | CLASS | ingressclass | Which controller is to serve it.
  | HOSTS | ingress | The host names it answers for; * is any.
  | ADDRESS | ingress-controller | Where it can be reached. Empty: no controller has taken it up.
  | PORTS | network-port | 80, and 443 where it has a certificate.
  ingressclasses.networking.k8s.io | CONTROLLER | ingress-controller | The program that serves ingresses of this class.
  | PARAMETERS | ingressclass | More settings for the controller.
  networkpolicies.networking.k8s.io | POD-SELECTOR | selector | The labels of the pods it is about; <none> is all of the namespace.
  ipaddresses.networking.k8s.io | PARENTREF | service | What has the address.
  servicecidrs.networking.k8s.io | CIDRS | cidr | The range that Services get their addresses from.
  gateways.gateway.networking.k8s.io | CLASS | gateway | Which kind of gateway it is, and so which controller makes it.
  | ADDRESS | ip-address | Where it can be reached.
  | PROGRAMMED | gateway | Whether its controller has set it up.
  gatewayclasses.gateway.networking.k8s.io | CONTROLLER | gateway | The program that makes gateways of this class.
  | ACCEPTED | gateway | Whether a controller feels responsible for it.
  | DESCRIPTION | - | What its author says of it.
  httproutes.gateway.networking.k8s.io | HOSTNAMES | httproute | The host names it answers for.
  grpcroutes.gateway.networking.k8s.io | HOSTNAMES | httproute | The host names it answers for.
`);
