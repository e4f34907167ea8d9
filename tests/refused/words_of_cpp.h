// Words of C++ in comments, as names of fields and in what an #error says make no C++: what is wrong is told.
struct words_of_cpp {
    uint8_t flags; /* version, top 4 bits class; private */
    byte_t class;  // C++ would not take this name: a::b
};
#error "private: define WORDS_OF_CPP before using this"
// EXPECT: 3:5: error: this is not valid C: unknown type name 'uint8_t' [header-syntax]
// ADVICE: the header relies on others included before it: add -- -include stdint.h
// EXPECT: 4:5: error: this is not valid C: unknown type name 'byte_t' [header-syntax]
// ADVICE: the header relies on one included before it: name that with -- -include HEADER
// EXPECT: 6:2: error: the header refuses to be read: "private: define WORDS_OF_CPP before using this" [header-error]
