//! A checksum and a round trip, through the raw bindings.

use zlib_sys as sys;

fn main() {
    let text = b"zlib zlib zlib zlib zlib zlib zlib zlib zlib zlib";
    let length = u32::try_from(text.len()).expect("it is short");
    let (mut small, mut back) = ([0_u8; 100], [0_u8; 100]);
    let (mut small_length, mut back_length) = (100, 100);
    // SAFETY: the buffers are as long as it is said.
    unsafe {
        println!("{:08x}", sys::crc32(sys::crc32(0, std::ptr::null(), 0), text.as_ptr(), length));
        assert_eq!(sys::compress(small.as_mut_ptr(), &mut small_length, text.as_ptr(), length.into()), sys::Z_OK);
        assert_eq!(sys::uncompress(back.as_mut_ptr(), &mut back_length, small.as_ptr(), small_length), sys::Z_OK);
    }
    assert!(small_length < back_length);
    println!("{}", String::from_utf8_lossy(&back[..usize::try_from(back_length).expect("it is short")]));
}
