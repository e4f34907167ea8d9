// Two packages with runtimes of different versions in one process, on the main thread and in a Worker.
import assert from 'node:assert/strict';
import { constants } from 'node:os';
import { Worker, isMainThread } from 'node:worker_threads';

// Symbols of both addons in the scope that all libraries share: equal names would be one.
if (isMainThread) {
  for (const name of ['kv', 'second']) {
    const file = new URL(`node_modules/${name}/build/Release/${name}.node`, import.meta.url).pathname;
    process.dlopen({ exports: {} }, file, constants.dlopen.RTLD_NOW | constants.dlopen.RTLD_GLOBAL);
  }
}
const kv = await import('kv');
const second = await import('second');

/** Stores and shelves, many at once and in turns, so that places are used again. */
function takeTurns() {
  for (let round = 0; round < 50; round += 1) {
    const pairs = Array.from({ length: 100 }, (_, i) => [
      kv.Store.open(`store ${round} ${i}`, kv.Mode.WRITE, 0),
      second.Shelf.makeShelf(`shelf ${round} ${i}`, 3),
    ]);
    pairs.forEach(([store, shelf], i) => {
      assert.equal(store.name(), `store ${round} ${i}`);
      assert.equal(shelf.noteOf(), `shelf ${round} ${i}`);
    });
    for (const [store, shelf] of round % 2 ? pairs.reverse() : pairs) {
      shelf.close();
      store.close();
    }
  }
}

/** A visitor of one library calls the other, whose visitor throws: the error crosses both. */
function nest() {
  const store = kv.Store.open('outer', kv.Mode.WRITE, 0);
  const shelf = second.Shelf.makeShelf(null, 3);
  store.put(Buffer.from('key'), Buffer.from('value'));
  shelf.putItem('item', 1, 2);
  const seen = [];
  const show = (see) => store.each((key) => {
    shelf.show((number, name) => see(`${key} ${name}`));
    return 0;
  });
  show((names) => seen.push(names) > 0);
  assert.deepEqual(seen, ['key item']);
  const error = new Error('through both');
  const fail = () => {
    throw error;
  };
  assert.throws(() => show(fail), (caught) => caught === error);
  store.close();
  shelf.close();
  // What each runtime says shows that it is its own.
  assert.throws(() => store.name(), { code: 'ERR_CLOSED', message: 'The Store is closed' });
  assert.throws(() => shelf.noteOf(), { code: 'ERR_CLOSED', message: 'The Shelf has been closed' });
}

/** An object of one package is none of the other's. */
function mix() {
  const store = kv.Store.open('one', kv.Mode.WRITE, 0);
  const shelf = second.Shelf.makeShelf('two', 3);
  assert.throws(() => kv.Store.prototype.name.call(shelf), TypeError);
  assert.throws(() => shelf.isSame(store), TypeError);
  store.close();
  assert.equal(shelf.noteOf(), 'two');
  shelf.close();
}

takeTurns();
nest();
mix();
if (isMainThread) {
  const kept = [kv.Store.open('kept', kv.Mode.WRITE, 0), second.Shelf.makeShelf('kept', 3)];
  const code = await new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url)).on('error', reject).on('exit', resolve);
  });
  assert.equal(code, 0);
  assert.equal(kept[0].name(), 'kept');
  assert.equal(kept[1].noteOf(), 'kept');
  kept.forEach((object) => object.close());
  assert.equal(kv.live(), 0n);
  assert.equal(second.alive(), 0);
}
