// bridgegen: --name fact_flags
/* flags: constants that combine, as parameter, result and field. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

enum fact_flags_open {
    FACT_FLAGS_READ = 1,
    FACT_FLAGS_WRITE = 2,
    FACT_FLAGS_BOTH = 3,
    FACT_FLAGS_LAST = 0x40000000
} BG(flags);
enum fact_flags_open fact_flags_merge(enum fact_flags_open one, enum fact_flags_open other);
struct fact_flags_file {
    enum fact_flags_open mode;
};
int fact_flags_count(struct fact_flags_file file);
void fact_flags_default(enum fact_flags_open *mode BG(out));
