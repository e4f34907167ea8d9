//! Uses a shelf from Rust: what `use.c` does, with the same lines for the same seed.
//!
//! What does not compile in Rust (a use after close) is printed as what the other languages see at run time.

use second::{Box, Colour, Error, Mark, Point, Shelf};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A linear congruence modulo 2^32, its low byte dropped.
struct Random(u32);

impl Random {
    /// The next pseudo-random number below `limit`.
    fn next(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % limit
    }

    fn next_i16(&mut self, limit: u32) -> i16 {
        i16::try_from(self.next(limit)).expect("the limit is small")
    }
}

/// "ok", or "error 7 NOT_THERE no such item".
fn outcome(result: Result<(), Error>) -> String {
    match result {
        Ok(()) => "ok".to_owned(),
        Err(Error::Shelf(failure)) => {
            let code = i32::from(failure.code());
            format!("error {code} {} {}", failure.name().unwrap_or("?"), failure.message())
        }
        Err(other) => other.to_string(),
    }
}

fn refused<T>(result: Result<T, Error>, is_expected: impl FnOnce(&Error) -> bool) -> &'static str {
    if result.is_err_and(|error| is_expected(&error)) { "refused" } else { "accepted" }
}

fn visit(shelf: &Shelf, stop_at: u32) {
    println!("visit:");
    let mut seen = 0;
    let visited = shelf.show(|number, name, weight| {
        println!("  {number} {name} {weight:.2}");
        seen += 1;
        seen != stop_at
    });
    println!("visited: {visited}");
}

/// Panics in the first visit, and catches the panic from `show`.
fn thrown(shelf: &Shelf) {
    let hook = std::panic::take_hook();
    std::panic::set_hook(std::boxed::Box::new(|_| ()));
    let panic = catch_unwind(AssertUnwindSafe(|| shelf.show(|_, _, _| panic!("boom")))).expect_err("the panic arrives");
    std::panic::set_hook(hook);
    println!("thrown: {}", panic.downcast_ref::<&str>().expect("the panic arrives as it was"));
}

fn texts(shelf: &Shelf) -> Result<(), Error> {
    println!("note: {}", shelf.note_of().as_deref().unwrap_or("absent"));
    println!("start of note: {}", shelf.start_of_note().as_deref().unwrap_or("absent"));
    let names = shelf.names()?;
    println!("names: {} {}", names.len(), String::from_utf8_lossy(&names));
    let (initials, echoes) = (shelf.initials()?, shelf.echoes(40)?);
    println!("initials: {} {}", initials.len(), String::from_utf8_lossy(&initials));
    println!("echoes: {} {}", echoes.len(), String::from_utf8_lossy(&echoes));
    match shelf.report() {
        Ok(report) => println!("report: {report}"),
        Err(error) => println!("report: {}", outcome(Err(error))),
    }
    let weights = shelf.weights();
    print!("weights: {}", weights.len());
    for weight in weights.iter() {
        print!(" {weight}");
    }
    println!();
    Ok(())
}

fn values(random: &mut Random) {
    let a = random.next(1 << 24).wrapping_mul(251);
    let [b0, b1, ..] = a.to_le_bytes();
    let wide = u64::from(a) << 33;
    println!(
        "turned: {} {} {} {} {}",
        second::turn8(b0),
        second::turn16(i16::from_le_bytes([b0, b1])),
        second::turn32(a),
        second::turn64(u64::from(a) << 31),
        second::turn_signed64(i64::from_le_bytes(wide.to_le_bytes()))
    );
    let small = u16::try_from(a % 1000).expect("the number is small");
    println!("halves: {:.3} {:.3}", second::halve(f32::from(small)), second::halve_double(f64::from(a)));
    println!(
        "constants: {:.3} {:.20} {:.20} {:.3}",
        second::WHOLE / 4.0,
        second::TENTH,
        f64::from(second::TENTH_OF_FLOAT),
        second::CIRCLE
    );
    let size = usize::try_from(a).expect("a size has 32 bits");
    println!(
        "size: {}, bool: {}, char: {}",
        second::turn_size(size),
        u8::from(second::turn_bool(a & 1 == 0)),
        second::turn_char(65)
    );
    let at = |x, y| Point { x, y };
    let first =
        Box { at: at(1.0, 2.0), width: random.next_i16(300), height: 7, is_open: true, colour: Colour::Green, tag: 1 };
    let other = Box {
        at: at(3.0, 4.0),
        width: 100,
        height: random.next_i16(20),
        is_open: false,
        colour: Colour::Red,
        tag: 255,
    };
    let larger = second::grow(first, &other, at(0.5, -0.25));
    println!(
        "box: {:.2} {:.2} {} {} {} {} {}",
        larger.at.x,
        larger.at.y,
        larger.width,
        larger.height,
        u8::from(larger.is_open),
        u32::from(larger.colour),
        larger.tag
    );
    let unknown = Colour::from_raw(second::sys::colour(77));
    let [red, green, unknown] =
        [Colour::Red, Colour::Green, unknown].map(|colour| u32::from(second::next_colour(colour)));
    println!("colours: {red} {green} {unknown}");
}

/// Puts random items onto the shelves.
fn fill(random: &mut Random, bare: &Shelf, noted: &Shelf) {
    for i in 0..36 {
        let (first, width, last) = (random.next(9), 1 + random.next(20), random.next(1000));
        let name = format!("item-{first}-{last:0width$}", width = usize::try_from(width).expect("the width is small"));
        let weight = f64::from(random.next(20000)) / 100.0;
        let rank = u8::try_from(random.next(256)).expect("a byte");
        println!("{}", outcome(if i % 10 == 0 { bare } else { noted }.put_item(&name, weight, rank)));
    }
}

fn main() -> Result<(), Error> {
    let seed = std::env::args().nth(1).and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let mut random = Random(seed);
    values(&mut random);
    println!("no room at all: {}", refused(Shelf::make_shelf(None, 0), |error| matches!(error, Error::Null { .. })));
    let bare = Shelf::make_shelf(None, 3)?;
    let noted = Shelf::make_shelf(Some("grüße aus der Ferne"), 40)?;
    texts(&bare)?;
    fill(&mut random, &bare, &noted);
    texts(&noted)?;
    println!("{}", outcome(bare.put_item("last", 1.0, 0)));
    println!("count: {} {}", bare.count_of("last")?, noted.count_of("€")?);
    let show = |place: Option<u64>| place.map_or("absent".to_owned(), |place| place.to_string());
    println!("find: {}", show(bare.find("last")?));
    println!("find none: {}", show(bare.find("none")?));
    let (lowest, highest) = noted.numbers();
    println!("numbers: {lowest} {highest}");
    visit(&bare, 0);
    visit(&noted, 2);
    thrown(&noted);
    println!("advanced: {}", noted.advance(1 << 40, -3)?);
    let same = [bare.is_same(Some(&bare)), bare.is_same(Some(&noted)), bare.is_same(None)].map(u8::from);
    println!("same: {} {} {}", same[0], same[1], same[2]);
    println!("marks: {}", noted.marks(Mark::NEW).to_raw().0);
    println!("name with a NUL: {}", refused(bare.count_of("a\0b"), |error| matches!(error, Error::NulInText { .. })));
    bare.close();
    println!("used after close: refused");
    noted.close();
    println!("alive: {}", second::alive());
    Ok(())
}
