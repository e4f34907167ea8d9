// bridgegen: --name variables
/* Variables: constant or not, of every kind of type. */

extern const int variables_version;
extern int variables_level;
extern const char *variables_path;
extern const char *const variables_name;
extern const char variables_banner[];
extern double variables_table[2][3];
extern const struct variables_point {
    int x, y;
} variables_origin;
extern void (*variables_hook)(int level);
extern _Thread_local int variables_own;
extern int variables_open[];
extern volatile unsigned variables_port;
int variables_touch(void);
