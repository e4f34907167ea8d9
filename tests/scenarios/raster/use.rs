//! Uses images from Rust: what `use.c` does, with the same lines for the same seed.

use raster::{Channels, Error, Figures, Flip, Image, Rect, SampleKind, Window};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// A linear congruence modulo 2^32, its low byte dropped.
struct Random(u32);

impl Random {
    /// The next pseudo-random number below `limit`.
    fn next(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % limit
    }
}

fn show(f: Figures) {
    print!("figures {} {} {} {:.3} {:.3} {} ", f.least, f.most, u8::from(f.is_flat), f.mean, f.sum, f.samples);
    print!("{} {} {} ", i32::from(f.r#type), f.channels.to_raw().0, f.flip.to_raw());
    println!("{},{} {}x{} {} {}", f.bounds.x, f.bounds.y, f.bounds.w, f.bounds.h, f.ago, f.checksum);
}

fn sum(bytes: &[u8]) -> String {
    format!("{}:{}", bytes.len(), bytes.iter().fold(0_u32, |sum, &byte| sum.wrapping_mul(31).wrapping_add(byte.into())))
}

/// "ok", "error -2 no entry RASTER_E_NOENT" or, without a code, "refused".
fn outcome<T>(result: Result<T, Error>) -> String {
    match result {
        Ok(_) => "ok".to_owned(),
        Err(Error::Raster(failure)) => {
            let name = failure.name().map_or(String::new(), |name| format!(" {name}"));
            format!("error {} {}{name}", i32::from(failure.code()), failure.message())
        }
        Err(Error::Null { .. }) => "refused".to_owned(),
        Err(other) => other.to_string(),
    }
}

fn contents(random: &mut Random, image: &Image) -> Result<(), Error> {
    println!("encoded {}", sum(&image.encode()?));
    let (even, odd) = image.planes()?;
    println!("planes {} {}", sum(&even), sum(&odd));
    println!("row {}", sum(&image.row(2).unwrap_or_default()));
    println!("no row: {}", image.row(20).map_or("absent", |_| "there"));
    image.fill(&[1, 2, u8::try_from(random.next(256)).expect("a byte")], None)?;
    show(image.figures()?);
    image.fill(&[], Some(&[0xf0]))?;
    show(image.figures()?);
    image.fill(&[1], Some(&[]))?;
    show(image.figures()?);
    Ok(())
}

fn texts(image: &Image, loaded: &Image) -> Result<(), Error> {
    let comment = || image.comment().map(|text| text.map_or("absent".to_owned(), |text| text.to_string()));
    println!("no comment: {}", comment()?);
    image.set_comment(Some("héllo"))?;
    println!("comment: {}", comment()?);
    image.set_comment(Some(""))?;
    println!("comment: [{}]", comment()?);
    image.set_comment(None)?;
    println!("comment: {}", comment()?);
    println!("path: {}", loaded.path().unwrap_or_default().display());
    println!("no path: {}", image.path().map_or("absent", |_| "there"));
    println!("export: {} {}", image.export(Some(Path::new("x/€")))?.display(), image.export(None)?.display());
    println!("no export: {}", outcome(image.export(Some(Path::new("")))));
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "the library has decided that")]
fn see(
    at: Rect,
    value: f32,
    row: u8,
    is_last: bool,
    channels: Channels,
    label: Option<&str>,
    path: &Path,
    line: &[u8],
) -> i64 {
    print!("  {} {value:.1} {row} {} {} ", at.x, u8::from(is_last), channels.to_raw().0);
    println!("{} {} {}", label.unwrap_or("absent"), path.display(), sum(line));
    if at.x == 4 { i64::MIN } else { i64::from(at.x) << 40 }
}

fn callbacks(loaded: &Image) -> Result<(), Error> {
    println!("each: {}", loaded.each(see, 4));
    println!("each: {}", loaded.each(see, 9));
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| ()));
    let panic = catch_unwind(AssertUnwindSafe(|| loaded.each(|_, _, _, _, _, _, _, _| panic!("boom"), 9)));
    std::panic::set_hook(hook);
    let panic = panic.expect_err("the panic arrives");
    println!("thrown: {}", panic.downcast_ref::<&str>().expect("the panic arrives as it was"));
    let count = Cell::new(0);
    let next = || {
        count.set(count.get() + 1);
        count.get()
    };
    let before = || println!("before {}", next());
    let after = |kind: SampleKind, number| {
        println!("after {} {number}", i32::from(kind));
        next() < 3
    };
    println!("{}", outcome(raster::around(before, Some(after), 5)));
    raster::around(before, None::<fn(SampleKind, u64) -> bool>, 2)
}

fn values(random: &mut Random) -> Result<(), Error> {
    let scale = f64::from(random.next(1000));
    let width = u16::try_from(random.next(60000)).expect("the limit is small");
    let (counter, kind, flag, scale) = raster::step(-1, SampleKind::Byte, true, scale)?;
    println!("step: {counter} {} {} {scale:.4}", i32::from(kind), u8::from(flag));
    let (flip, channels) = raster::flip_other(Flip::X | Flip::from_raw(8), Channels::RED);
    println!("flip: {} {}", flip.to_raw(), channels.to_raw().0);
    println!("area: {}", raster::rect_area(Rect { x: 0, y: 0, w: width, h: 60000 }));
    println!("self: {}", raster::self_(1, 2, 3, 4, 5));
    Ok(())
}

fn main() -> Result<(), Error> {
    let seed = std::env::args().nth(1).and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let mut random = Random(seed);
    values(&mut random)?;
    let sized = |w, h| Rect { x: 0, y: 0, w, h };
    let rect = Rect { x: -5, y: 7, w: u16::try_from(20 + random.next(60)).expect("the limit is small"), h: 20 };
    println!("{}", outcome(Image::new(sized(5000, 1), SampleKind::Byte, 1)));
    println!("{}", outcome(Image::new(sized(0, 1), SampleKind::Byte, 1)));
    println!("load nothing: {}", outcome(Image::load("", Flip::empty())));
    let image = Image::new(rect, SampleKind::Signed, -100)?;
    let one = Image::new(sized(1, 1), SampleKind::Byte, 127)?;
    let loaded = Image::load("/tmp/grüße", Flip::BOTH)?;
    show(one.figures()?);
    show(loaded.figures()?);
    println!("{}", outcome(Window::open(&one, Some(&rect))));
    let window = Window::open(&image, None)?;
    let aside = Window::open(&image, Some(&Rect { x: 99, y: 0, w: 1, h: 1 }))?;
    let again = window.image(true).expect("it is wanted");
    println!("not wanted: {}", window.image(false).map_or("absent", |_| "there"));
    show(window.figures()?.expect("it is not at 99"));
    println!("aside: {}", aside.figures()?.map_or("absent", |_| "there"));
    contents(&mut random, &again)?;
    texts(&image, &loaded)?;
    callbacks(&loaded)?;
    println!("flat: {} {}, count: {}", u8::from(one.is_flat()), u8::from(image.is_flat()), image.count());
    println!("names: {} {} {}", one.r#type(), one.close_(9), one.to_string());
    image.close();
    drop(again);
    drop(aside);
    println!("live: {}", raster::live());
    show(window.figures()?.expect("it keeps its image"));
    drop((window, one, loaded));
    println!("live: {}", raster::live());
    Ok(())
}
