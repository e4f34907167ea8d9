//! Uses tunes from Rust, by the names that the facts give.

use tune::{Error, Key, MEASURE, OTHER, Outcome, Pitch, THEME, TUNE_ECHO, check, last, next};

/// The code of what comes of a note.
fn heard(note: Pitch) -> u32 {
    match check(note) {
        Err(Error::Tune(failure)) => failure.code().into(),
        other => {
            other.expect("only the library fails");
            Outcome::Ok.into()
        }
    }
}

fn main() {
    let seed: usize = std::env::args().nth(1).map_or(1, |seed| seed.parse().expect("a number"));
    let note = [Pitch::DoLow, Pitch::D, Pitch::Mi, Pitch::TuneNoteF][seed % 4];
    assert_eq!(u32::from(Key::Bright), 1);
    println!("{THEME}: {MEASURE} beats, then {OTHER} and {TUNE_ECHO}");
    println!("major: {}", u32::from(next(note, Key::Bright)));
    println!("minor: {}", u32::from(next(note, Key::Minor)));
    println!("low: {}", heard(Pitch::DoLow));
    println!("high: {}", heard(Pitch::Mi));
    println!("last: {} {}", u32::from(last(Outcome::Silent)), u32::from(last(Outcome::Ok)));
}
