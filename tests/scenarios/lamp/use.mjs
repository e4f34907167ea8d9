// Lamps from JavaScript: prints what use.c prints for the same seed.
import { Color, Kind, Level, Mode, Part, Step } from 'lamp';
import { calls, each, label, lacks, larger, mix, next, others, picture, say, step, swap } from 'lamp';

let state = Number(process.argv[2] ?? 1) >>> 0;

function random(limit) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % limit;
}

/** What a call that may fail comes to. */
function failure(call, tell = () => 'accepted') {
  try {
    return tell(call());
  } catch (error) {
    return { ERR_CONTRACT: 'broken', ERR_OUT_OF_RANGE: 'refused' }[error.code] ?? String(error);
  }
}

function printState(lamp) {
  const { color, kind, level, modes, parts } = lamp;
  console.log(`  color ${color} kind ${kind} level ${level} modes ${modes} parts ${parts}`);
}

function colors() {
  console.log(`next: ${next(Color.STOP)} ${next(Color.AMBER)}`);
  console.log(`after dark: ${failure(() => next(Color.DARK))}`);
  const { other, limit } = swap(Color.AMBER, Color.DARK);
  console.log(`swapped: ${other} ${limit}`);
  console.log(`no color: ${failure(() => next(99))}`);
}

function integers() {
  const names = new Map([
    [Kind.SMALL, 'LAMP_SMALL'],
    [Kind.LARGE, 'LAMP_LARGE'],
  ]);
  for (let i = 0; i < 5; i += 1) {
    const { result, last } = larger(i % 2 === 1 ? Kind.LARGE : Kind.SMALL, random(50));
    console.log(`larger: ${result} ${last} ${names.get(result) ?? 'no name'}`);
  }
  console.log(`others: ${others(Mode.DIM | (random(2) * Mode.BLINK))}`);
  const { result, lacking } = lacks(random(8));
  console.log(`lacks: ${result} ${lacking}`);
  console.log(`step: ${step(random(2), Step.ROW)} ${step(0, Step.DONE)}`);
  console.log(`no step: ${failure(() => step(13, Step.ROW))}`);
}

function states() {
  const { result: kind } = larger(Kind.SMALL, random(99));
  const left = { color: Color.RED, kind, level: Level.HIGH, modes: Mode.NIGHT | Mode.DIM, parts: random(8) };
  const right = { color: Color.DARK, kind: Kind.LARGE, level: Level.LOW, modes: Mode.BLINK, parts: Part.POST };
  const pair = mix(left, right, 0);
  console.log('mixed:');
  printState(pair.left);
  printState(pair.right);
  printState(mix(left, null, 0).right);
  console.log(`faulty: ${failure(() => mix(left, right, 1))} ${failure(() => mix(left, right, 2))}`);
  const wrong = { ...left, level: 4 };
  console.log(`no level: ${failure(() => mix(wrong, right, 0))} ${failure(() => mix(left, wrong, 0))}`);
}

function callbacks() {
  console.log('each:');
  let count = 0;
  const sum = each(4, 0, (color, kind, lamp) => {
    console.log(`  sees ${color} of kind ${kind}`);
    printState(lamp);
    count += 1;
    return count % 2 === 1 ? Color.AMBER : Color.DARK;
  });
  console.log(`sum: ${sum}`);
  const never = () => {
    throw new Error('it is no lamp');
  };
  console.log(`faulty: ${failure(() => each(1, 1, never))} ${failure(() => each(1, 2, never))}`);
  console.log(`no answer: ${failure(() => each(1, 0, () => 99))}`);
}

/** What there is of no length is there; letters at NULL are not. */
function gifts() {
  const lamps = [0, 1, 2, 3];
  const told = (call, tell) => lamps.map((which) => failure(() => call(which), tell)).join(' ');
  console.log(`labels: ${told(label, (text) => (text === undefined ? 'none' : `'${text}'`))}`);
  console.log(`pictures: ${told(picture, (bytes) => bytes?.length ?? 'none')}`);
}

function words() {
  say(0, (word) => console.log(`says: ${word}`));
  console.log(`no word: ${failure(() => say(1, () => console.log('there is none')))}`);
}

colors();
integers();
states();
callbacks();
gifts();
words();
console.log(`calls: ${calls()}`);
