import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';

const QUERIES = `
  get pods
  Get pods
  get po
  get pod
  get pods web-1
  get pod web
  get pods,services
  get pods,svc -n shop
  get all
  get all -n shop
  get deployments.apps
  get deployments.v1.apps
  get crontabs.stable.example.com
  get pod/web-1
  get deploy/web svc/web
  get widgets -n shop
  get widgets -A
  get widgets/blue-1
  get ns
  get no
  get svc
  get events
  get pods -o wide
  get pods --show-labels
  get pods -l app=web
  get pods -l 'env in (a,b)'
  get configmap kube-root-ca.crt
  get clusterrole system:node
  get pods # all of them
  get service kubernetes-api
  describe pods
  describe po
  describe pod web-1
  describe pod web
  describe pod/web-1
  describe deploy web
  describe deployment web -n shop
  describe node node-1
  describe services
  describe ns shop
  describe pods -l app=web
  describe namespace -A
  logs web-1
  logs web-7d9f5c9b4-x2x4q
  logs web-1 nginx
  logs deploy/web
  logs deployment/web -c nginx --tail=20
  logs -l app=web
  logs web -n shop
  logs web
  Logs web-1 --previous
  events -n shop
  events -A
  events --for pod/web-1
  events --types=Warning
  top pods
  top pod
  top po
  top nodes
  top no
  top pod web-1
  top pods -n shop --sort-by=memory
  top nodes --sort-by cpu
  explain deployment.spec.strategy
  explain pod.spec.containers.image
  explain deploy.spec
  explain deployments.apps
  explain deployments --recursive
  explain widgets.example.com
  api-resources
  api-resources --namespaced=false
  api-versions
  cluster-info
  auth whoami
  auth can-i get pods
  auth can-i --list
  auth can-i '*' '*'
  rollout status deploy/web
  rollout status deployment web
  rollout history deployment/web --revision=2
  config get-contexts
  config current-context
  version -o yaml
  kubectl get pods
  kubectl get po -A
  k get po
  K get po
  $ kubectl get pods
  $ get pods
  Kubectl get pods
  kubectl.exe get pods
  kubectl get widgets
  kubectl get widgets foo
  kubectl -n shop get pods
  kubectl --context=prod get pods -o wide
  kubectl get -n shop pods
  kubectl get pods --namespace shop
  kubectl get pods -Aowide
  kubectl describe pod
  kubectl describe pod web-1
  kubectl logs web-1
  kubectl logs metrics
  kubectl get svc metrics
  kubectl get pods running
  kubectl events
  kubectl explain services
  kubectl explain pod
  kubectl top pods
  kubectl version
  kubectl api-resources
  kubectl cluster-info
  kubectl auth whoami
  kubectl auth can-i delete pods
  kubectl rollout status deployment
  kubectl get pods —all-namespaces
  kubectl get pods –n shop
  kubectl get pods -l “app=web”
`;

const REFUSED = `
  delete pod x
  delete pod web-1
  delete pods --all
  delete ns shop
  delete deployment/web
  delete -f web.yaml
  scale deploy web --replicas=3
  scale deployment/web
  apply -f x.yaml
  apply -k overlays/test
  create -f web.yaml
  create deployment web --image=nginx
  create deployment web
  create ns shop
  create secret generic db --from-literal=a=b
  edit deploy/web
  edit deployment web
  patch deployment web -p '{"spec":{}}'
  replace -f x.yaml
  label pod web-1 tier=front
  annotate pod web-1 note=x
  taint nodes node-1 a=b:NoSchedule
  cordon node-1
  uncordon node-1
  drain node-1
  drain worker-a
  drain node-1 --ignore-daemonsets
  exec web-1 -- ls
  exec -it web-1 -- sh
  exec web-1 ls
  attach web-1
  debug web-1 -it --image=busybox
  debug pod/web-1
  cp web-1:/tmp/a ./a
  port-forward svc/web 8080:80
  port-forward web-1 8080:80
  proxy --port=8001
  run web --image=nginx
  expose deployment web --port=80
  expose deployment web
  autoscale deploy web --max=5
  rollout restart deploy/web
  rollout restart deployment web
  rollout undo deployment/web --to-revision=2
  rollout pause deployment/web
  set image deploy/web web=nginx:2
  set env deploy/web A=b
  wait --for=condition=Ready pod/web-1
  diff -f web.yaml
  certificate approve csr-1
  config use-context prod
  config view
  config set-context --current --namespace=shop
  kustomize overlays/test
  completion bash
  plugin list
  cluster-info dump
  kubectl delete pod x
  kubectl delete pod
  kubectl apply -f x.yaml
  kubectl apply -f - <<EOF
  kubectl exec web-1 -- ls | grep x
  kubectl create token builder
  kubectl run web
  kubectl config get-users
  kubectl auth reconcile -f roles.yaml
  k delete po web-1
  kubectl logs -f web-1
  logs -f web-1
  kubectl get pods -w
  get pods --watch
  kubectl get --raw /api
  kubectl get pods --as=admin
  kubectl get pods --kubeconfig=x
  kubectl get pods --token=x
  kubectl get -f x.yaml
  kubectl get pods --template={{.a}}
`;

const INVALID = `
  kubectl gte pods
  kubectl list pods
  kubectl describ pod web-1
  kubectl versoin
  kubectl pods
  kubectl rollout stauts deploy/web
  kubectl top podz -n shop
  kubectl foo --bar
  k gte pods
  kubectl get pods --al-namespaces
  get pods --al-namespaces
  kubectl get pods -Z
  kubectl get -n shop
  get -n shop
  kubectl get pods -n
  kubectl get pods | grep web
  get pods | grep web
  kubectl get pods; kubectl get nodes
  kubectl get pods && ls
  kubectl get pods > pods.txt
  kubectl logs $POD
  kubectl logs <pod-name>
  logs <pod>
  kubectl get pods -o yml
  kubectl get pods -n Shop
  kubectl get pods -ns shop
  kubectl get pods 'x
  kubectl get pod web/../x
  kubectl get pod web%2e
  kubectl get pod ..
  kubectl get pods, services
  kubectl logs pod web-1
  kubectl logs -n shop
  kubectl logs web-1 --tail=x
  kubectl logs web-1 --since=10
  kubectl events web-1
  kubectl explain pod spec
  kubectl auth can-i get
  kubectl get pods -l 'a in b'
  kubectl get pods -l env in (a,b)
  sudo kubectl get pods
  watch kubectl get pods
`;

const QUESTIONS = `
  get
  describe
  logs
  events
  top
  explain
  version
  version?
  scale
  drain
  cordon
  exec
  label
  watch
  patch
  expose
  rollout
  run
  apply
  delete
  edit
  create
  taint
  attach
  debug
  cp
  wait
  diff
  proxy
  auth
  config
  set
  plugin
  port-forward
  get started
  get rid of a pod
  get a shell in a container
  get help
  get out
  get in touch
  get pods vs describe pods
  get all pods
  get all pods in a namespace
  get pods and services
  get pods of a deployment
  get pods in all namespaces
  get pods by label
  get pods running on a node
  get pod logs
  get pod ip
  get pod yaml
  get node info
  get service account
  get persistent volume
  get config map
  get kubernetes.io
  get ready, set, go
  get tcp/ip
  get docker running
  get widgets
  get pods please
  get pods?
  get pods that don't work
  describe a pod
  describe the deployment object
  describe pod
  describe deployment
  describe pod lifecycle
  describe deployment strategy
  describe service types
  describe node affinity
  describe ingress controller
  describe how a pod starts
  describe kubernetes
  describe what a service does
  describe docker
  describe rolling updates
  logs?
  logs of a pod
  logs pods
  logs explained
  logs rotation
  logs and metrics
  logs not showing
  logs for my app
  events in kubernetes
  events explained
  top 10 tools
  top of the morning
  top node metrics
  explain pods
  explain services
  explain pod
  explain services.
  explain node.js
  explain the pod.spec field
  explain deployments to me
  explain kubernetes.io
  explain pod vs deployment
  delete a pod
  delete pod
  delete pods
  delete pod command
  delete all pods
  delete pods stuck in terminating
  delete namespace stuck
  apply a manifest
  apply manifest
  run a container
  run nginx
  run docker
  run kubernetes locally
  create a deployment
  create deployment yaml
  create service account
  create pod
  create cluster
  edit a deployment
  scale a deployment
  scale deployment
  scale deployment up
  scale pods automatically
  scale horizontally
  expose a deployment
  expose service port
  exec into a pod
  exec format error
  drain a node
  drain node
  drain nodes gracefully
  cordon a node
  taint a node
  taint vs toleration
  label a pod
  label selectors
  patch a deployment
  patch release
  attach a volume
  attach volume
  debug a pod
  debug crashing pod
  copy files
  wait for it
  diff between pod and container
  proxy server
  set image
  set up a cluster
  set resource limits
  rollout restart
  rollout undo
  rollout status
  rollout history of a deployment
  rollout strategy
  auth methods
  config map
  config file
  config maps vs secrets
  port-forward a service
  plugin system
  cluster-info explained
  api-resources explained
  version of kubernetes
  list all pods
  watch pods
  kubectl
  kubectl?
  kubectl what is it
  kubectl vs helm
  kubectl cheat sheet
  kubectl get
  kubectl logs
  kubectl apply
  kubectl rollout
  kubectl rollout undo
  kubectl config
  kubectl help
  kubectl options
  kubectl --help
  kubectl get --help
  kubectl get -h
  kubectl get pods --help
  kubectl get vs describe
  kubectl get pods not working
  kubectl get all pods
  kubectl get pods in a namespace
  kubectl logs shows nothing
  kubectl logs of a pod
  kubectl delete all pods in a namespace
  kubectl exec into a pod
  kubectl apply vs create
  kubectl is slow
  kubectl command not found
  kubectl connection refused
  kubectl context
  kubectl on windows
  kubectl install
  kubectl explain how a pod works
  kubectl config file
  kubectl top command
  kubectl list
  k
  k thanks
  k bye
  k got it
  k what is a pod
  k let's go
  helm install web ./chart
  docker run nginx
  docker ps
  docker logs web-1
  what is a pod
  why is my pod pending
  CrashLoopBackOff
`;

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('a line is', () => {
  test.each(linesOf(QUERIES))('a query: %s', (line) => {
    expect(parseQuery(line)).toMatchObject({ type: 'query' });
  });

  test.each(linesOf(REFUSED))('refused: %s', (line) => {
    expect(parseQuery(line)).toMatchObject({ type: 'refused' });
  });

  test.each(linesOf(INVALID))('wrong, and told so: %s', (line) => {
    expect(parseQuery(line)).toMatchObject({ type: 'invalid' });
  });

  test.each(linesOf(QUESTIONS))('a question: %s', (line) => {
    expect(parseQuery(line)).toEqual({ type: 'none' });
  });
});

describe('types learnt from a cluster', () => {
  const isKind = (word: string): boolean => word === 'widgets' || word === 'widget';

  test.each(['get widgets', 'describe widgets', 'get widgets blue', 'describe widget blue', 'explain widgets.spec'])(
    'make a query of: %s',
    (line) => {
      expect(parseQuery(line).type).toBe('none');
      expect(parseQuery(line, isKind).type).toBe('query');
    },
  );
});

describe('what is pasted from a terminal', () => {
  test.each([
    'kubectl get pods\nNAME  READY  STATUS\nweb-1  0/1  CrashLoopBackOff',
    'get pods\nNAME  READY  STATUS',
    '$ kubectl logs web-1\npanic: no such file',
  ])('with its answer is a question about the answer', (text) => {
    expect(parseQuery(text).type).toBe('none');
  });

  test('is asked for one command at a time', () => {
    expect(parseQuery('kubectl get pods\nkubectl get nodes')).toMatchObject({
      type: 'invalid',
      failure: { message: expect.stringContaining('One command at a time') as unknown, tryLine: 'kubectl get pods' },
    });
  });

  test.each(['kubectl get pods \\\n  -n shop', 'kubectl get pods\n', 'kubectl get pods;'])(
    'may end or go on: %j',
    (text) => {
      expect(parseQuery(text).type).toBe('query');
    },
  );
});
