const OFFSET_BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;
const BITS = 128;
const HEX_DIGITS = BITS / 4;

/** The 128-bit FNV-1a hash of an ASCII text, as 32 hexadecimal digits: to notice a change, not to withstand an attack. */
export function fingerprint(text: string): string {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(BITS, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  }
  return hash.toString(16).padStart(HEX_DIGITS, '0');
}
