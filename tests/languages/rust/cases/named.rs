//! What named.h calls alike can be told apart, and is what it is in C.

use core::ffi::{c_char, c_int};
use named::sys;

fn check(what: &str, is: i64, wanted: i64) {
    if is == wanted {
        println!("ok rust named {what}");
    } else {
        println!("FAIL rust named {what}: expected {wanted}, got {is}");
    }
}

unsafe extern "C" fn double(value: c_int) -> c_int {
    2 * value
}

fn use_names() {
    // SAFETY: these functions only compute; records live as long as the calls that are given their addresses.
    unsafe {
        check("an enum and a function", sys::m_(sys::M_ONE).0.into(), sys::M_TWO.0.into());
        check("a record and a function", sys::stat(&mut sys::stat { stat: 4 }).into(), 4);
        let text = sys::String {
            self_: 1,
            self__: 10,
            Self_: 100,
            crate_: 1000,
            super_: 10000,
            __: 100000,
            r#type: 1000000,
        };
        check("fields", sys::String_sum(&text).into(), 7654321);
        let mut fields = sys::fields_::default();
        fields.set_b(-3);
        check("records", sys::fields_sum(sys::Option_ { None: 1 }, sys::core_ { a: 2 }, &fields).into(), -279);
        check("a record and a typedef", sys::twin_e(&mut sys::twin { e: 6 }).into(), 6);
        check("a constant and a function", i64::from(sys::red_()) + i64::from(sys::green.0), 8);
        check("constants", i64::from(sys::color_count + sys::COLOR_FIRST), 2);
        check("values of the language", (sys::size_of_(3) + sys::Some_(3) + sys::drop(3)).into(), 12);
        check("keywords", sys::r#box(1, 1, 1, 1, 1, 1).into(), 21);
        check("keywords that meet", (sys::self_() + 10 * sys::self__()).into(), 21);
        check("a variable", sys::r#loop.into(), 9);
        check("an enum and its constant", sys::loop_kind_.0.into(), 3);
        check("types of the language", (sys::isize(1) + sys::usize_::from(sys::u8_next(255))).into(), 2);
        check("a missing function", sys::gone(1, 2, 3, 4).is_err().into(), 1);
    }
}

fn use_fields() {
    let mut accessors = sys::accessors::default();
    accessors.set_x(5);
    accessors.set_set_x_(6);
    accessors.set_type(3);
    accessors.set_clone_(1);
    accessors.set_default_(1);
    accessors.set_len(17);
    accessors.set_new(9);
    accessors.set_self_(sys::green);
    accessors.set_next(b'n' as c_char);
    // SAFETY: records live as long as the calls that are given their addresses.
    unsafe {
        check("bit-fields", sys::accessors_sum(&accessors).into(), 17_113_065 + 27 + 5 + 770);
        check("an inline function", sys::inlined(&accessors, 4).into(), 9);
        let mut shades = sys::shades::default();
        let least = (-1 << 32, (1 << 31) - 1, -64, -1 << 61);
        let most = ((1 << 32) - 1, 1 << 30, 63, (1 << 61) - 1);
        for (t, u, c, across) in [least, most, (-1, 0, -1, -1)] {
            shades.set_s(sys::green);
            shades.set_t(t);
            shades.set_u(u);
            shades.set_b(true);
            shades.set_c(c);
            shades.set_across(across);
            let sum = 1 + t * 3 + u as i64 * 5 + 7 + i64::from(c) * 11 + (across ^ 1);
            check("packed bit-fields in", sys::shades_sum(&shades), sum);
            let out = (shades.s().0, shades.t(), shades.u(), shades.b(), shades.c(), shades.across());
            check("packed bit-fields out", i64::from(out == (sys::green.0, t, u, true, c, across)), 1);
        }
        let mut various = sys::various::default();
        various.set_inner(sys::various_inner { yes: true, deep: 20 });
        various.set_call(Some(double));
        various.set_many([1, 300, 2]);
        various.set_flags([false, true]);
        various.set_truth(true);
        check("packed fields", sys::various_sum(&various).into(), 20 + 1 + 10 + 300 + 100 + 1000);
        let list = sys::various::list(&mut various).addr() - (&raw const various).addr();
        check("an address", list as i64, 1);
        let mut big = sys::big::default();
        sys::big_make(&mut big, 40);
        check("a moved field", big.a().into(), 40);
        big.set_a(50);
        check("a moved field by value", sys::big_sum(&big).into(), 3 + i64::from(b'g') + 50);
        let opaque: unsafe extern "C" fn() = std::mem::transmute(double as unsafe extern "C" fn(c_int) -> c_int);
        check("functions nobody can call", sys::takes_functions(None, Some(opaque)).into(), 1);
    }
}

fn main() {
    use_names();
    use_fields();
}
