// A reference and a default argument: C++ without a word that says so.
int cpp_reference(int &number, int other = 3);
// EXPECT: 2:23: error: this is not valid C: ... [header-syntax]
