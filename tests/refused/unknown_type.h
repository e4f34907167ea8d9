// Types that the header expects somebody else to have included.
size_t unknown_type(uint32_t number);
int unknown_thing(struct_thing *thing);
