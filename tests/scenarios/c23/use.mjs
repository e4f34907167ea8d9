// What C23 has, from JavaScript, through the raw layer: prints what use.c prints for the same seed.
import * as raw from 'c23/raw';

const { memory, records } = raw;
const seed = BigInt(process.argv[2] ?? 1);

/** What `call` returns, and what lies after it at an address where `bytes` were before. */
function lent(type, bytes, call) {
  const pointer = memory.alloc(type.size, type.align);
  type.write(pointer, bytes);
  const result = call(pointer);
  const after = type.read(pointer);
  memory.free(pointer);
  return { result, after };
}

const made = (type, call) => lent(type, type.create(), call).after;
const read = (type, bytes, call) => lent(type, bytes, call).result;

const { BitInt_17: smallType, unsigned_BitInt_64: largeType, bitint_pair: pairType } = records;
const small = made(smallType, (place) => raw.bitint_small(place, Number(seed) - 40));
console.log(`small: ${read(smallType, small, raw.bitint_small_value)}`);
const added = (number, bytes) =>
  made(largeType, (place) => read(largeType, bytes, (other) => raw.bitint_large(place, number, other)));
const large = added(seed, added(2n ** 64n - 6n, largeType.create()));
console.log(`large: ${read(largeType, large, raw.bitint_large_value)}`);
const pair = made(pairType, (place) => raw.bitint_pair_make(place, 200, -(seed << 20n)));
console.log(`pair: ${pairType.get(pair, 'before')} ${read(pairType, pair, raw.bitint_pair_digest)}`);
const { typed_pair: typedType } = records;
const typed = raw.typed_pair_make(raw.typed_next(raw.TYPED_NARROW_LOW), raw.TYPED_WIDE_HIGH);
const [narrow, wide] = [typedType.get(typed, 'narrow'), typedType.get(typed, 'wide')];
console.log(`typed: ${narrow} ${raw.typed_next(narrow)} ${wide} ${read(typedType, typed, raw.typed_pair_wide)}`);
