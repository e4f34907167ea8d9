// What the package promises beyond the transcript: every way to misuse it is defined. Prints `ok NAME` or
// `FAIL NAME: why`.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

import * as kv from 'kv';
import * as raw from 'kv/raw';

const { KvError, Mode, Option, Status, Store } = kv;
const bytes = (text) => Buffer.from(text);
const open = (name = 'store') => Store.open(name, Mode.WRITE, Option.COUNT);

function filled() {
  const store = open();
  store.put(bytes('a'), bytes('1'));
  store.put(bytes('b'), bytes('2'));
  return store;
}

const cases = {
  'errors have code, errno, call and message'() {
    const store = open();
    assert.throws(
      () => store.delete(bytes('none')),
      (error) =>
        error instanceof KvError &&
        error instanceof Error &&
        error.name === 'KvError' &&
        error.code === 'KV_MISSING' &&
        error.errno === Status.MISSING &&
        error.call === 'kv_delete' &&
        error.message === 'no such key' &&
        /^KvError: no such key\n\s+at .*delete/.test(error.stack),
    );
    store.close();
  },

  'an unknown code is data'() {
    assert.equal(kv.message(99), 'unknown status');
  },

  'absent is undefined, empty is not'() {
    const store = open();
    store.put(bytes('e'), bytes(''));
    assert.equal(store.get(bytes('none')), undefined);
    assert.equal(store.get(bytes('e')).length, 0);
    assert.equal(store.read(bytes('e')).length, 0);
    store.close();
  },

  'arguments of a wrong type are refused'() {
    const store = open();
    const wrong = { code: 'ERR_INVALID_ARG_TYPE', name: 'TypeError' };
    assert.throws(() => store.put('text', bytes('x')), wrong);
    assert.throws(() => store.put(new Uint16Array(2), bytes('x')), wrong);
    assert.throws(() => store.put(bytes('x'), null), wrong);
    assert.throws(() => store.put(bytes('x')), wrong);
    assert.throws(() => store.put(new Proxy(bytes('x'), {}), bytes('x')), wrong);
    assert.throws(() => store.each(5), wrong);
    assert.throws(() => Store.open(5, Mode.WRITE, 0), wrong);
    assert.throws(() => kv.add('1', 2), wrong);
    assert.throws(() => kv.add(1n, 2), wrong);
    store.close();
  },

  'numbers out of range are refused'() {
    const range = { code: 'ERR_OUT_OF_RANGE', name: 'RangeError' };
    for (const value of [0.5, NaN, Infinity, 2 ** 31, -(2 ** 31) - 1, 2 ** 32 + 5]) {
      assert.throws(() => kv.add(value, 0), range);
    }
    assert.throws(() => Store.open('x', -1, 0), range);
    assert.throws(() => Store.open('x', Mode.WRITE, 2 ** 32), range);
    assert.equal(kv.add(2 ** 31 - 1, 1), -(2 ** 31));
  },

  'a method needs its own object'() {
    const store = open();
    assert.throws(() => Store.prototype.name.call({}), TypeError);
    assert.throws(() => Store.prototype.name.call(Object.create(store)), TypeError);
    assert.throws(() => new Store(), { code: 'ERR_ILLEGAL_CONSTRUCTOR' });
    store.close();
  },

  'long texts and every character arrive'() {
    const lengths = { x: [1, 2043, 2044, 2047, 2048, 5000], é: [1022, 1024], '€': [3000], '😀x': [700] };
    const names = Object.entries(lengths).flatMap(([text, counts]) => counts.map((count) => text.repeat(count)));
    for (const name of names) {
      const store = open(name);
      assert.equal(store.name(), name);
      store.close();
    }
  },

  'a NUL is refused wherever it lies'() {
    for (const name of ['\0', 'a\0b', `${'x'.repeat(3000)}\0`]) {
      assert.throws(() => open(name), { code: 'ERR_INVALID_ARG_VALUE', name: 'TypeError' });
    }
  },

  'buffers grow as far as needed'() {
    const store = open();
    for (const length of [0, 255, 256, 257, 511, 512, 513, 1000000]) {
      const value = new Uint8Array(length).fill(length);
      store.put(bytes('k'), value);
      assert.ok(store.read(bytes('k')).equals(value));
      assert.ok(store.get(bytes('k')).equals(value));
    }
    store.close();
  },

  'a throw inside a visit arrives, whatever it is'() {
    const store = filled();
    for (const thrown of [new Error('boom'), 5, undefined, null, 'text', {}]) {
      let calls = 0;
      try {
        store.each(() => {
          calls += 1;
          throw thrown;
        });
        assert.fail('nothing was thrown');
      } catch (error) {
        assert.equal(error, thrown);
      }
      assert.equal(calls, 1);
    }
    store.close();
  },

  'what a visitor answers is checked'() {
    const store = filled();
    assert.throws(() => store.each(() => undefined), { code: 'ERR_INVALID_ARG_TYPE' });
    assert.throws(() => store.each(() => 0.5), { code: 'ERR_OUT_OF_RANGE' });
    assert.throws(() => store.each(() => 1), { code: 'KV_ABORTED' });
    store.close();
  },

  'a visit may call the library, and visit again'() {
    const store = filled();
    let inner = 0;
    store.each((key) => {
      assert.equal(store.get(key).length, 1);
      assert.equal(kv.add(20, 22), 42);
      store.each(() => {
        inner += 1;
        return 0;
      });
      assert.throws(() => store.delete(key), { code: 'KV_BUSY' });
      return 0;
    });
    assert.equal(inner, 4);
    store.close();
  },

  'many visits keep no values alive'() {
    const store = open();
    for (let i = 0; i < 2000; i++) store.put(bytes(`key ${i}`), bytes(`value ${i}`));
    let last;
    store.each((key, value) => {
      last = `${key} ${value}`;
      return 0;
    });
    assert.equal(last, 'key 1999 value 1999');
    store.close();
  },

  'close during a visit waits for its end'() {
    const store = filled();
    const before = kv.live();
    store.each(() => {
      store.close();
      assert.throws(() => store.name(), { code: 'ERR_CLOSED' });
      assert.equal(kv.live(), before);
      return 0;
    });
    assert.equal(kv.live(), before - 1n);
  },

  'closed is closed, twice is once'() {
    const first = open('first');
    first.close();
    const second = open('second');
    first.close();
    assert.equal(second.name(), 'second');
    assert.throws(() => first.name(), { code: 'ERR_CLOSED' });
    second.close();
  },

  'disposal closes'() {
    const store = open();
    store[Symbol.dispose]();
    assert.throws(() => store.name(), { code: 'ERR_CLOSED' });
  },

  async 'the collector closes what is forgotten'() {
    const before = kv.live();
    for (let i = 0; i < 50; i++) open('forgotten');
    for (let i = 0; i < 50 && kv.live() > before; i++) {
      globalThis.gc();
      await wait(5);
    }
    assert.equal(kv.live(), before);
  },

  'hundreds of handles at once'() {
    const stores = Array.from({ length: 500 }, (_, i) => open(`store ${i}`));
    stores.forEach((store, i) => assert.equal(store.name(), `store ${i}`));
    for (const store of stores) store.close();
    assert.throws(() => stores[499].name(), { code: 'ERR_CLOSED' });
  },

  'both module systems share their classes'() {
    const required = createRequire(import.meta.url)('kv');
    assert.equal(required.Store, Store);
    assert.equal(required.KvError, KvError);
  },

  'constants and enums cannot be changed'() {
    assert.equal(kv.MAX_KEY, 4096);
    assert.equal(kv.VERSION, '1.4.0');
    assert.throws(() => {
      Mode.READ = 7;
    }, TypeError);
  },

  'the raw layer does what C does'() {
    const { memory, records } = raw;
    const out = memory.alloc(8);
    const name = memory.cstring('raw');
    assert.equal(raw.kv_open(name, raw.KV_MODE_WRITE, 0, out), raw.KV_OK);
    const store = memory.peekPointer(out);
    assert.equal(raw.kv_put(store, name, 3n, name, 2n), 0);
    const stats = raw.kv_stats_of(store);
    assert.equal(records.kv_stats.get(stats, 'keys'), 1n);
    assert.equal(records.kv_stats.get(stats, 'bytes'), 2n);
    assert.equal(records.kv_stats.get(stats, 'load'), 2);
    assert.equal(raw.kv_has(store, name, 3n), true);
    assert.equal(memory.text(raw.kv_name(store)), 'raw');
    assert.throws(() => raw.kv_close(5), { code: 'ERR_INVALID_ARG_TYPE' });
    raw.kv_close(store);
    memory.free(name);
    memory.free(out);
  },

  'the raw layer refuses what C would misread'() {
    const { memory } = raw;
    for (const align of [0, 3, 6, 24n, 2n ** 40n + 1n])
      assert.throws(() => memory.alloc(8, align), { code: 'ERR_OUT_OF_RANGE', name: 'RangeError', message: /power/ });
    for (const align of [1, 2, 8n, 16, 64, 4096]) {
      const pointer = memory.alloc(8, align);
      assert.equal(pointer % BigInt(align), 0n);
      memory.free(pointer);
    }
    for (const text of ['\0', 'a\0b', 'a\0'])
      assert.throws(() => memory.cstring(text), { code: 'ERR_INVALID_ARG_VALUE', name: 'TypeError', message: /NUL/ });
    assert.throws(() => memory.cstring(5), { code: 'ERR_INVALID_ARG_TYPE' });
  },

  async 'Workers load it side by side and may end at any time'() {
    const before = kv.live();
    const path = JSON.stringify(createRequire(import.meta.url).resolve('kv'));
    const code = `
      const { Store } = require(${path});
      const { parentPort } = require('node:worker_threads');
      const stores = Array.from({ length: 20 }, (_, i) => Store.open('store ' + i, 0, 0));
      for (const store of stores) store.put(Buffer.from('k'), Buffer.alloc(1000));
      parentPort.postMessage('started');
      for (;;) for (const store of stores) store.each(() => { store.read(Buffer.from('k')); return 0; });`;
    for (let round = 0; round < 5; round++) {
      const workers = Array.from({ length: 4 }, () => new Worker(code, { eval: true }));
      await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
      await wait(Math.random() * 20);
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    assert.equal(kv.live(), before);
  },
};

for (const [name, run] of Object.entries(cases)) {
  try {
    await run();
    console.log(`ok node ${name}`);
  } catch (error) {
    console.log(`FAIL node ${name}: ${error.message.replaceAll('\n', ' ')}`);
  }
}
console.log(kv.live() === 0n ? 'ok node nothing is left alive' : `FAIL node nothing is left alive: ${kv.live()} are`);
