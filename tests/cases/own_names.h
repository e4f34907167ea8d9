// bridgegen: --name own_names
/* Classes, enums and records that are called as packages call what is theirs. */
#if defined(BRIDGEGEN) && defined(__clang__)
# define OWN(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define OWN(...)
#endif

#define OWN_CLASS(Name, name) \
    typedef struct own_##name own_##name OWN(class=Name, free=own_##name##_free); \
    OWN(ctor=Name, return.own=give, return.null=error) own_##name *own_##name##_new(int name); \
    void own_##name##_free(own_##name *self); \
    OWN(method=Name, return.own=give, return.null=ok) own_##name *own_##name##_##name(own_##name *self, int number)

OWN_CLASS(Aux, aux);
OWN_CLASS(Available, available);
OWN_CLASS(Bg, bg);
OWN_CLASS(Callbacks, callbacks);
OWN_CLASS(Com1, com1);
OWN_CLASS(Core, core);
OWN_CLASS(Error, error);
OWN_CLASS(Extra, extra);
OWN_CLASS(Functions, functions);
OWN_CLASS(Glue, glue);
OWN_CLASS(Handle, handle);
OWN_CLASS(Interop, interop);
OWN_CLASS(MissingError, missing_error);
OWN_CLASS(Raw, raw);
OWN_CLASS(Std, std);
OWN_CLASS(Sys, sys);
OWN_CLASS(Types, types);

int own_bg_(int bg);
int own_callbacks_(int callbacks);
int own_check_abi(int check_abi);
int own_sys_(int sys);

enum own_err_closed { OWN_ERR_CLOSED_YES, OWN_ERR_CLOSED_NO };
enum own_unlisted { OWN_UNLISTED_YES, OWN_UNLISTED_NO };
struct own_err_nul {
    enum own_err_closed closed;
};
enum own_unlisted own_err_range(struct own_err_nul nul);
