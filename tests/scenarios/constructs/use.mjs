// The scenario of C's constructs from JavaScript, through the raw layer: prints what use.c prints for the same seed.
import * as raw from 'constructs/raw';

const { memory, records } = raw;
const seed = BigInt(process.argv[2] ?? 1);

const mixed = (place, from = seed) => raw.mix(from, place);
const mixed32 = (place) => Number(BigInt.asIntN(32, mixed(place)));
const mixedU32 = (place) => Number(BigInt.asUintN(32, mixed(place)));

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
const fieldsOf = (type, bytes, ...names) => names.map((name) => type.get(bytes, name));
const numbersOf = (Numbers, bytes) => [...new Numbers(Uint8Array.from(bytes).buffer)];
const int32At = (pointer) => numbersOf(Int32Array, memory.peek(pointer, 4))[0];
const pokeInt32 = (pointer, value) => memory.poke(pointer, new Uint8Array(Int32Array.of(value).buffer));

function print(what, ...values) {
  console.log(`${what}: ${values.map((value) => (typeof value === 'boolean' ? Number(value) : value)).join(' ')}`);
}

function useBits() {
  const type = records.bits;
  const names = ['low', 'signed_low', 'truth', 'wide', 'whole', 'byte_of_four', 'across'];
  print('bits filled', ...fieldsOf(type, made(type, (bits) => raw.bits_fill(bits, seed)), ...names));
  print('bits made', ...fieldsOf(type, made(type, (bits) => raw.bits_make(bits, seed + 2n)), ...names));
  print('bits inline', ...fieldsOf(type, made(type, (bits) => raw.bits_inline(bits, seed)), ...names));
  const from = seed + 100n;
  const bits = type.create({
    low: Number(mixed(0, from) & 7n),
    signed_low: Number(mixed(1, from) % 32n) - 16,
    truth: (mixed(2, from) & 1n) === 1n,
    wide: mixed(3, from) >> 4n,
    whole: BigInt.asIntN(64, mixed(4, from)),
    byte_of_four: Number(mixed(5, from) & 15n),
    across: Number(mixed(6, from) & 0x7fffffn),
  });
  print('bits digest', read(type, bits, raw.bits_digest), read(type, bits, raw.bits_digest_value));
  print('bits size', type.size);
}

function useTight() {
  const { tight, tight_and_aligned: aligned, loose } = records;
  const bytes = made(tight, (place) => raw.tight_make(place, seed));
  const halves = numbersOf(Uint16Array, tight.get(bytes, 'halves'));
  print('tight', ...fieldsOf(tight, bytes, 'letter', 'number', 'real'), ...halves);
  tight.set(bytes, 'letter', 'z'.charCodeAt(0));
  tight.set(bytes, 'number', mixed32(50));
  tight.set(bytes, 'real', 12);
  print('tight digest', read(tight, bytes, raw.tight_digest));
  const other = made(aligned, (place) => raw.tight_and_aligned_fill(place, seed));
  print('tight and aligned', ...fieldsOf(aligned, other, 'letter', 'number'));
  aligned.set(other, 'number', mixed(51));
  print('tight and aligned digest', read(aligned, other, raw.tight_and_aligned_digest));
  const third = made(loose, (place) => raw.loose_make(place, seed));
  print('loose', ...fieldsOf(loose, third, 'first', 'second'));
  loose.set(third, 'second', mixedU32(52));
  print('loose digest', read(loose, third, raw.loose_digest));
  const { broad, wire } = records;
  const fourth = made(broad, (place) => raw.broad_make(place, seed));
  const items = numbersOf(Uint32Array, broad.get(fourth, 'items'));
  print('broad', items[0], items[3]);
  print('broad digest', read(broad, fourth, raw.broad_digest));
  const fifth = made(wire, (place) => raw.wire_make(place, seed));
  print('wire', wire.size, read(wire, fifth, raw.wire_digest));
}

function useFlexible() {
  const type = records.flexible;
  const count = 3 + Number(mixed(60) % 5n);
  const pointer = memory.alloc(type.size + 2 * count);
  const items = type.at(pointer, 'items');
  raw.flexible_fill(pointer, count, seed);
  print('flexible', type.get(type.read(pointer), 'count'), ...numbersOf(Uint16Array, memory.peek(items, 2 * count)));
  memory.poke(items + 2n * BigInt(count - 1), new Uint8Array(Uint16Array.of(1234).buffer));
  print('flexible digest', raw.flexible_digest(pointer));
  memory.free(pointer);
}

function useUnions() {
  const { either, nested, nested_anonymous2: anonymous, nested_anonymous2_anonymous2: innermost } = records;
  const one = raw.either_make(seed);
  print('either', either.get(one, 'number'), either.get(one, 'bytes')[7]);
  either.set(one, 'number', mixedU32(70));
  print('either digest', raw.either_digest(one));
  const bytes = raw.nested_make(seed);
  const inside = nested.get(bytes, 'anonymous2');
  const union = anonymous.get(inside, 'anonymous2');
  const parts = innermost.get(union, 'parts');
  const colours = nested.get(bytes, 'colours');
  const [before, after] = fieldsOf(nested, bytes, 'before', 'after');
  print('nested', before, anonymous.get(inside, 'x'), innermost.get(union, 'inner'), parts[3], colours.at(-1), after);
  anonymous.set(inside, 'x', Number(BigInt.asIntN(16, mixed(71))));
  parts[1] = 77;
  records.nested_colours.set(colours.subarray(0, records.nested_colours.size), 'g', 99);
  print('nested digest', raw.nested_digest(bytes));
}

function useValues() {
  const { pair, mixed: mixedType, large } = records;
  const swapped = raw.pair_swap(pair.create({ x: Number(seed % 100n), y: 7 }));
  print('pair', ...fieldsOf(pair, swapped, 'x', 'y'));
  const start = mixedType.create({ real: Number(seed % 1000n), number: Math.trunc(mixed32(80) / 2) });
  print('mixed', ...fieldsOf(mixedType, raw.mixed_turn(3, start, 5), 'real', 'number'));
  const items = BigInt64Array.from({ length: 5 }, (_, i) => BigInt.asIntN(64, mixed(81 + i) >> 2n));
  const turned = raw.large_turn(large.create({ items: new Uint8Array(items.buffer) }), swapped, 200);
  print('large', ...numbersOf(BigInt64Array, turned));
}

function useOnlyC() {
  const { long_double: longDouble, Complex_double: complex, unsigned_int128: wide, float_vector_size_16: vector } = records;
  const number = BigInt.asIntN(64, mixed(90) >> 8n);
  const half = made(longDouble, (place) => raw.long_double_make(place, number));
  print('long double', read(longDouble, half, raw.long_double_twice));
  const type = records.with_long_double;
  const bytes = made(type, (place) => raw.with_long_double_fill(place, seed));
  const twice = read(longDouble, type.get(bytes, 'value'), raw.long_double_twice);
  print('with long double', ...fieldsOf(type, bytes, 'before', 'after'), twice);
  type.set(bytes, 'before', 3);
  print('with long double digest', read(type, bytes, raw.with_long_double_digest));
  const turned = made(complex, (place) => raw.complex_make(place, Number(seed % 1000n), -5));
  print('complex', read(complex, turned, raw.complex_digest));
  const both = made(wide, (place) => raw.wide_make(place, mixed(91), mixed(92)));
  print('wide', read(wide, both, raw.wide_high));
  const four = made(vector, (place) => raw.vector_make(place, Number(seed % 50n)));
  print('vector', read(vector, four, raw.vector_sum));
  const { with_half: withHalf, Float16: float16 = longDouble } = records;
  const small = made(float16, (place) => raw.half_make(place, Number(seed % 100n)));
  const withSmall = made(withHalf, (place) => read(float16, small, (value) => raw.with_half_make(place, 7, value)));
  const twiceSmall = read(float16, withHalf.get(withSmall, 'value'), raw.half_twice);
  print('half', ...fieldsOf(withHalf, withSmall, 'before'), twiceSmall, read(withHalf, withSmall, raw.with_half_digest));
  print('sizes', longDouble.size, complex.size, wide.size, vector.size);
}

function useMoreOfC() {
  const { Complex_float: single, Complex_long_double: longest, atomics, Atomic_uint64_t: atomic } = records;
  const small = Number(seed % 1000n);
  const float = made(single, (place) => raw.complex_float_make(place, small, -6));
  print('complex float', read(single, float, raw.complex_float_digest));
  const long = made(longest, (place) => raw.complex_long_make(place, small, -7));
  print('complex long', read(longest, long, raw.complex_long_digest));
  const filled = made(atomics, (place) => raw.atomics_fill(place, seed));
  const { result, after } = lent(atomics, filled, raw.atomics_digest);
  print('atomics', result, read(atomics, after, raw.atomics_digest));
  const total = new Uint8Array(BigUint64Array.of(mixed(100) >> 8n).buffer);
  const doubled = made(atomics, (place) => read(atomic, total, (value) => raw.atomics_make(place, value)));
  print('atomics made', read(atomics, doubled, raw.atomics_digest));
}

function useOddValues() {
  const small = Number(seed % 1000n);
  print('characters', raw.next_narrow(65535), raw.next_wide(mixedU32(101)), raw.next_native(small));
  const { characters, empty } = records;
  const text = new Uint8Array(Int32Array.of(4, 5, small).buffer);
  const given = characters.create({ narrow: 65530, wide: mixedU32(102), native: 3, text });
  const narrow = memory.alloc(2, 2);
  memory.poke(narrow, new Uint8Array(Uint16Array.of(7).buffer));
  const turned = raw.characters_turn(given, narrow);
  memory.free(narrow);
  const turnedText = numbersOf(Int32Array, characters.get(turned, 'text'));
  print('characters turned', ...fieldsOf(characters, turned, 'narrow', 'wide', 'native'), ...turnedText);
  const count = memory.alloc(8, 4);
  const [first, second] = [count, count + 4n];
  pokeInt32(first, 3);
  pokeInt32(second, small);
  const nothing = made(empty, (place) => read(empty, empty.create(), (from) => raw.empty_turn(place, from, first)));
  print('empty', read(empty, nothing, (place) => raw.empty_between(small, place, 9)), int32At(first));
  print('volatile', raw.volatile_sum(second, first));
  memory.free(count);
  pokeInt32(memory.address('ticks'), small);
  const ticked = raw.unprototyped();
  print('ticks', ticked, int32At(memory.address('ticks')));
}

function useNoSymbol() {
  print('inline', raw.twice(mixed32(95)), raw.thrice(mixed32(96)));
  print('origin', ...fieldsOf(records.pair, records.pair.read(raw.origin()), 'x', 'y'));
  print('otherwise', raw.called_otherwise(Number(seed % 1000n), 6, 7));
  print('through', raw.apply_otherwise(raw.otherwise(), Number(seed % 1000n), 7));
  const before = int32At(raw.per_thread());
  pokeInt32(raw.per_thread(), mixed32(97));
  print('per thread', before, raw.per_thread_read());
  print('renamed', raw.renamed(mixed32(98)));
}

function useVariables() {
  const counter = memory.address('counter');
  const before = int32At(counter);
  pokeInt32(counter, mixed32(99));
  print('counter', before, raw.counter_read());
  const table = numbersOf(Uint16Array, memory.peek(memory.address('table'), 8));
  print('table', table[1], table[3]);
}

function useFunctions() {
  const type = records.operations;
  const operations = made(type, raw.operations_fill);
  const others = numbersOf(BigUint64Array, type.get(operations, 'others'));
  const apply = (operation) => raw.operation_apply(operation, mixed32(110), mixed32(111));
  const absent = [others[1] === 0n, type.get(operations, 'unsayable') === 0n];
  print('operations', apply(type.get(operations, 'first')), apply(others[0]), ...absent);
  print('operation', apply(raw.operation_of(1)), raw.operation_of(9) === 0n);
}

function useEnums() {
  print('sizes', ...[raw.SIZES_SMALL, raw.SIZES_NONE, raw.SIZES_LARGE].map(raw.sizes_next));
  print('wide sizes', raw.wide_sizes_other(raw.WIDE_SIZES_ONE));
}

function useNames() {
  const type = records.thing;
  const start = type.create({ type: 1, Type: 2, self: 3, match: 4 });
  const { result, after } = lent(type, start, (pointer) => raw.thing(pointer, 5, 6));
  print('thing', result, ...fieldsOf(type, after, 'type', 'Type'));
}

function useMacros() {
  const { MACRO_ALL_BITS: all, MACRO_LEAST: least, MACRO_LETTER: letter, MACRO_CAST: cast, MACRO_TRUTH: truth } = raw;
  print('integers', all, least, letter, cast, truth === true);
  print('single', Math.trunc(raw.MACRO_SINGLE * 1e9));
  print('computed', raw.MACRO_CHOICE, raw.MACRO_SIZE, raw.MACRO_OF_ENUM);
  print('addresses', BigInt.asIntN(64, raw.MACRO_LAST), raw.MACRO_NOTHING);
  print('bytes', raw.MACRO_BYTES);
  print('aliases', raw.renamed_too(mixed32(112)), raw.twice_again(mixed32(113)));
}

useBits();
useTight();
useFlexible();
useUnions();
useValues();
useOnlyC();
useMoreOfC();
useOddValues();
useNoSymbol();
useVariables();
useFunctions();
useEnums();
useNames();
useMacros();
