// bridgegen: --name own_types
/* Types that a language calls alike, once it has kept a name from what is its own: the later of two has another. */
#if defined(BRIDGEGEN) && defined(__clang__)
# define OWN(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define OWN(...)
#endif

#define OWN_CLASS(Name, name) \
    typedef struct own_types_##name own_types_##name OWN(class=Name, free=own_types_##name##_free); \
    OWN(ctor=Name, return.own=give, return.null=error) own_types_##name *own_types_##name##_new(int name); \
    void own_types_##name##_free(own_types_##name *self); \
    OWN(method=Name) int own_types_##name##_see(const own_types_##name *self)

/* Names that differ in nothing but their case, or where an underscore stands. */
OWN_CLASS(store, store);
OWN_CLASS(Store, whole_store);
OWN_CLASS(xY, x_y);
OWN_CLASS(Xy, xy);

/* What a name that is taken becomes. */
OWN_CLASS(Dispose, dispose);
OWN_CLASS(DisposeNative, dispose_native);
OWN_CLASS(Result, result);
OWN_CLASS(LibraryResult, library_result);
OWN_CLASS(MissingError, missing_error);
OWN_CLASS(LibraryMissingError, library_missing_error);

/* What is generated with a class, an enum, a callback or an error, and what a package has. */
OWN_CLASS(SafeStoreHandle, safe_store_handle);
OWN_CLASS(ShadeValues, shade_values);
OWN_CLASS(PickThunk, pick_thunk);
OWN_CLASS(OwnTypesLibrary, own_types_library);
OWN_CLASS(OwnTypesConstants, own_types_constants);
OWN_CLASS(OwnTypesException, own_types_exception);
OWN_CLASS(OwnTypesError, own_types_error);
OWN_CLASS(ShadeDark, shade_dark);
OWN_CLASS(Lib, lib);
OWN_CLASS(Main, main_class);
OWN_CLASS(OwnTypesSys, own_types_sys);
OWN_CLASS(From, from);
enum own_types_shade { OWN_TYPES_SHADE_LIGHT, OWN_TYPES_SHADE_DARK } OWN(closed);
enum own_types_trait { OWN_TYPES_TRAIT_NONE = 1, OWN_TYPES_TRAIT_ALL = 2 } OWN(flags);
enum own_types_traits { OWN_TYPES_TRAITS_ONE, OWN_TYPES_TRAITS_TWO };
enum own_types_listed { OWN_TYPES_LISTED_ERROR, OWN_TYPES_LISTED_OK } OWN(closed);
enum own_types_status { OWN_TYPES_OK, OWN_TYPES_BAD } OWN(errors=own_types, ok=[OWN_TYPES_OK]);
enum own_types_null { OWN_TYPES_NULL_OK, OWN_TYPES_NULL_BAD } OWN(errors=Null, ok=[OWN_TYPES_NULL_OK]);
typedef int (*own_types_pick)(void *data, int wrapPick) OWN(name=Pick, data.userdata, on_throw=0);
#define OWN_TYPES_TO_STRING 1

OWN(err=own_types) enum own_types_status own_types_paint(enum own_types_shade shade, enum own_types_trait trait);
OWN(err=Null) enum own_types_null own_types_find(enum own_types_traits traits, enum own_types_listed listed);
int own_types_each(own_types_pick pick OWN(scope=call), void *data, int bgwrapPick, int nameof);
OWN(method=store, err=own_types, name=OwnTypesException)
enum own_types_status own_types_fail(own_types_store *self, const char *text);
OWN(method=store, name=argument_null_exception) int own_types_check(own_types_store *self, const char *text);
