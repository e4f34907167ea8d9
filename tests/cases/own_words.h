// bridgegen: --name own_words
/* What a language makes of a word of its own, or of a name without a letter, is a name that another parameter has. */
#if defined(BRIDGEGEN) && defined(__clang__)
# define NOTE(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define NOTE(...)
#endif
int own_words_keywords(int in, int in_value, int inValue, int self, int self_, int type, int type_);
void own_words_results(int *in NOTE(out), int *in_value NOTE(out), int *error NOTE(out), int *error_value NOTE(out),
                       int *record NOTE(inout), int *record_value NOTE(inout), int *func NOTE(out),
                       int *func_ NOTE(out));
int own_words_blank(int _, int __, int argument1, int *___ NOTE(out));
typedef int (*own_words_see)(void *_, int __, int ___, int self, int self_, int in, int in_value)
    NOTE(_.userdata, on_throw=0);
int own_words_each(own_words_see see NOTE(scope=call), void *_);
