// bridgegen: --name const_fields
/* Fields that nobody may write to, in records that are passed and returned. */
struct const_fields_name {
    const char *const text;
    const int length;
};
struct const_fields_name const_fields_of(struct const_fields_name name, const struct const_fields_name *other);
