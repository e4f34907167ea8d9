// bridgegen: --name annotated_places
/* Annotations where a declaration may carry one, and the paths that begin there. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

struct BG(name=Position) annotated_places_point {
    int x BG(name=east);
    int y BG(name=north);
};
enum BG(name=Weather) annotated_places_weather {
    ANNOTATED_PLACES_SUN BG(name=sunny),
    ANNOTATED_PLACES_RAIN BG(name="rainy")
};
typedef struct annotated_places_thing annotated_places_thing BG(class=Thing, free=annotated_places_drop);
BG(name=before) int annotated_places_first(int one);
int annotated_places_second(int one) BG(name=behind);
BG(one.name=renamed, two.name=other, return.name=total) int annotated_places_paths(int one, int two);
BG(1.len=nul) int annotated_places_numbered(const char *, int);
int annotated_places_inside(int one BG(name=inner), struct annotated_places_point at,
                            enum annotated_places_weather weather);
BG(ctor=Thing, return.own=give) annotated_places_thing *annotated_places_make(void);
void annotated_places_drop(annotated_places_thing *thing);
