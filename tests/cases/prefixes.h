// bridgegen: --name prefixes
/* Names in several styles lose the library's prefix, but not where a keyword or a digit would remain. */

typedef struct Prefixes_Item {
    int itemCount, HTTPPort, x2y;
} Prefixes_Item;
enum PrefixesKind { PREFIXES_KIND_2D, PREFIXES_KIND_3D, PREFIXES_KIND_ASCII };
int prefixes_getItemCount(Prefixes_Item item);
int prefixesOpenURL(int flags);
int prefixes_3d(void);
int prefixes_type(void);
int prefixes__private(void);
int PREFIXES_SHOUT(void);
int other_name(enum PrefixesKind kind);
#define PREFIXES_MAX_SIZE 3
