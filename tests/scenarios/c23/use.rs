//! What C23 has, through the raw layer: prints what use.c prints.

use c23::sys;

/// What a function puts where its first argument says.
fn made<T: Default>(make: impl FnOnce(&mut T)) -> T {
    let mut value = T::default();
    make(&mut value);
    value
}

fn main() {
    let seed: u64 = std::env::args().nth(1).map_or(1, |seed| seed.parse().expect("a seed"));
    // SAFETY: values live as long as the calls that are given their addresses.
    unsafe {
        let small = made(|out| sys::bitint_small(out, seed as i32 - 40));
        println!("small: {}", sys::bitint_small_value(&small));
        let most = made(|out| sys::bitint_large(out, u64::MAX - 5, &sys::unsigned_BitInt_64::default()));
        let large = made(|out| sys::bitint_large(out, seed, &most));
        println!("large: {}", sys::bitint_large_value(&large));
        let pair: sys::bitint_pair = made(|out| sys::bitint_pair_make(out, 200, -((seed << 20) as i64)));
        println!("pair: {} {}", pair.before, sys::bitint_pair_digest(&pair));
        let typed = sys::typed_pair_make(sys::typed_next(sys::TYPED_NARROW_LOW), sys::TYPED_WIDE_HIGH);
        let (next, wide) = (sys::typed_next(typed.narrow), sys::typed_pair_wide(&typed));
        println!("typed: {} {} {} {}", typed.narrow.0, next.0, typed.wide.0, wide.0);
    }
}
