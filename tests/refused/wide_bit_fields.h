// Bit-fields of integers that only C computes with have no accessor; the record has its other fields.
struct wide {
    unsigned __int128 most : 100;
    int some : 3;
    unsigned __int128 : 7;
    __int128 few : 20;
};
struct wide wide_make(void);
// EXPECT: 3:23: refused: struct wide.most: no other language computes with a bit-field of unsigned __int128; it has no accessor [bit-field]
// EXPECT: 6:14: refused: struct wide.few: no other language computes with a bit-field of __int128; it has no accessor [bit-field]
