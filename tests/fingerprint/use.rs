fn main() {
    println!("limit {}", kv::limit());
    let store = kv::Store::open("names").expect("there is memory");
    let count = store.put("key");
    println!("stored {} {}", count.as_ref().map_or(0, |count| *count), count.is_ok());
}
