// bridgegen: --name infer_text
/* Without a fact: a pointer to const char is a text, unless a number follows, the library has a name of its own for it,
 * or the function frees; a returned one is borrowed. */

int infer_text_length(const char *text);
int infer_text_bytes(const char *text, int size);
int infer_text_two(const char *one, const char *two, double weight);
int infer_text_unnamed(const char *);
int infer_text_mutable(char *text);
int infer_text_signed(const signed char *text);
const char *infer_text_version(void);
char *infer_text_given(void);
typedef const char *infer_text_name;
int infer_text_named(infer_text_name name);
infer_text_name infer_text_name_of(int number);
void infer_text_free(const char *text);
