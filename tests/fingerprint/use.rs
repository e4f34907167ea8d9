fn main() {
    // What can fail gives an error before the library is called, what cannot panics.
    let store = kv::Store::open("names");
    if let Err(error) = &store {
        assert!(error.to_string().starts_with("kv: the library is not"));
    }
    println!("limit {}", kv::limit());
    let count = store.expect("there is memory").put("key");
    println!("stored {} {}", count.as_ref().map_or(0, |count| *count), count.is_ok());
}
