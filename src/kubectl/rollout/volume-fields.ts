/** One line about a volume's source: its label and the field it shows. */
export interface VolumeField {
  readonly label: string;
  readonly field: string;
  /** What stands there when the field is absent: Go's zero value, where kubectl has no word of its own. */
  readonly absent: string;
}

const text = (label: string, field: string): VolumeField => ({ label: `${label}:`, field, absent: '' });
const flag = (label: string, field: string): VolumeField => ({ label: `${label}:`, field, absent: 'false' });
const number = (label: string, field: string): VolumeField => ({ label: `${label}:`, field, absent: '0' });
const list = (label: string, field: string): VolumeField => ({ label: `${label}:`, field, absent: '[]' });
const secret = (): VolumeField => ({ label: 'SecretRef:', field: 'secretRef', absent: 'nil' });
const named = (label: string, field: string, absent: string): VolumeField => ({ label: `${label}:`, field, absent });

const fsType = text('FSType', 'fsType');
const readOnly = flag('ReadOnly', 'readOnly');
const volumeId = text('VolumeID', 'volumeID');

/** The kinds of volumes with what kubectl says of each and in which order: kubectl `describe/describe.go`, describeVolumes. */
export const VOLUME_FIELDS: Readonly<
  Record<string, { readonly type: string; readonly fields: readonly VolumeField[] }>
> = {
  hostPath: {
    type: 'HostPath (bare host directory volume)',
    fields: [text('Path', 'path'), named('HostPathType', 'type', '<none>')],
  },
  emptyDir: {
    type: "EmptyDir (a temporary directory that shares a pod's lifetime)",
    fields: [text('Medium', 'medium'), named('SizeLimit', 'sizeLimit', '<unset>')],
  },
  gcePersistentDisk: {
    type: 'GCEPersistentDisk (a Persistent Disk resource in Google Compute Engine)',
    fields: [text('PDName', 'pdName'), fsType, number('Partition', 'partition'), readOnly],
  },
  awsElasticBlockStore: {
    type: 'AWSElasticBlockStore (a Persistent Disk resource in AWS)',
    fields: [volumeId, fsType, number('Partition', 'partition'), readOnly],
  },
  gitRepo: {
    type: 'GitRepo (a volume that is pulled from git when the pod is created)',
    fields: [text('Repository', 'repository'), text('Revision', 'revision')],
  },
  secret: {
    type: 'Secret (a volume populated by a Secret)',
    fields: [text('SecretName', 'secretName'), flag('Optional', 'optional')],
  },
  configMap: {
    type: 'ConfigMap (a volume populated by a ConfigMap)',
    fields: [text('Name', 'name'), flag('Optional', 'optional')],
  },
  nfs: {
    type: 'NFS (an NFS mount that lasts the lifetime of a pod)',
    fields: [text('Server', 'server'), text('Path', 'path'), readOnly],
  },
  iscsi: {
    type: "ISCSI (an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod)",
    fields: [
      text('TargetPortal', 'targetPortal'),
      text('IQN', 'iqn'),
      number('Lun', 'lun'),
      { label: 'ISCSIInterface', field: 'iscsiInterface', absent: '' },
      fsType,
      readOnly,
      list('Portals', 'portals'),
      flag('DiscoveryCHAPAuth', 'chapAuthDiscovery'),
      flag('SessionCHAPAuth', 'chapAuthSession'),
      secret(),
      named('InitiatorName', 'initiatorName', '<none>'),
    ],
  },
  glusterfs: {
    type: "Glusterfs (a Glusterfs mount on the host that shares a pod's lifetime)",
    fields: [text('EndpointsName', 'endpoints'), text('Path', 'path'), readOnly],
  },
  persistentVolumeClaim: {
    type: 'PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)',
    fields: [text('ClaimName', 'claimName'), readOnly],
  },
  rbd: {
    type: "RBD (a Rados Block Device mount on the host that shares a pod's lifetime)",
    fields: [
      list('CephMonitors', 'monitors'),
      text('RBDImage', 'image'),
      fsType,
      text('RBDPool', 'pool'),
      text('RadosUser', 'user'),
      text('Keyring', 'keyring'),
      secret(),
      readOnly,
    ],
  },
  quobyte: {
    type: "Quobyte (a Quobyte mount on the host that shares a pod's lifetime)",
    fields: [text('Registry', 'registry'), text('Volume', 'volume'), readOnly],
  },
  azureDisk: {
    type: 'AzureDisk (an Azure Data Disk mount on the host and bind mount to the pod)',
    fields: [
      text('DiskName', 'diskName'),
      text('DiskURI', 'diskURI'),
      { label: 'Kind: ', field: 'kind', absent: '' },
      fsType,
      text('CachingMode', 'cachingMode'),
      readOnly,
    ],
  },
  vsphereVolume: {
    type: 'vSphereVolume (a Persistent Disk resource in vSphere)',
    fields: [text('VolumePath', 'volumePath'), fsType, text('StoragePolicyName', 'storagePolicyName')],
  },
  cinder: {
    type: 'Cinder (a Persistent Disk resource in OpenStack)',
    fields: [volumeId, fsType, readOnly, secret()],
  },
  photonPersistentDisk: {
    type: 'PhotonPersistentDisk (a Persistent Disk resource in photon platform)',
    fields: [text('PdID', 'pdID'), fsType],
  },
  portworxVolume: { type: 'PortworxVolume (a Portworx Volume resource)', fields: [volumeId] },
  scaleIO: {
    type: 'ScaleIO (a persistent volume backed by a block device in ScaleIO)',
    fields: [
      text('Gateway', 'gateway'),
      text('System', 'system'),
      text('Protection Domain', 'protectionDomain'),
      text('Storage Pool', 'storagePool'),
      text('Storage Mode', 'storageMode'),
      text('VolumeName', 'volumeName'),
      fsType,
      readOnly,
    ],
  },
  cephfs: {
    type: "CephFS (a CephFS mount on the host that shares a pod's lifetime)",
    fields: [
      list('Monitors', 'monitors'),
      text('Path', 'path'),
      text('User', 'user'),
      text('SecretFile', 'secretFile'),
      secret(),
      readOnly,
    ],
  },
  storageos: {
    type: 'StorageOS (a StorageOS Persistent Disk resource)',
    fields: [text('VolumeName', 'volumeName'), text('VolumeNamespace', 'volumeNamespace'), fsType, readOnly],
  },
  fc: {
    type: 'FC (a Fibre Channel disk)',
    fields: [text('TargetWWNs', 'targetWWNs'), named('LUN', 'lun', '<none>'), fsType, readOnly],
  },
  azureFile: {
    type: 'AzureFile (an Azure File Service mount on the host and bind mount to the pod)',
    fields: [text('SecretName', 'secretName'), text('ShareName', 'shareName'), readOnly],
  },
  flexVolume: {
    type: 'FlexVolume (a generic volume resource that is provisioned/attached using an exec based plugin)',
    fields: [text('Driver', 'driver'), fsType, secret(), readOnly, named('Options', 'options', 'map[]')],
  },
  flocker: {
    type: 'Flocker (a Flocker volume mounted by the Flocker agent)',
    fields: [text('DatasetName', 'datasetName'), text('DatasetUUID', 'datasetUUID')],
  },
  image: {
    type: 'Image (a container image or OCI artifact)',
    fields: [text('Reference', 'reference'), text('PullPolicy', 'pullPolicy')],
  },
  csi: {
    type: 'CSI (a Container Storage Interface (CSI) volume source)',
    fields: [text('Driver', 'driver'), fsType, readOnly],
  },
};
