//! What C can declare and few languages can say, through the raw layer: prints what use.c prints.

use constructs::sys;
use core::mem::size_of;

fn mix(seed: u64, place: u32) -> u64 {
    // SAFETY: it only computes.
    unsafe { sys::mix(seed, place) }
}

/// What a function puts where its first argument says.
fn made<T: Default>(make: impl FnOnce(&mut T)) -> T {
    let mut value = T::default();
    make(&mut value);
    value
}

fn bits_set(seed: u64) -> sys::bits {
    let from = seed + 100;
    let mut bits = sys::bits::default();
    bits.set_low((mix(from, 0) & 7) as u32);
    bits.set_signed_low((mix(from, 1) % 32) as i32 - 16);
    bits.set_truth(mix(from, 2) & 1 == 1);
    bits.set_wide(mix(from, 3) >> 4);
    bits.set_whole(mix(from, 4) as i64);
    bits.set_byte_of_four((mix(from, 5) & 15) as u8);
    bits.set_across((mix(from, 6) & 0x7fffff) as u32);
    bits
}

fn print_bits(what: &str, bits: &sys::bits) {
    println!(
        "{what}: {} {} {} {} {} {} {}",
        bits.low(),
        bits.signed_low(),
        i32::from(bits.truth()),
        bits.wide(),
        bits.whole(),
        bits.byte_of_four(),
        bits.across()
    );
}

fn use_bits(seed: u64) {
    // SAFETY: records live as long as the calls that are given their addresses.
    unsafe {
        print_bits("bits filled", &made(|out| sys::bits_fill(out, seed)));
        print_bits("bits made", &made(|out| sys::bits_make(out, seed + 2)));
        print_bits("bits inline", &made(|out| sys::bits_inline(out, seed)));
        let bits = bits_set(seed);
        println!("bits digest: {} {}", sys::bits_digest(&bits), sys::bits_digest_value(&bits));
    }
    println!("bits size: {}", size_of::<sys::bits>());
}

fn use_tight(seed: u64) {
    // SAFETY: records live as long as the calls that are given their addresses.
    unsafe {
        let mut tight: sys::tight = made(|out| sys::tight_make(out, seed));
        let [a, b, c] = tight.halves();
        println!("tight: {} {} {} {a} {b} {c}", tight.letter(), tight.number(), tight.real() as i64);
        tight.set_letter(b'z' as _);
        tight.set_number(mix(seed, 50) as i32);
        tight.set_real(12.0);
        println!("tight digest: {}", sys::tight_digest(&tight));
        let mut aligned: sys::tight_and_aligned = made(|out| sys::tight_and_aligned_fill(out, seed));
        println!("tight and aligned: {} {}", aligned.letter(), aligned.number());
        aligned.set_number(mix(seed, 51));
        println!("tight and aligned digest: {}", sys::tight_and_aligned_digest(&aligned));
        let mut loose: sys::loose = made(|out| sys::loose_make(out, seed));
        println!("loose: {} {}", loose.first(), loose.second());
        loose.set_second(mix(seed, 52) as u32);
        println!("loose digest: {}", sys::loose_digest(&loose));
        let broad: sys::broad = made(|out| sys::broad_make(out, seed));
        println!("broad: {} {}", broad.items()[0], broad.items()[3]);
        println!("broad digest: {}", sys::broad_digest(&broad));
        let wire: sys::wire = made(|out| sys::wire_make(out, seed));
        println!("wire: {} {}", size_of::<sys::wire>(), sys::wire_digest(&wire));
    }
}

fn use_flexible(seed: u64) {
    let count = 3 + (mix(seed, 60) % 5) as u32;
    // Words are aligned for the record, and enough for it and its items.
    let mut memory = vec![0_u32; 1 + count as usize];
    let flexible: *mut sys::flexible = memory.as_mut_ptr().cast();
    // SAFETY: the memory has room for the record and so many items.
    unsafe {
        sys::flexible_fill(flexible, count, seed);
        let items = std::slice::from_raw_parts_mut(sys::flexible::items(flexible), count as usize);
        print!("flexible: {}", (*flexible).count());
        for item in &*items {
            print!(" {item}");
        }
        items[count as usize - 1] = 1234;
        println!("\nflexible digest: {}", sys::flexible_digest(flexible));
    }
}

fn use_unions(seed: u64) {
    // SAFETY: every member of these unions is a number, for which any bytes do.
    unsafe {
        let mut either = sys::either_make(seed);
        println!("either: {} {}", either.number, either.bytes[7]);
        either.number = mix(seed, 70) as u32;
        println!("either digest: {}", sys::either_digest(either));
        let mut nested = sys::nested_make(seed);
        let inner = nested.anonymous2.anonymous2;
        println!(
            "nested: {} {} {} {} {} {}",
            nested.before, nested.anonymous2.x, inner.inner, inner.parts[3], nested.colours[1].b, nested.after
        );
        nested.anonymous2.x = mix(seed, 71) as i16;
        nested.anonymous2.anonymous2.parts[1] = 77;
        nested.colours[0].g = 99;
        println!("nested digest: {}", sys::nested_digest(nested));
    }
}

fn use_values(seed: u64) {
    // SAFETY: these functions only compute.
    unsafe {
        let pair = sys::pair_swap(sys::pair { x: (seed % 100) as f32, y: 7.0 });
        println!("pair: {} {}", pair.x as i32, pair.y as i32);
        let given = sys::mixed { real: (seed % 1000) as f64, number: mix(seed, 80) as i32 / 2 };
        let mixed = sys::mixed_turn(3, given, 5.0);
        println!("mixed: {} {}", mixed.real as i32, mixed.number);
        let items = std::array::from_fn(|i| (mix(seed, 81 + i as u32) >> 2) as i64);
        let large = sys::large_turn(sys::large { items }, pair, 200);
        let [a, b, c, d, e] = large.items;
        println!("large: {a} {b} {c} {d} {e}");
    }
}

fn use_only_c(seed: u64) {
    let number = (mix(seed, 90) >> 8) as i64;
    // SAFETY: values live as long as the calls that are given their addresses.
    unsafe {
        println!("long double: {}", sys::long_double_twice(&made(|out| sys::long_double_make(out, number))));
        let mut with: sys::with_long_double = made(|out| sys::with_long_double_fill(out, seed));
        println!("with long double: {} {} {}", with.before, with.after, sys::long_double_twice(&with.value));
        with.before = 3;
        println!("with long double digest: {}", sys::with_long_double_digest(&with));
        let complex = made(|out| sys::complex_make(out, (seed % 1000) as i32, -5));
        println!("complex: {}", sys::complex_digest(&complex));
        let wide = made(|out| sys::wide_make(out, mix(seed, 91), mix(seed, 92)));
        println!("wide: {}", sys::wide_high(&wide));
        println!("vector: {}", sys::vector_sum(&made(|out| sys::vector_make(out, (seed % 50) as i32))));
        let value = made(|out| sys::half_make(out, (seed % 100) as i32));
        let half: sys::with_half = made(|out| sys::with_half_make(out, 7, &value));
        println!("half: {} {} {}", half.before, sys::half_twice(&half.value), sys::with_half_digest(&half));
    }
    println!(
        "sizes: {} {} {} {}",
        size_of::<sys::long_double>(),
        size_of::<sys::Complex_double>(),
        size_of::<sys::unsigned_int128>(),
        size_of::<sys::four_floats>()
    );
}

fn use_more_of_c(seed: u64) {
    let small = (seed % 1000) as i32;
    // SAFETY: values live as long as the calls that are given their addresses.
    unsafe {
        let float = made(|out| sys::complex_float_make(out, small, -6));
        println!("complex float: {}", sys::complex_float_digest(&float));
        let long = made(|out| sys::complex_long_make(out, small, -7));
        println!("complex long: {}", sys::complex_long_digest(&long));
        let mut atomics = made(|out| sys::atomics_fill(out, seed));
        println!("atomics: {} {}", sys::atomics_digest(&mut atomics), sys::atomics_digest(&mut atomics));
        let mut total = sys::Atomic_uint64_t::default();
        total.bytes = (mix(seed, 100) >> 8).to_ne_bytes();
        atomics = made(|out| sys::atomics_make(out, &total));
        println!("atomics made: {}", sys::atomics_digest(&mut atomics));
    }
}

fn use_odd_values(seed: u64) {
    let small = (seed % 1000) as i32;
    // SAFETY: values live as long as the calls that are given their addresses; nobody else touches `ticks`.
    unsafe {
        let wide = sys::next_wide(mix(seed, 101) as u32);
        println!("characters: {} {wide} {}", sys::next_narrow(65535), sys::next_native(small));
        let given = sys::characters {
            narrow: 65530,
            wide: mix(seed, 102) as u32,
            native: 3,
            text: [4, 5, small],
        };
        let turned = sys::characters_turn(given, &7);
        let [a, b, c] = turned.text;
        println!("characters turned: {} {} {} {a} {b} {c}", turned.narrow, turned.wide, turned.native);
        let mut count = 3;
        let nothing = made(|out| sys::empty_turn(out, &sys::empty::default(), &mut count));
        println!("empty: {} {count}", sys::empty_between(small, &nothing, 9));
        println!("volatile: {}", sys::volatile_sum(&small, &mut count));
        sys::ticks = small;
        let ticked = sys::unprototyped();
        println!("ticks: {ticked} {}", { sys::ticks });
    }
}

fn use_no_symbol(seed: u64) {
    // SAFETY: these functions only compute; the variables are those of this thread, or are never written to.
    unsafe {
        println!("inline: {} {}", sys::twice(mix(seed, 95) as i32), sys::thrice(mix(seed, 96) as i32));
        let origin = *sys::origin();
        println!("origin: {} {}", origin.x as i32, origin.y as i32);
        println!("otherwise: {}", sys::called_otherwise((seed % 1000) as i32, 6.0, 7));
        println!("through: {}", sys::apply_otherwise(sys::otherwise(), (seed % 1000) as i32, 7));
        let before = *sys::per_thread();
        *sys::per_thread() = mix(seed, 97) as i32;
        println!("per thread: {before} {}", sys::per_thread_read());
        println!("renamed: {}", sys::renamed(mix(seed, 98) as i32));
    }
}

fn use_variables(seed: u64) {
    // SAFETY: there is one thread.
    unsafe {
        let before = sys::counter;
        sys::counter = mix(seed, 99) as i32;
        println!("counter: {before} {}", sys::counter_read());
        println!("table: {} {}", sys::table[1], sys::table[3]);
    }
}

fn use_functions(seed: u64) {
    let (a, b) = (mix(seed, 110) as i32, mix(seed, 111) as i32);
    // SAFETY: the record lives as long as the call, and the functions are those of the library.
    unsafe {
        let operations: sys::operations = made(|out| sys::operations_fill(out));
        println!(
            "operations: {} {} {} {}",
            sys::operation_apply(operations.first, a, b),
            sys::operation_apply(operations.others[0], a, b),
            i32::from(operations.others[1].is_none()),
            i32::from(operations.unsayable.is_none())
        );
        let none = i32::from(sys::operation_of(9).is_none());
        println!("operation: {} {none}", sys::operation_apply(sys::operation_of(1), a, b));
    }
}

fn use_enums() {
    // SAFETY: these functions only compute.
    unsafe {
        println!(
            "sizes: {} {} {}",
            sys::sizes_next(sys::SIZES_SMALL).0,
            sys::sizes_next(sys::SIZES_NONE).0,
            sys::sizes_next(sys::SIZES_LARGE).0
        );
        println!("wide sizes: {}", sys::wide_sizes_other(sys::WIDE_SIZES_ONE).0);
    }
}

fn use_names() {
    let mut value = sys::thing { r#type: 1, Type: 2, self_: 3, r#match: 4 };
    // SAFETY: the record lives as long as the call.
    let sum = unsafe { sys::thing(&mut value, 5, 6) };
    println!("thing: {sum} {} {}", value.r#type, value.Type);
}

fn use_macros(seed: u64) {
    let truth = i32::from(sys::MACRO_TRUTH);
    let (all, least) = (sys::MACRO_ALL_BITS, sys::MACRO_LEAST);
    println!("integers: {all} {least} {} {} {truth}", sys::MACRO_LETTER, sys::MACRO_CAST);
    println!("single: {}", (f64::from(sys::MACRO_SINGLE) * 1e9) as i64);
    println!("computed: {} {} {}", sys::MACRO_CHOICE, sys::MACRO_SIZE, sys::MACRO_OF_ENUM);
    println!("addresses: {} {}", sys::MACRO_LAST as isize, sys::MACRO_NOTHING as isize);
    println!("bytes: {}", sys::MACRO_BYTES.to_str().expect("it is UTF-8"));
    // SAFETY: these functions only compute.
    let aliases = unsafe { (sys::renamed_too(mix(seed, 112) as i32), sys::twice_again(mix(seed, 113) as i32)) };
    println!("aliases: {} {}", aliases.0, aliases.1);
}

fn main() {
    let seed = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(1);
    use_bits(seed);
    use_tight(seed);
    use_flexible(seed);
    use_unions(seed);
    use_values(seed);
    use_only_c(seed);
    use_more_of_c(seed);
    use_odd_values(seed);
    use_no_symbol(seed);
    use_variables(seed);
    use_functions(seed);
    use_enums();
    use_names();
    use_macros(seed);
}
