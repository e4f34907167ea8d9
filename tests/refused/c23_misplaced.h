// bridgegen: --name misplaced --std c2x
// An attribute of C23 where C has none: the two colons are no C++.
[[gnu::packed]] struct misplaced {
    int first;
};
// EXPECT: 3:23: error: this is not valid C: ... [header-syntax]
