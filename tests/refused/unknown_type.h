// Types that the header expects somebody else to have included.
size_t unknown_type(uint32_t number);
int unknown_file(FILE *file);
int unknown_thing(struct_thing *thing);
// EXPECT: 2:1: error: this is not valid C: ... [header-syntax]
// ADVICE: the header relies on others included before it: add -- -include stdio.h -include stdint.h
// EXPECT: 2:21: error: this is not valid C: ... [header-syntax]
// ADVICE: the header relies on others included before it: add -- -include stdio.h -include stdint.h
// EXPECT: 3:18: error: this is not valid C: ... [header-syntax]
// ADVICE: the header relies on others included before it: add -- -include stdio.h -include stdint.h
// EXPECT: 4:19: error: this is not valid C: ... [header-syntax]
// ADVICE: the header relies on one included before it: name that with -- -include HEADER
