// The package of cases/odd.h: prints `ok NAME` or `FAIL NAME: why`.
import assert from 'node:assert/strict';

import * as odd from 'odd';
import * as raw from 'odd/raw';

const { memory, records } = raw;

const cases = {
  'constants of every kind'() {
    assert.equal(raw.ODD_TEXT, "quote ' backslash \\ brace ${x} ü \x01");
    assert.equal(raw.ODD_BYTES, undefined); // refused: it is not UTF-8
    assert.equal(raw.ODD_LEAST, -(2n ** 63n));
    assert.equal(raw.ODD_MOST, 2n ** 64n - 1n);
    assert.equal(raw.ODD_HALF, 0.5);
    assert.equal(raw.ODD_LETTER, 120);
    assert.equal(raw.ODD_NEGATIVE, -1);
    assert.equal(raw.ODD_TOP, 0x80000000);
    assert.equal(raw.ODD_LOOSE, 7);
  },

  'a record in memory, field by field'() {
    const type = records.odd_nested;
    const place = memory.alloc(type.size);
    raw.odd_fill(place);
    const bytes = type.read(place);
    memory.free(place);
    const small = type.get(bytes, 'small');
    const third = small.slice(2 * records.odd_small.size);
    assert.equal(records.odd_small.get(third, 'letter'), 'z'.charCodeAt(0));
    assert.equal(records.odd_small.get(third, 'truth'), true);
    assert.equal(records.odd_small.get(third, 'number'), -2);
    assert.equal(records.odd_small.get(third, 'sign'), -1);
    assert.equal(Buffer.from(type.get(bytes, 'either')).readInt32LE(0), 7);
    assert.equal(Buffer.from(type.get(bytes, 'point')).readInt32LE(4), 9);
    assert.ok(type.get(bytes, 'compare') > 0n);
    assert.equal(type.get(bytes, 'platform'), -3n);
    assert.equal(type.get(bytes, 'size'), 4n);
    assert.equal(type.get(bytes, 'wide'), 2n ** 64n - 1n);
    assert.equal(type.get(bytes, 'matrix').at(-1), 255);
  },

  'records by value, there and back'() {
    const type = records.odd_small;
    const turned = raw.odd_turn(type.create({ letter: 65, truth: false, number: 300, sign: 1 }), -1);
    assert.deepEqual(Object.keys(type.fields).map((name) => type.get(turned, name)), [64, true, -300, -1]);
    assert.throws(() => raw.odd_turn(new Uint8Array(3), 1), { code: 'ERR_OUT_OF_RANGE' });
    assert.throws(() => raw.odd_turn(type.create(), 128), { code: 'ERR_OUT_OF_RANGE' });
    assert.throws(() => type.get(turned, 'none'), { code: 'ERR_OUT_OF_RANGE' });
    const word = records.odd_word.create({ word: 0x01020304 });
    assert.equal(records.odd_word.get(raw.odd_swap(word), 'word'), 0x04030201);
  },

  'a function of C for C to call'() {
    assert.equal(raw.odd_call(memory.address('odd_twice'), 0n, 21), 42);
    assert.equal(raw.odd_ending(memory.address('odd_twice')), 1);
  },

  'a record that is too large for a value'() {
    const { size } = records.odd_page;
    const page = memory.alloc(size);
    const turned = memory.alloc(size);
    memory.poke(page, new Uint8Array(size).fill(3));
    raw.odd_turn_page(turned, page, 9);
    const bytes = memory.peek(turned, size);
    assert.deepEqual([bytes[0], bytes[1], bytes[4999]], [9, 3, 3]);
    memory.free(page);
    memory.free(turned);
  },

  'names that JavaScript has for itself'() {
    assert.equal(raw.odd_keywords(1, 2, 3, 4, 5, 6, 7), 7654321n);
    assert.equal(raw.require_(1), 2);
    assert.equal(raw.module_(), 2);
    assert.equal(raw.records_(), 3);
    assert.equal(raw.memory_(), 4);
    assert.deepEqual([raw.raw_(), raw.close_(), raw.functions(), raw.peek(0)], [5, 6, 7, 8]);
    assert.deepEqual([odd.raw_(), odd.close(), odd.functions(), odd.peek(0)], [5, 6, 7, 8]);
  },

  'numbers at their ends'() {
    assert.equal(raw.odd_negate(-(2n ** 62n)), 2n ** 62n);
    assert.equal(raw.odd_negate(1n), 2n ** 64n - 1n);
    assert.equal(raw.odd_quarter(0.1), Math.fround(0.1) / 4);
    assert.throws(() => raw.odd_negate(2n ** 63n), { code: 'ERR_OUT_OF_RANGE' });
  },

  'many parameters, a record among them'() {
    const ones = new Array(34).fill(1);
    assert.equal(raw.odd_many(...ones, records.odd_small.create({ number: 8 })), 42);
  },

  'a variable has an address'() {
    assert.equal(Buffer.from(memory.peek(memory.address('odd_variable'), 4)).readInt32LE(), 42);
  },

  'what has no question is in the safe layer'() {
    assert.equal(odd.negate(5n), 2n ** 64n - 5n);
  },
};

for (const [name, run] of Object.entries(cases)) {
  try {
    await run();
    console.log(`ok node odd: ${name}`);
  } catch (error) {
    console.log(`FAIL node odd: ${name}: ${error.message.replaceAll('\n', ' ')}`);
  }
}
