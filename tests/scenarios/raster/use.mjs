// The raster scenario from JavaScript: prints what use.c prints for the same seed.
import {
  Channels,
  Flip,
  Image,
  RasterError,
  SampleKind,
  Window,
  around,
  flipOther,
  live,
  rectArea,
  self,
  step,
} from 'raster';

let state = Number(process.argv[2] ?? 1) >>> 0;

function next(limit) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % limit;
}

function show(f) {
  const first = [f.least, f.most, Number(f.isFlat), f.mean.toFixed(3), f.sum.toFixed(3), f.samples];
  const { x, y, w, h } = f.bounds;
  console.log(
    `figures ${first.join(' ')} ${f.type} ${f.channels} ${f.flip} ${x},${y} ${w}x${h} ${f.ago} ${f.checksum}`,
  );
}

const sum = (bytes) => `${bytes.length}:${bytes.reduce((all, byte) => (Math.imul(all, 31) + byte) >>> 0, 0)}`;

/** "ok", "error -2 no entry RASTER_E_NOENT" or, without a code, "refused". */
function outcome(call) {
  try {
    call();
    return 'ok';
  } catch (error) {
    if (error.code === 'ERR_CALL_FAILED') return 'refused';
    if (!(error instanceof RasterError)) throw error;
    return `error ${error.errno} ${error.message}${error.code === 'UNKNOWN' ? '' : ` ${error.code}`}`;
  }
}

function contents(image) {
  console.log(`encoded ${sum(image.encode())}`);
  const { even, odd } = image.planes();
  console.log(`planes ${sum(even)} ${sum(odd)}`);
  console.log(`row ${sum(image.row(2))}`);
  console.log(`no row: ${image.row(20) ?? 'absent'}`);
  image.fill(Uint8Array.of(1, 2, next(256)), null);
  show(image.figures());
  image.fill(new Uint8Array(), Uint8Array.of(0xf0));
  show(image.figures());
  image.fill(Uint8Array.of(1), new Uint8Array());
  show(image.figures());
}

function texts(image, loaded) {
  console.log(`no comment: ${image.comment() ?? 'absent'}`);
  image.setComment('héllo');
  console.log(`comment: ${image.comment()}`);
  image.setComment('');
  console.log(`comment: [${image.comment()}]`);
  image.setComment(null);
  console.log(`comment: ${image.comment() ?? 'absent'}`);
  console.log(`path: ${loaded.path()}`);
  console.log(`no path: ${image.path() ?? 'absent'}`);
  console.log(`export: ${image.export('x/€')} ${image.export(null)}`);
  console.log(`no export: ${outcome(() => image.export(''))}`);
}

function see(where, value, row, isLast, channels, label, path, line) {
  const first = [where.x, value.toFixed(1), row, Number(isLast), channels, label ?? 'absent'];
  console.log(`  ${first.join(' ')} ${path} ${sum(line)}`);
  return where.x === 4 ? -(2n ** 63n) : BigInt(where.x) << 40n;
}

function callbacks(loaded) {
  console.log(`each: ${loaded.each(see, 4)}`);
  console.log(`each: ${loaded.each(see, 9)}`);
  try {
    loaded.each(() => {
      throw new Error('boom');
    }, 9);
  } catch (error) {
    console.log(`thrown: ${error.message}`);
  }
  let count = 0;
  const before = () => {
    count += 1;
    console.log(`before ${count}`);
  };
  const after = (type, number) => {
    console.log(`after ${type} ${number}`);
    count += 1;
    return count < 3;
  };
  console.log(outcome(() => around(before, after, 5)));
  around(before, null, 2);
}

function values() {
  const stepped = step(-1n, SampleKind.BYTE, true, next(1000));
  const width = next(60000);
  console.log(`step: ${stepped.counter} ${stepped.type} ${Number(stepped.flag)} ${stepped.scale.toFixed(4)}`);
  const { result, channels } = flipOther(Flip.X | 8, Channels.RED);
  console.log(`flip: ${result} ${channels}`);
  console.log(`area: ${rectArea({ x: 0, y: 0, w: width, h: 60000 })}`);
  console.log(`self: ${self(1, 2, 3, 4, 5)}`);
}

values();
const sized = (w, h) => ({ x: 0, y: 0, w, h });
const rect = { x: -5, y: 7, w: 20 + next(60), h: 20 };
console.log(outcome(() => Image.new(sized(5000, 1), SampleKind.BYTE, 1)));
console.log(outcome(() => Image.new(sized(0, 1), SampleKind.BYTE, 1)));
console.log(`load nothing: ${outcome(() => Image.load('', 0))}`);
const image = Image.new(rect, SampleKind.SIGNED, -100);
const one = Image.new(sized(1, 1), SampleKind.BYTE, 127);
const loaded = Image.load('/tmp/grüße', Flip.BOTH);
show(one.figures());
show(loaded.figures());
console.log(outcome(() => Window.open(one, rect)));
const window = Window.open(image, null);
const aside = Window.open(image, { x: 99, y: 0, w: 1, h: 1 });
const again = window.image(true);
console.log(`not wanted: ${window.image(false) ?? 'absent'}`);
show(window.figures());
console.log(`aside: ${aside.figures() ?? 'absent'}`);
contents(again);
texts(image, loaded);
callbacks(loaded);
console.log(`flat: ${Number(one.isFlat())} ${Number(image.isFlat())}, count: ${image.count()}`);
console.log(`names: ${one.type()} ${one.close_(9)} ${one.toString()}`);
for (const object of [image, again, aside]) object.close();
console.log(`live: ${live()}`);
show(window.figures());
for (const object of [window, one, loaded]) object.close();
console.log(`live: ${live()}`);
