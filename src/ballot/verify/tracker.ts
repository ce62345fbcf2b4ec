/** The tracker of a ballot: base64 without padding of the SHA-256 that names its record. */
export function base64OfHex(hash: string): string {
  const bytes = hash.match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16)))).replace('=', '');
}
