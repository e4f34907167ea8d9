// A record that never ends.
struct open {
    int first;
