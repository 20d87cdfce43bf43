const DIGEST =
  /(?:^|[^a-z])(?:image|images|imageid|containerid|uid|uuid|id|hash|checksum|digest|sha|sha1|sha256|commit|revision|etag|fingerprint|thumbprint|version)$/iu;

/** Whether a field or annotation of this name holds a digest, a commit or an id, which looks drawn by lot and is no secret. */
export function isDigestName(name: string): boolean {
  return name.startsWith('checksum/') || DIGEST.test(name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '-'));
}
