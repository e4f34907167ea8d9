// The package of cases/edge.h: prints `ok NAME` or `FAIL NAME: why`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

import * as edge from 'edge';

const cases = {
  'no bytes are NULL and a length of 0'() {
    assert.equal(edge.weigh(null), -1);
    assert.equal(edge.weighFew(null), -1);
    assert.equal(edge.weigh(new Uint8Array(7)), 7);
    assert.equal(edge.weigh(new Uint8Array(0)), 0);
    assert.equal(edge.weighFew(new Uint8Array(255)), 255);
    // After calls with other lengths too: nothing of them is left.
    assert.equal(edge.weigh(null), -1);
    assert.throws(() => edge.weighFew(new Uint8Array(256)), { code: 'ERR_OUT_OF_RANGE', name: 'RangeError' });
  },

  'several results are there, missing one by one, or absent together'() {
    const several = [
      [5, true, 'text'],
      [3, true, undefined],
      [2, false, 'text'],
      [6, false, undefined],
    ];
    for (const [key, hasObject, text] of several) {
      const found = edge.find(key);
      assert.deepEqual(Object.keys(found), ['number', 'object', 'text']);
      assert.equal(found.number, key);
      assert.equal(found.object instanceof edge.Edge, hasObject);
      assert.equal(found.text, text);
      found.object?.close();
    }
    assert.deepEqual(edge.find(0), { number: undefined, object: undefined, text: undefined });
    assert.deepEqual(edge.pair(4), { one: 4, other: -4 });
    assert.deepEqual(edge.pair(0), { one: undefined, other: undefined });
    const taken = edge.take(1);
    assert.equal(taken.number, 1);
    taken.object.close();
    assert.deepEqual(edge.take(0), { object: undefined, number: undefined });
  },

  'a failure gives none of several results'() {
    assert.throws(() => edge.find(1), { code: 'EDGE_LONG', call: 'edge_find' });
  },

  'bytes at NULL are no bytes, whatever C counts'() {
    const { object } = edge.take(1);
    assert.equal(object.perhaps(), undefined);
    assert.throws(() => object.surely(), {
      code: 'ERR_CONTRACT',
      message: 'edge_surely broke its contract: it gave NULL',
    });
    object.close();
  },

  'a record that computes its fields is asked once, and may call the library meanwhile'() {
    const { object } = edge.take(3);
    const { object: other } = edge.take(9);
    const point = (x, way) => ({ x, way });
    let count = 0;
    const computed = {
      get x() {
        other.digits({ from: point(8, 1), to: point(8, 1) }, point(8, 1));
        return 4;
      },
      get way() {
        count++;
        return count;
      },
    };
    assert.equal(object.digits({ from: computed, to: point(6, 2) }, point(7, 2)), 3416272);
    assert.equal(object.digits({ from: point(1, 1), to: computed }, null), 3114200);
    const line = { from: point(1, 1), to: point(1, 1) };
    assert.throws(() => object.digits(line, computed), { code: 'ERR_OUT_OF_RANGE', message: /"end\.way".* 3$/ });
    const fields = Object.defineProperty(point(4, 2), 'x', { get: () => (other.close(), 4) });
    assert.equal(object.digits(line, fields), 3111142);
    object.close();
  },

  'bytes are bytes, whichever realm made them'() {
    assert.equal(edge.weigh(runInNewContext('new Uint8Array(6)')), 6);
    const wanted = /^The "data" argument must be a Uint8Array\. Received an instance of Uint16Array$/;
    assert.throws(() => edge.weigh(new Uint16Array(2)), { code: 'ERR_INVALID_ARG_TYPE', message: wanted });
    assert.throws(() => edge.weigh(Object.create(Uint8Array.prototype)), { code: 'ERR_INVALID_ARG_TYPE' });
  },

  'what C claims of a buffer is checked'() {
    assert.throws(() => edge.overflow(), {
      code: 'ERR_CONTRACT',
      message: 'edge_overflow broke its contract: it used more room than it was given',
    });
    assert.throws(() => edge.insist(), {
      code: 'ERR_CONTRACT',
      message: 'edge_insist broke its contract: it asked for more room than it needs',
    });
  },

  'a long message arrives whole'() {
    assert.throws(() => edge.failLong(), { code: 'EDGE_LONG', message: 'x'.repeat(5000) });
    assert.throws(() => edge.failLong(), { code: 'EDGE_LONG', message: 'x'.repeat(5000) });
  },

  'a failure is over once it is thrown'() {
    assert.throws(() => edge.failLong());
    assert.equal(edge.weigh(null), -1);
    const capture = Error.captureStackTrace;
    // An error that is being made calls the library.
    Error.captureStackTrace = (...rest) => {
      assert.equal(edge.weigh(new Uint8Array(3)), 3);
      capture(...rest);
    };
    try {
      assert.throws(() => edge.failLong(), { code: 'EDGE_LONG' });
      // One that cannot be made.
      const boom = new RangeError('boom');
      Error.captureStackTrace = () => {
        throw boom;
      };
      assert.throws(() => edge.failLong(), (caught) => caught === boom);
    } finally {
      Error.captureStackTrace = capture;
    }
  },

  'a callback may be left out where it may be NULL'() {
    assert.equal(edge.callIf(null), 0);
    assert.equal(edge.callIf((value) => value + 1), 6);
    assert.throws(() => edge.callIf(), { code: 'ERR_INVALID_ARG_TYPE' });
    assert.throws(() => edge.keep(null), { code: 'ERR_INVALID_ARG_TYPE' });
    const error = new Error('boom');
    const fail = () => {
      throw error;
    };
    assert.throws(() => edge.callIf(fail), (caught) => caught === error);
  },

  'a callback that comes after the call reaches nothing'() {
    const seen = [];
    const see = (value) => seen.push(value);
    assert.equal(edge.keep(see), 1);
    assert.equal(edge.callKept(5), -7);
    // Another function is lent meanwhile, in the same place of the stack.
    assert.equal(edge.callKeptWithin(see), -700 + 2);
    assert.deepEqual(seen, [1, 3]);
  },

  'what a comment deprecates is deprecated'() {
    edge.rest();
    for (const name of ['index.d.ts', 'raw.d.ts']) {
      const declarations = readFileSync(new URL(name, import.meta.resolve('edge')), 'utf8');
      assert.match(declarations, /\/\*\*\n \* Does nothing\.\n \* @deprecated Do something\.\n \*\/\nexport declare function \w+/);
    }
  },

  'what one of two callbacks threw stays what it is while the other goes on'() {
    for (const thrown of [new Error('boom'), 'text', undefined, 7]) {
      const fail = () => {
        throw thrown;
      };
      for (const [one, other] of [
        [fail, (value) => `${value}`.length],
        [(value) => `${value}`.length, fail],
      ]) {
        let caught = 'nothing';
        try {
          edge.callBoth(1000, one, other);
        } catch (error) {
          caught = error;
        }
        assert.equal(caught, thrown);
      }
    }
    assert.equal(edge.callBoth(1000, (value) => `${value}`.length, () => 0), 2890);
  },

  'a callback may be called while a call that it made is running'() {
    let calls = 0;
    const see = (value) => {
      if (calls++ > 0) return value;
      let sum = 0;
      for (let i = 0; i < 1000; i++) sum += edge.callKept(i);
      return sum + edge.callBoth(1000, (number) => edge.callKept(number), null);
    };
    assert.equal(edge.keep(see), 999000);
  },

  'a callback on another thread reaches nothing'() {
    assert.equal(edge.callElsewhere(() => assert.fail('called')), -7);
  },
};

for (const [name, run] of Object.entries(cases)) {
  try {
    await run();
    console.log(`ok node edge: ${name}`);
  } catch (error) {
    console.log(`FAIL node edge: ${name}: ${error.message.replaceAll('\n', ' ')}`);
  }
}
console.log(edge.alive() === 0 ? 'ok node edge: nothing is left alive' : `FAIL node edge: ${edge.alive()} are left alive`);
