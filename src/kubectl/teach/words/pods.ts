import { parseWords } from '../words.ts';

/** What the STATUS of a pod means, as kubernetes `pkg/printers/internalversion/printers.go`, printPod, fills it. */
export const POD_STATUS = parseWords(`
  Running | running | Its containers run.
  ! Pending | pending | Not placed on a node yet, or still being prepared there.
  Succeeded | succeeded | All its containers ended well; nothing more will run.
  Completed | succeeded | The program did its work and ended well, as a Job should.
  ! Failed | failed | A container ended badly and will not be started again.
  ! Error | failed | A container ended with an error code. The logs of that run say why.
  ! Unknown | unknown | Its node has lost contact, so nobody knows how it is.
  ! NodeLost | unknown | Its node has lost contact, so nobody knows how it is.
  ! NotReady | ready-condition | A container has ended, the others run but are not ready.
  ContainerCreating | containercreating | Its node is preparing image, volumes and network. Normal for seconds, not for minutes.
  PodInitializing | podinitializing | Its init containers are done, its own containers are about to start.
  Terminating | terminating | Being deleted. Gone once its containers have stopped and its finalizers are cleared.
  ! CrashLoopBackOff | crashloopbackoff | The program ends soon after every start, and Kubernetes waits longer before each retry.
  ! ImagePullBackOff | imagepullbackoff | The image cannot be fetched; Kubernetes waits before it tries again.
  ! ErrImagePull | errimagepull | Fetching the image just failed: wrong name, no access, or no way to the registry.
  ! ErrImageNeverPull | errimageneverpull | Its pull policy is Never, and the node does not have the image.
  ! InvalidImageName | invalidimagename | The text of the image is no valid image name.
  ! ImageInspectError | image-manager-errors | The node cannot read the image it has.
  ! RegistryUnavailable | image-manager-errors | The image registry does not answer.
  ! SignatureValidationFailed | image-manager-errors | The signature of the image was not accepted.
  ! CreateContainerConfigError | createcontainerconfigerror | It refers to a ConfigMap, a Secret or a key that is not there.
  ! CreateContainerError | createcontainererror | The node could not make the container, often for a bad command or mount.
  ! RunContainerError | runcontainererror | The container was made, and could not be started.
  ! ContainerCannotRun | runcontainererror | The container was made, and could not be started.
  ! StartError | runcontainererror | The container's command could not be started at all.
  ! PreCreateHookError | container-lifecycle-errors | A step before the container is made has failed.
  ! PreStartHookError | container-lifecycle-errors | A step before the container starts has failed.
  ! PostStartHookError | container-lifecycle-errors | What its postStart hook runs after the start has failed.
  ! OOMKilled | oomkilled | It used more memory than its limit allows, and was stopped for it.
  ! Evicted | evicted | Its node ran short of memory or disk and sent the pod away.
  ! Preempting | preempted | It has to make room for a pod of higher priority.
  ! UnexpectedAdmissionError | unexpected-admission-errors | The node refused the pod that was placed on it.
  ! OutOfcpu | unexpected-admission-errors | The node had less free CPU than the pod requests, and refused it.
  ! OutOfmemory | unexpected-admission-errors | The node had less free memory than the pod requests, and refused it.
  ! OutOfpods | unexpected-admission-errors | The node runs as many pods as it may, and refused this one.
  ! OutOfephemeral-storage | unexpected-admission-errors | The node had less free disk than the pod requests, and refused it.
  ! NodeAffinity | unexpected-admission-errors | The node no longer has the labels that the pod asks for.
  ! TopologyAffinityError | unexpected-admission-errors | The node could not give CPUs, memory and devices that lie close together.
  ! NodeShutdown | nodeshutdown | Its node was shut down.
  ! Shutdown | nodeshutdown | Its node was shut down.
  ! Terminated | nodeshutdown | Its node was shut down and stopped it in good order.
  ! DeadlineExceeded | deadlineexceeded | It ran longer than its deadline allows, and was stopped.
  ! ContainerStatusUnknown | unknown | The node no longer knows how its container ended.
  SchedulingGated | schedulinggated | Held back on purpose: a gate has to be removed before a node is looked for.
  Init:n/m | init-container | That many of its init containers are done; its own containers wait for the rest.
  ! Init:Error | init-error | An init container failed, so its own containers cannot start.
  ! Init:CrashLoopBackOff | init-error | An init container fails again and again, so its own containers never start.
  ! Init:reason | init-error | An init container cannot run for this reason; its own containers wait for it.
  ! ExitCode:n | exit-code | Its program ended with this code; anything but 0 is a failure.
  ! Init:ExitCode:n | exit-code | Its init container ended with this code; anything but 0 is a failure.
  ! Signal:n | signal | Its program was ended by this signal of the operating system.
  ! Init:Signal:n | signal | Its init container was ended by this signal of the operating system.
`);

/** What other cells of a pod mean. */
export const POD_CELLS = parseWords(`
  ! not ready | readiness-probe | It runs, but not all its containers are ready: Services send it no traffic.
  ! restarts | backoff-event | Its containers were started again several times; the logs before the last start say why.
  ! gates | readiness-probe | Something outside of the pod has not confirmed yet that it may get traffic.
  nominated | preemption | A node is being cleared of pods with lower priority for it.
`);
