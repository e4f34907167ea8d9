// The kv library from JavaScript: prints what use.c prints for the same seed.
//
//     node use.mjs [SEED]
import { KvError, MAX_KEY, Mode, Option, Status, Store, VERSION, add, live, message } from 'kv';

let state = Number(process.argv[2] ?? 1) >>> 0;

/** The next pseudo-random number below `limit`: a linear congruence modulo 2^32, its low byte dropped. */
function next(limit) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % limit;
}

/** A checksum that every language computes alike. */
function sum(start, bytes) {
  return bytes.reduce((total, byte) => (Math.imul(total, 31) + byte) >>> 0, start);
}

const value = (bytes) => `${bytes.length} bytes, sum ${sum(7, bytes)}`;

/** What a call comes to: "ok", what `show` makes of its result, or "error 1 KV_MISSING no such key". */
function outcome(call, show = () => 'ok') {
  try {
    return show(call());
  } catch (error) {
    if (!(error instanceof KvError)) throw error;
    return `error ${error.errno} ${error.code} ${error.message}`;
  }
}

/** Whether a call is refused by the package itself, with an error of this code. */
function refused(call, code) {
  try {
    call();
    return 'accepted';
  } catch (error) {
    return error.code === code ? 'refused' : String(error);
  }
}

/** One random call: put, get, delete, read or has of one of ten keys. */
function step(store, number) {
  const name = `k${next(10)}`;
  const key = Buffer.from(name);
  switch (next(5)) {
    case 0: {
      const bytes = Uint8Array.from({ length: next(700) }, () => next(256));
      return `${number} put ${name}: ${outcome(() => store.put(key, bytes))}`;
    }
    case 1: {
      const copy = store.get(key);
      return `${number} get ${name}: ${copy === undefined ? 'absent' : value(copy)}`;
    }
    case 2:
      return `${number} delete ${name}: ${outcome(() => store.delete(key))}`;
    case 3:
      return `${number} read ${name}: ${outcome(() => store.read(key), value)}`;
    default:
      return `${number} has ${name}: ${store.has(key) ? 'yes' : 'no'}`;
  }
}

function each(store, stopAt) {
  let seen = 0;
  let total = 7;
  const result = outcome(() =>
    store.each((key, bytes) => {
      seen += 1;
      total = sum(sum(total, key), bytes);
      return seen === stopAt ? 1 : 0;
    }),
  );
  return `each: ${seen} seen, sum ${total}, ${result}`;
}

function thrown(store) {
  try {
    store.each(() => {
      throw new Error('boom');
    });
    return 'nothing';
  } catch (error) {
    return error.message;
  }
}

/** Closes a store inside its own visitor: the visit goes on to its end, then the store is gone. */
function closedInVisit(store) {
  let seen = 0;
  const result = outcome(() =>
    store.each(() => {
      seen += 1;
      store.close();
      return 0;
    }),
  );
  return `${seen} seen, ${result}`;
}

function edges() {
  const store = Store.open('edges', Mode.WRITE, Option.UPPER);
  const e = Buffer.from('e');
  const x = Buffer.from('x');
  const none = new Uint8Array(0);
  console.log(`empty value: ${outcome(() => store.put(e, none))}`);
  console.log(`empty value read: ${outcome(() => store.read(e), value)}`);
  console.log(`empty key: ${outcome(() => store.put(none, x))}`);
  const big = new Uint8Array(100000);
  big.set([1, 2, 3]);
  store.put(Buffer.from('big'), big);
  console.log(`big: ${outcome(() => store.read(Buffer.from('big')), value)}`);
  console.log(`describe: ${store.describe()}`);
  console.log(`closed in a visit: ${closedInVisit(store)}`);
  console.log(`use after close: ${refused(() => store.name(), 'ERR_CLOSED')}`);
  console.log(`closed twice: ${outcome(() => store.close())}`);

  const strict = Store.open('strict', Mode.WRITE, Option.STRICT);
  console.log(`strict: ${outcome(() => strict.put(e, none))}`);
  strict.close();

  const fixed = Store.open('fixed', Mode.READ, 0);
  console.log(`read-only: ${outcome(() => fixed.put(e, x))}`);
  console.log(`mode: ${fixed.modeOf()}`);
  fixed.close();
}

console.log(`constants: ${MAX_KEY} ${VERSION}`);
const a = (next(1 << 24) * 100) | 0;
const b = (next(1 << 24) * 100) | 0;
console.log(`add: ${add(a, b)}`);
console.log(`message: ${message(Status.TOO_SMALL)}`);
console.log(`open without a name: ${outcome(() => Store.open('', Mode.WRITE, 0))}`);
console.log(`open with a NUL: ${refused(() => Store.open('a\0b', Mode.WRITE, 0), 'ERR_INVALID_ARG_VALUE')}`);

const store = Store.open('grüß', Mode.WRITE, Option.COUNT);
console.log(`name: ${store.name()}`);
const has = (option) => Number((store.optionsOf() & option) !== 0);
console.log(`options: count ${has(Option.COUNT)}, upper ${has(Option.UPPER)}, strict ${has(Option.STRICT)}`);
for (let number = 1; number <= 60; number++) console.log(step(store, number));
const { keys, bytes, load } = store.stats();
console.log(`stats: ${keys} keys, ${bytes} bytes, load ${load.toFixed(3)}`);
console.log(`describe: ${store.describe()}`);
store.put(Buffer.from('a'), Buffer.from('1'));
store.put(Buffer.from('b'), Buffer.from('2'));
console.log(each(store, 0));
console.log(each(store, 2));
console.log(`thrown: ${thrown(store)}`);
store.close();
edges();
console.log(`live: ${live()}`);
