// The package of cases/names.h, and bit-fields in both byte orders: prints `ok NAME` or `FAIL NAME: why`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import * as names from 'names';
import * as raw from 'names/raw';

const folder = new URL('./node_modules/names/', import.meta.url);
const bits = createRequire(import.meta.url)(new URL('lib/bits.js', folder).pathname);
const { memory, records } = raw;

/** The bytes as one number, as the machine would read them. */
function whole(bytes, isLittle) {
  return BigInt(`0x${Buffer.from(isLittle ? bytes.slice().reverse() : bytes).toString('hex')}`);
}

const cases = {
  'keywords and what they become'() {
    assert.deepEqual([raw.delete_(0), raw.delete__(0), raw.delete___], [1, 2, 4]);
    assert.deepEqual([raw.toString, raw.__filename_], [5, 3]);
  },

  async 'modules that can be waited for'() {
    const [safe, all] = await Promise.all([import('names'), import('names/raw')]);
    assert.deepEqual([safe.then_(0), all.then_(0)], [11, 11]);
  },

  'names of the addon itself'() {
    assert.deepEqual([raw.env(0), raw.info(0), raw.symbols(0)], [3, 4, 5]);
    assert.equal(raw.memory.address('symbols') > 0n, true);
    assert.notEqual(raw.memory.address('symbols'), raw.memory.address('info'));
  },

  'names that style makes alike'() {
    assert.deepEqual([names.quiet(0), names.quiet2(0), raw.quiet(0), raw.Quiet(0)], [6, 7, 6, 7]);
    assert.equal(names.parted ? names.parted(1, 2, 3) : raw.parted(1, 2, 3), 123);
  },

  'enumerators that style makes alike'() {
    assert.deepEqual(names.Size, { M: 1, M_: 2 });
    assert.equal(names.larger(names.Size.M), names.Size.M_);
  },

  'keys that are none'() {
    const type = records.__proto___;
    assert.equal(raw.prototype_sum(type.create({ __proto___: 4, constructor: 2 })), 42);
  },

  'tags, typedefs and types of C of one name'() {
    const { both, both_: other, long_double: longDouble, long_double_: record } = records;
    assert.equal(raw.both_sum(both.create({ first: 1 }), other.create({ second: 2, third: 3 })), 123);
    assert.deepEqual(new Set([longDouble.size, record.size]), new Set([16, 4]));
    const [one, value] = record.size === 4 ? [record, longDouble] : [longDouble, record];
    const pointer = memory.alloc(value.size, value.align);
    assert.equal(raw.long_double_take(one.create({ number: 7 }), pointer), 7);
    memory.free(pointer);
  },

  'the documentation says what C calls it'() {
    const declarations = readFileSync(new URL('raw.d.ts', folder), 'utf8');
    for (const name of ['delete', 'delete_', 'delete__', '__proto__', 'both', '__filename'])
      assert.ok(declarations.includes(`\`${name}\` of C`), name);
    assert.ok(!declarations.includes('`quiet` of C'));
  },

  'memory at an alignment'() {
    const type = records.aligned;
    assert.equal(type.align, 64);
    for (let i = 0; i < 20; i += 1) {
      const pointer = memory.alloc(type.size, type.align);
      assert.equal(raw.aligned_check(pointer), 1);
      type.write(pointer, type.create({ number: i, sign: -1 }));
      assert.equal(raw.aligned_number(pointer), i * 10 - 1);
      memory.free(pointer);
    }
    assert.ok(memory.alloc(0) > 0n);
    assert.throws(() => memory.alloc(2n ** 64n - 1n, 64), Error);
  },

  'bits are those of the number, in both orders'() {
    const noise = Uint8Array.from({ length: 12 }, (_, i) => (i * 89 + 41) & 0xff);
    for (const isLittle of [true, false]) {
      for (let bit = 0; bit < 24; bit += 1) {
        for (let width = 1; width <= 64; width += 1) {
          const field = { bit, width };
          const bytes = Uint8Array.from(noise);
          const below = BigInt(isLittle ? bit : 96 - bit - width);
          const mask = (2n ** BigInt(width) - 1n) << below;
          const before = whole(bytes, isLittle);
          assert.equal(bits.load(bytes, field, isLittle), (before & mask) >> below);
          const value = BigInt.asUintN(width, 0x123456789abcdef5n);
          bits.store(bytes, field, isLittle, value);
          assert.equal(whole(bytes, isLittle), (before & ~mask) | (value << below), `${bit} ${width}`);
        }
      }
    }
  },

  'a value that has no room in its bits is refused'() {
    const type = records.aligned;
    const bytes = type.create({ sign: -1 });
    assert.equal(type.get(bytes, 'sign'), -1);
    for (const wrong of [1, -2, 0.5, NaN])
      assert.throws(() => type.set(bytes, 'sign', wrong), { code: 'ERR_OUT_OF_RANGE' });
    assert.throws(() => type.set(bytes, 'sign', 0n), { code: 'ERR_INVALID_ARG_TYPE' });
    assert.equal(type.get(bytes, 'sign'), -1);
    assert.throws(() => type.get(bytes, 'none'), { code: 'ERR_OUT_OF_RANGE' });
    assert.throws(() => type.at(0n, 'none'), { code: 'ERR_OUT_OF_RANGE' });
  },
};

for (const [name, run] of Object.entries(cases)) {
  try {
    await run();
    console.log(`ok node names: ${name}`);
  } catch (error) {
    console.log(`FAIL node names: ${name}: ${error.message.replaceAll('\n', ' ')}`);
  }
}
