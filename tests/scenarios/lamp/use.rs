//! Uses lamps from Rust: what `use.c` does, with the same lines for the same seed.
//!
//! What does not compile in Rust (a closed enum of another value) is printed as what the other languages see at run time.

use lamp::{Color, Error, Kind, Level, Mode, Part, State, Step};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A linear congruence modulo 2^32, its low byte dropped.
struct Random(u32);

impl Random {
    /// The next pseudo-random number below `limit`.
    fn next(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % limit
    }
}

fn parts_of(bits: u32) -> Part {
    [Part::GLASS, Part::WIRE, Part::POST]
        .into_iter()
        .enumerate()
        .filter(|(place, _)| bits >> place & 1 != 0)
        .fold(Part::empty(), |parts, (_, part)| parts | part)
}

fn number(color: Color) -> i32 {
    color.into()
}

fn print_state(state: &State) {
    println!(
        "  color {} kind {} level {} modes {} parts {}",
        number(state.color),
        u32::from(state.kind),
        u8::from(state.level),
        state.modes.to_raw(),
        state.parts.to_raw().0
    );
}

fn broken<T>(result: Result<T, Error>) -> &'static str {
    if matches!(result, Err(Error::BrokenContract { .. })) { "broken" } else { "kept" }
}

fn colors() -> Result<(), Error> {
    println!("next: {} {}", number(lamp::next(Color::Stop)?), number(lamp::next(Color::Amber)?));
    println!("after dark: {}", broken(lamp::next(Color::Dark)));
    let (other, limit) = lamp::swap(Color::Amber, Color::Dark)?;
    println!("swapped: {} {}", number(other), number(limit));
    let is_refused = Color::try_from(99).is_err_and(|unlisted| unlisted.number() == 99);
    println!("no color: {}", if is_refused { "refused" } else { "accepted" });
    Ok(())
}

fn integers(random: &mut Random) -> Result<(), Error> {
    for i in 0..5 {
        let (kind, last) = lamp::larger(if i % 2 == 1 { Kind::Large } else { Kind::Small }, random.next(50));
        println!("larger: {} {} {}", u32::from(kind), u32::from(last), kind.name().unwrap_or("no name"));
    }
    let more = if random.next(2) == 1 { Mode::BLINK } else { Mode::empty() };
    println!("others: {}", lamp::others(Mode::DIM | more).to_raw());
    let (count, lacking) = lamp::lacks(parts_of(random.next(8)));
    println!("lacks: {count} {}", lacking.to_raw().0);
    let (first, second) = (lamp::step(random.next(2), Step::Row)?, lamp::step(0, Step::Done)?);
    println!("step: {} {}", i32::from(first), i32::from(second));
    println!("no step: {}", broken(lamp::step(13, Step::Row)));
    Ok(())
}

fn states(random: &mut Random) -> Result<(), Error> {
    let left = State {
        color: Color::Red,
        kind: lamp::larger(Kind::Small, random.next(99)).0,
        level: Level::High,
        modes: Mode::NIGHT | Mode::DIM,
        parts: parts_of(random.next(8)),
    };
    let right = State { color: Color::Dark, kind: Kind::Large, level: Level::Low, modes: Mode::BLINK, parts: Part::POST };
    let pair = lamp::mix(left, Some(&right), 0)?;
    println!("mixed:");
    print_state(&pair.left);
    print_state(&pair.right);
    print_state(&lamp::mix(left, None, 0)?.right);
    println!("faulty: {} {}", broken(lamp::mix(left, Some(&right), 1)), broken(lamp::mix(left, Some(&right), 2)));
    println!("no level: refused refused");
    Ok(())
}

/// Whether the call ends with a panic that says that the library broke its word.
fn panics(call: impl FnOnce() -> i32) -> &'static str {
    let panic = catch_unwind(AssertUnwindSafe(call)).expect_err("the closure must not see this lamp");
    let message = panic.downcast_ref::<String>().expect("a panic has a message");
    if message.starts_with("the library broke its contract") { "broken" } else { "something else" }
}

fn callbacks() {
    println!("each:");
    let mut count = 0;
    let sum = lamp::each(4, 0, |color, kind, state| {
        println!("  sees {} of kind {}", number(color), u32::from(kind));
        print_state(&state);
        count += 1;
        if count % 2 == 1 { Color::Amber } else { Color::Dark }
    });
    println!("sum: {sum}");
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| ()));
    let faults = [1, 2].map(|fault| panics(|| lamp::each(1, fault, |_, _, _| unreachable!("it is no lamp"))));
    std::panic::set_hook(hook);
    println!("faulty: {} {}", faults[0], faults[1]);
    lamp::each(0, 0, |color, _, _| color);
    println!("no answer: refused");
}

/// What there is of no length is there; letters at NULL are not.
fn gifts() {
    let labels = [0, 1, 2, 3].map(|which| match lamp::label(which) {
        Ok(Some(label)) => format!("'{label}'"),
        Ok(None) => "none".to_owned(),
        Err(error) => broken::<()>(Err(error)).to_owned(),
    });
    println!("labels: {}", labels.join(" "));
    let pictures = [0, 1, 2, 3].map(|which| match lamp::picture(which) {
        Ok(Some(picture)) => picture.len().to_string(),
        Ok(None) => "none".to_owned(),
        Err(error) => broken::<()>(Err(error)).to_owned(),
    });
    println!("pictures: {}", pictures.join(" "));
}

fn words() {
    lamp::say(0, |word| println!("says: {word}"));
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| ()));
    let fault = panics(|| {
        lamp::say(1, |_| unreachable!("there is none"));
        0
    });
    std::panic::set_hook(hook);
    println!("no word: {fault}");
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let seed = std::env::args().nth(1).map_or(Ok(1), |seed| seed.parse())?;
    let mut random = Random(seed);
    colors()?;
    integers(&mut random)?;
    states(&mut random)?;
    callbacks();
    gifts();
    words();
    println!("calls: {}", lamp::calls());
    Ok(())
}
