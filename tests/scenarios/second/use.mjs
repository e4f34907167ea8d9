// The second scenario from JavaScript: prints what use.c prints for the same seed.
import {
  CIRCLE,
  Colour,
  Mark,
  Shelf,
  ShelfError,
  TENTH,
  TENTH_OF_FLOAT,
  WHOLE,
  alive,
  grow,
  halve,
  halveDouble,
  nextColour,
  turn16,
  turn32,
  turn64,
  turn8,
  turnBool,
  turnChar,
  turnSigned64,
  turnSize,
} from 'second';

let state = Number(process.argv[2] ?? 1) >>> 0;

function next(limit) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % limit;
}

/** What a call comes to: "ok", what `show` makes of its result, or "error 7 NOT_THERE no such item". */
function outcome(call, show = () => 'ok') {
  try {
    return show(call());
  } catch (error) {
    if (!(error instanceof ShelfError)) throw error;
    return `error ${error.errno} ${error.code} ${error.message}`;
  }
}

function refused(call, code) {
  try {
    call();
    return 'accepted';
  } catch (error) {
    return error.code === code ? 'refused' : String(error);
  }
}

function visit(shelf, stopAt) {
  console.log('visit:');
  let count = 0;
  const visited = shelf.show((number, name, weight) => {
    console.log(`  ${number} ${name} ${weight.toFixed(2)}`);
    count += 1;
    return count !== stopAt;
  });
  console.log(`visited: ${visited}`);
}

function thrown(shelf) {
  try {
    shelf.show(() => {
      throw new Error('boom');
    });
    return 'nothing';
  } catch (error) {
    return error.message;
  }
}

function texts(shelf) {
  console.log(`note: ${shelf.noteOf() ?? 'absent'}`);
  console.log(`start of note: ${shelf.startOfNote() ?? 'absent'}`);
  const names = shelf.names();
  console.log(`names: ${names.length} ${Buffer.from(names)}`);
  const initials = shelf.initials();
  console.log(`initials: ${initials.length} ${Buffer.from(initials)}`);
  const echoes = shelf.echoes(40);
  console.log(`echoes: ${echoes.length} ${Buffer.from(echoes)}`);
  console.log(`report: ${outcome(() => shelf.report(), String)}`);
  const weights = shelf.weights();
  console.log(['weights:', weights.length, ...weights].join(' '));
}

function values() {
  const a = Math.imul(next(1 << 24), 251) >>> 0;
  const wide = BigInt(a);
  const turned = [
    turn8(a & 0xff),
    turn16((a << 16) >> 16),
    turn32(a),
    turn64(BigInt.asUintN(64, wide << 31n)),
    turnSigned64(BigInt.asIntN(64, wide << 33n)),
  ];
  console.log(`turned: ${turned.join(' ')}`);
  console.log(`halves: ${halve(a % 1000).toFixed(3)} ${halveDouble(a).toFixed(3)}`);
  console.log(`constants: ${(WHOLE / 4).toFixed(3)} ${TENTH.toFixed(20)} ${TENTH_OF_FLOAT.toFixed(20)} ${CIRCLE.toFixed(3)}`);
  console.log(`size: ${turnSize(wide)}, bool: ${Number(turnBool(a % 2 === 0))}, char: ${turnChar(65)}`);
  const first = { at: { x: 1, y: 2 }, width: next(300), height: 7, isOpen: true, colour: Colour.GREEN, tag: 1 };
  const second = { at: { x: 3, y: 4 }, width: 100, height: next(20), isOpen: false, colour: Colour.RED, tag: 255 };
  const { at, width, height, isOpen, colour, tag } = grow(first, second, { x: 0.5, y: -0.25 });
  console.log(`box: ${at.x.toFixed(2)} ${at.y.toFixed(2)} ${width} ${height} ${Number(isOpen)} ${colour} ${tag}`);
  console.log(`colours: ${nextColour(Colour.RED)} ${nextColour(Colour.GREEN)} ${nextColour(77)}`);
}

values();
console.log(`no room at all: ${refused(() => Shelf.makeShelf(null, 0), 'ERR_CALL_FAILED')}`);
const bare = Shelf.makeShelf(null, 3);
const noted = Shelf.makeShelf('grüße aus der Ferne', 40);
texts(bare);
for (let i = 0; i < 36; i++) {
  const first = next(9);
  const width = 1 + next(20);
  const name = `item-${first}-${String(next(1000)).padStart(width, '0')}`;
  const weight = next(20000) / 100;
  const rank = next(256);
  console.log(outcome(() => (i % 10 ? noted : bare).putItem(name, weight, rank)));
}
texts(noted);
console.log(outcome(() => bare.putItem('last', 1, 0)));
console.log(`count: ${bare.countOf('last')} ${noted.countOf('€')}`);
console.log(`find: ${outcome(() => bare.find('last'), (place) => place ?? 'absent')}`);
console.log(`find none: ${bare.find('none') ?? 'absent'}`);
const { lowest, highest } = noted.numbers();
console.log(`numbers: ${lowest} ${highest}`);
visit(bare, 0);
visit(noted, 2);
console.log(`thrown: ${thrown(noted)}`);
console.log(`advanced: ${noted.advance(1n << 40n, -3)}`);
console.log(`same: ${[bare, noted, null].map((other) => Number(bare.isSame(other))).join(' ')}`);
console.log(`marks: ${noted.marks(Mark.NEW)}`);
console.log(`name with a NUL: ${refused(() => bare.countOf('a\0b'), 'ERR_INVALID_ARG_VALUE')}`);
bare.close();
console.log(`used after close: ${refused(() => bare.countOf('last'), 'ERR_CLOSED')}`);
noted.close();
console.log(`alive: ${alive()}`);
