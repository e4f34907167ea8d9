// Tunes from JavaScript, by the names that the facts give: prints what use.c prints for the same seed.
import assert from 'node:assert';
import * as tune from 'tune';
import { Key, Outcome, Pitch, check, last, next } from 'tune';

/** The code of what comes of a note. */
function heard(note) {
  try {
    check(note);
    return Outcome.OK;
  } catch (error) {
    assert(error instanceof tune.TuneError);
    return error.errno;
  }
}

const note = [Pitch.DO_LOW, Pitch.D, Pitch.MI, Pitch.TUNE_NOTE_F][Number(process.argv[2] ?? 1) % 4];
assert.equal(Key.BRIGHT, 1);
assert(!('SECRET' in tune || 'BRIGHT' in tune));
console.log(`${tune.THEME}: ${tune.MEASURE} beats, then ${tune.OTHER} and ${tune.TUNE_ECHO}`);
console.log(`major: ${next(note, Key.BRIGHT)}`);
console.log(`minor: ${next(note, Key.MINOR)}`);
console.log(`low: ${heard(Pitch.DO_LOW)}`);
console.log(`high: ${heard(Pitch.MI)}`);
console.log(`last: ${last(Outcome.SILENT)} ${last(Outcome.OK)}`);
