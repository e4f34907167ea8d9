/* front/header: what a header declares arrives in the model, and what is no header is refused. */
#include "header_fixture.h"

#include "model/type.h"

static const struct member *member(enum declaration_kind kind, const char *name, size_t index)
{
    const struct declaration *declaration = find(kind, name);
    assert_non_null(declaration);
    assert_true(index < declaration->members.count);
    return &declaration->members.items[index];
}

/* --- declarations --- */

static void a_function_has_its_parameters(void **state)
{
    (void)state;
    assert_true(read_text("int f(const char *name, unsigned long);\n"));
    const struct declaration *function = find(DECLARATION_FUNCTION, "f");
    assert_true(function->is_own);
    assert_string_equal(function->file, "a.h");
    assert_int_equal(function->place.line, 1);
    assert_int_equal(function->place.column, 5);
    assert_string_equal(function->members.items[0].name, "name");
    assert_null(function->members.items[1].name);
    assert_true(function->type->parameters[0]->of->is_const);
    assert_string_equal(function->type->parameters[1]->name, "unsigned long");
    assert_string_equal(function->type->of->name, "int");
}

static void parameters_are_as_they_are_passed(void **state)
{
    (void)state;
    assert_true(read_text("#include <stdarg.h>\nvoid f(const int a[3], void g(int), va_list list);\n"));
    const struct type *type = find(DECLARATION_FUNCTION, "f")->type;
    assert_int_equal(type->parameters[0]->kind, TYPE_POINTER);
    assert_true(type->parameters[0]->of->is_const);
    assert_int_equal(type->parameters[1]->of->kind, TYPE_FUNCTION);
    assert_int_equal(type_canonical(type->parameters[2])->kind, TYPE_VA_LIST);
}

static void kinds_of_functions_are_told_apart(void **state)
{
    (void)state;
    assert_true(read_text("int v(int, ...);\nint u();\nstatic inline int s(void) { return 1; }\n"
                          "_Noreturn void n(void);\nvoid g(void) __attribute__((noreturn));\n"
                          "int l(void) __asm__(\"real_l\");\n"
                          "__attribute__((deprecated(\"use f\"))) void d(void);\n"));
    assert_true(find(DECLARATION_FUNCTION, "v")->type->is_variadic);
    assert_true(find(DECLARATION_FUNCTION, "u")->type->is_unprototyped);
    assert_false(find(DECLARATION_FUNCTION, "u")->type->is_variadic);
    assert_true(find(DECLARATION_FUNCTION, "s")->is_inline);
    assert_false(find(DECLARATION_FUNCTION, "v")->is_inline);
    assert_true(find(DECLARATION_FUNCTION, "n")->is_noreturn);
    assert_true(find(DECLARATION_FUNCTION, "g")->is_noreturn);
    assert_false(find(DECLARATION_FUNCTION, "d")->is_noreturn);
    assert_string_equal(find(DECLARATION_FUNCTION, "l")->symbol, "real_l");
    assert_null(find(DECLARATION_FUNCTION, "v")->symbol);
    assert_true(find(DECLARATION_FUNCTION, "d")->is_deprecated);
    assert_string_equal(find(DECLARATION_FUNCTION, "d")->deprecated, "use f");
}

static void a_second_declaration_completes_the_first(void **state)
{
    (void)state;
    assert_true(read_text("int f(int);\n/** Documented. */\nint f(int named);\n"));
    assert_int_equal(model.declarations.count, 1);
    assert_string_equal(find(DECLARATION_FUNCTION, "f")->doc, "Documented.");
    assert_string_equal(find(DECLARATION_FUNCTION, "f")->members.items[0].name, "named");
}

static void a_function_may_be_declared_by_a_typedef(void **state)
{
    (void)state;
    assert_true(read_text("typedef int fn(int, char *);\nfn f;\n"));
    assert_false(find(DECLARATION_FUNCTION, "f")->type->is_unprototyped);
    assert_int_equal(find(DECLARATION_FUNCTION, "f")->type->parameter_count, 2);
}

static size_t count(const char *name)
{
    size_t found = 0;
    for (size_t i = 0; i < model.declarations.count; i++)
        found += text_equal(model.declarations.items[i]->name, name);
    return found;
}

static void a_tag_in_parameters_is_the_one_of_its_name(void **state)
{
    (void)state;
    assert_true(read_text("int f(enum nowhere *a);\ntypedef enum nowhere t;\nint g(t **b);\n"
                          "int h(struct later *a);\nstruct later { int a; };\nint i(struct later *a);\n"
                          "int j(union never *a);\nint k(union never *a);\n"));
    assert_int_equal(count("nowhere"), 1);
    assert_int_equal(count("later"), 1);
    assert_int_equal(count("never"), 1);
    assert_ptr_equal(find(DECLARATION_FUNCTION, "h")->type->parameters[0]->of->declaration,
                     find(DECLARATION_RECORD, "later"));
    assert_true(find(DECLARATION_RECORD, "later")->is_complete);
}

static void a_record_whose_name_asks_for_alignment_is_opaque(void **state)
{
    (void)state;
    assert_true(read_text("typedef struct { char c[24]; } odd __attribute__((aligned(16)));\nvoid f(odd *a);\n"
                          "typedef struct { long l; } low __attribute__((aligned(2)));\n"
                          "typedef struct { char c; } even;\n"));
    assert_false(find(DECLARATION_RECORD, "odd")->is_complete);
    assert_false(find(DECLARATION_RECORD, "low")->is_complete);
    assert_int_equal(find(DECLARATION_RECORD, "low")->name_align, 2);
    assert_true(find(DECLARATION_RECORD, "even")->is_complete);
}

static void a_record_has_its_layout(void **state)
{
    (void)state;
    assert_true(read_text("struct s { char c; long long l; unsigned a : 3, : 2, b : 4; int tail[]; };\n"));
    const struct declaration *record = find(DECLARATION_RECORD, "s");
    assert_true(record->is_complete);
    assert_false(record->is_packed);
    assert_int_equal(record->type->size, 24);
    assert_int_equal(record->type->align, 8);
    assert_int_equal(record->members.items[1].offset, 64);
    assert_true(record->members.items[2].is_bitfield);
    assert_int_equal(record->members.items[2].width, 3);
    assert_null(record->members.items[3].name);
    assert_int_equal(record->members.items[4].offset, 128 + 5);
    assert_int_equal(record->members.items[5].type->count, TYPE_COUNT_OPEN);
}

static void nested_records_come_before_their_holder(void **state)
{
    (void)state;
    assert_true(read_text("struct outer { struct inner { int x; } i; union { int u; float f; }; enum { A } e; };\n"));
    assert_int_equal(model.declarations.count, 4);
    const struct declaration *outer = model.declarations.items[3];
    assert_string_equal(outer->name, "outer");
    for (size_t i = 0; i < 3; i++)
        assert_ptr_equal(model.declarations.items[i]->parent, outer);
    assert_string_equal(model.declarations.items[0]->name, "inner");
    assert_null(outer->members.items[1].name);
    assert_int_equal(outer->members.items[1].offset, 32);
    assert_true(outer->members.items[1].type->declaration->is_union);
    assert_null(model.declarations.items[2]->name);
    assert_int_equal(model.declarations.items[2]->kind, DECLARATION_ENUM);
}

static void what_has_no_tag_has_its_typedefs_name(void **state)
{
    (void)state;
    assert_true(
        read_text("typedef struct { int x; } point;\ntypedef enum { ON } mode;\ntypedef struct SA { int y; } SA;\n"));
    assert_null(find(DECLARATION_RECORD, "point")->name);
    assert_string_equal(find(DECLARATION_RECORD, "point")->typedef_name, "point");
    assert_string_equal(find(DECLARATION_ENUM, "mode")->typedef_name, "mode");
    assert_string_equal(find(DECLARATION_RECORD, "SA")->name, "SA");
    assert_ptr_equal(find(DECLARATION_TYPEDEF, "point")->type, find(DECLARATION_RECORD, "point")->type);
}

static void records_may_name_each_other(void **state)
{
    (void)state;
    assert_true(read_text("struct a { struct b *b; };\nstruct b { struct a *a; struct b *next; };\n"));
    assert_int_equal(model.declarations.count, 2);
    assert_string_equal(model.declarations.items[0]->name, "a");
    assert_ptr_equal(member(DECLARATION_RECORD, "a", 0)->type->of->declaration, find(DECLARATION_RECORD, "b"));
    assert_int_equal(find(DECLARATION_RECORD, "b")->members.count, 2);
}

static void an_opaque_record_is_incomplete(void **state)
{
    (void)state;
    assert_true(read_text("typedef struct kv kv;\nvoid close(kv *self);\n"));
    assert_false(find(DECLARATION_RECORD, "kv")->is_complete);
    assert_true(find(DECLARATION_RECORD, "kv")->is_own);
    assert_int_equal(find(DECLARATION_RECORD, "kv")->type->size, 0);
}

static void packed_and_underaligned_records_are_marked(void **state)
{
    (void)state;
    assert_true(read_text("struct p { char c; int i; } __attribute__((packed));\n"
                          "typedef int loose __attribute__((aligned(1)));\nstruct u { char c; loose l; };\n"
                          "struct n { char c; int i; };\n"));
    assert_true(find(DECLARATION_RECORD, "p")->is_packed);
    assert_true(find(DECLARATION_RECORD, "u")->is_packed);
    assert_false(find(DECLARATION_RECORD, "n")->is_packed);
}

static void enumerators_are_exact(void **state)
{
    (void)state;
    assert_true(read_text("enum s { MINUS = -1, TWO = 2 };\nenum u { BIG = 0xffffffff };\n"
                          "enum w { WIDE = 0x8000000000000000ULL };\n"));
    assert_true(member(DECLARATION_ENUM, "s", 0)->value.is_negative);
    assert_true(member(DECLARATION_ENUM, "s", 0)->value.bits == UINT64_MAX);
    assert_false(member(DECLARATION_ENUM, "u", 0)->value.is_negative);
    assert_true(member(DECLARATION_ENUM, "u", 0)->value.bits == 0xffffffff);
    assert_false(member(DECLARATION_ENUM, "w", 0)->value.is_negative);
    assert_true(member(DECLARATION_ENUM, "w", 0)->value.bits == UINT64_C(0x8000000000000000));
    assert_string_equal(find(DECLARATION_ENUM, "u")->type->of->name, "unsigned int");
}

static void a_function_pointer_typedef_names_its_parameters(void **state)
{
    (void)state;
    assert_true(read_text("typedef int (*visit)(void *data, int (*inner)(int deep), int);\n"
                          "typedef void (*(*chooser)(int which))(int unused);\n"));
    assert_string_equal(member(DECLARATION_TYPEDEF, "visit", 0)->name, "data");
    assert_string_equal(member(DECLARATION_TYPEDEF, "visit", 1)->name, "inner");
    assert_null(member(DECLARATION_TYPEDEF, "visit", 2)->name);
    assert_int_equal(find(DECLARATION_TYPEDEF, "visit")->members.count, 3);
    assert_string_equal(member(DECLARATION_TYPEDEF, "chooser", 0)->name, "which");
    assert_int_equal(find(DECLARATION_TYPEDEF, "chooser")->members.count, 1);
}

static void fixed_width_types_keep_their_names(void **state)
{
    (void)state;
    assert_true(read_text("#include <stdint.h>\n#include <stddef.h>\nuint8_t f(size_t n);\n"));
    const struct declaration *function = find(DECLARATION_FUNCTION, "f");
    assert_string_equal(function->type->of->declaration->name, "uint8_t");
    assert_string_equal(function->type->parameters[0]->declaration->name, "size_t");
    assert_false(find(DECLARATION_TYPEDEF, "size_t")->is_own);
    assert_string_equal(find(DECLARATION_TYPEDEF, "size_t")->file, "stddef.h");
    assert_string_equal(type_canonical(function->type->of)->name, "unsigned char");
}

static void what_others_declare_is_there_only_if_reached(void **state)
{
    (void)state;
    assert_true(read_text("#include <stdio.h>\n#include <time.h>\nvoid f(FILE *file, const struct tm *time);\n"));
    assert_non_null(find(DECLARATION_TYPEDEF, "FILE"));
    assert_false(find(DECLARATION_RECORD, "tm")->is_own);
    assert_true(find(DECLARATION_RECORD, "tm")->members.count > 8);
    assert_null(find(DECLARATION_FUNCTION, "printf"));
    assert_ptr_equal(model.declarations.items[model.declarations.count - 1], find(DECLARATION_FUNCTION, "f"));
}

static void types_of_the_compiler_are_bytes(void **state)
{
    (void)state;
    assert_true(read_text("long double l(void);\n__int128 i(void);\n_Complex double c(void);\n_Atomic(int) a(void);\n"
                          "float __attribute__((vector_size(16))) v(void);\n_BitInt(7) b(void);\nlong double m;\n"));
    static const char *const names[][3] = {{"l", "long double", "long_double"},
                                           {"i", "__int128", "int128"},
                                           {"c", "_Complex double", "Complex_double"},
                                           {"a", "_Atomic(int)", "Atomic_int"},
                                           {"v", "float __attribute__((vector_size(16)))", "float_vector_size_16"},
                                           {"b", "_BitInt(7)", "BitInt_7"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct type *type = find(DECLARATION_FUNCTION, names[i][0])->type->of;
        assert_int_equal(type->kind, TYPE_RECORD);
        assert_true(type->declaration->is_builtin && type->declaration->is_complete && type->size > 0);
        assert_string_equal(type->declaration->typedef_name, names[i][1]);
        assert_string_equal(type->declaration->label, names[i][2]);
    }
    assert_ptr_equal(find(DECLARATION_VARIABLE, "m")->type, find(DECLARATION_FUNCTION, "l")->type->of);
}

static void what_only_c_can_use_is_marked(void **state)
{
    (void)state;
    assert_true(read_text("extern _Thread_local int local;\nstatic int copied;\n"
                          "int __attribute__((ms_abi)) foreign(int);\nint (*__attribute__((ms_abi)) pointer)(int);\n"
                          "__attribute__((unavailable(\"gone\"))) void gone(void);\nint fine(void);\n"));
    assert_true(find(DECLARATION_VARIABLE, "local")->is_thread_local);
    assert_true(find(DECLARATION_VARIABLE, "copied")->is_static);
    assert_string_equal(find(DECLARATION_FUNCTION, "foreign")->convention, "ms_abi");
    assert_int_equal(find(DECLARATION_VARIABLE, "pointer")->type->of->kind, TYPE_UNSUPPORTED);
    assert_string_equal(find(DECLARATION_FUNCTION, "gone")->refusal.word, "unavailable");
    assert_null(find(DECLARATION_FUNCTION, "fine")->convention);
    assert_int_equal(diagnostics.list.count, 0);
}

static void variants_are_functions(void **state)
{
    (void)state;
    assert_true(read_text("#define BG(...) __attribute__((annotate(\"bg:\" #__VA_ARGS__)))\n"
                          "BG(variants=[\"int set_long(int option, long value)\", \"void set_none(int option)\"])\n"
                          "int set(int option, ...);\n"));
    const struct declaration *variant = find(DECLARATION_FUNCTION, "set_long");
    assert_string_equal(variant->variant_of, "set");
    assert_true(variant->is_own && variant->members.count == 2);
    assert_string_equal(variant->members.items[1].name, "value");
    assert_int_equal(variant->place.line, 2);
    assert_string_equal(find(DECLARATION_FUNCTION, "set_none")->variant_of, "set");
    assert_null(find(DECLARATION_FUNCTION, "set")->variant_of);
}

/* Such a header is read twice. */
static void one_complaint_of_two_readings_is_told_once(void **state)
{
    (void)state;
    assert_true(read_text("#define BG(...) __attribute__((annotate(\"bg:\" #__VA_ARGS__)))\n"
                          "#define PACK(a, b) ((a) | (b))\n#define BRACES {1, 2}\n"
                          "BG(variants=[\"int sum2(int n, int a, int b)\"]) int sum(int n, ...);\n"));
    find(DECLARATION_FUNCTION, "sum2");
    assert_int_equal(diagnostics.list.count, 2);
    assert_int_equal(diagnostics.counts[DIAGNOSTIC_NOTE], 2);
    assert_string_equal(diagnostics.list.items[0].word, "function-like-macro");
    assert_string_equal(diagnostics.list.items[1].word, "initializer");
}

static void comments_become_text(void **state)
{
    (void)state;
    assert_true(read_text("/* Plain. */\nvoid f(void);\n/// One\n/// two.\nenum e {\n  A, /**< Behind. */\n"
                          "  B //!< Too.\n};\n/** Of both. */\ntypedef struct s { int x; } s;\n"));
    assert_string_equal(find(DECLARATION_FUNCTION, "f")->doc, "Plain.");
    assert_string_equal(find(DECLARATION_ENUM, "e")->doc, "One\ntwo.");
    assert_string_equal(member(DECLARATION_ENUM, "e", 0)->doc, "Behind.");
    assert_string_equal(member(DECLARATION_ENUM, "e", 1)->doc, "Too.");
    assert_string_equal(find(DECLARATION_RECORD, "s")->doc, "Of both.");
}

static void a_comment_before_a_macro_documents_what_it_makes(void **state)
{
    (void)state;
    assert_true(read_text("#define EXPORT(type, name, arguments) extern type name arguments\n/* Made. */\n"
                          "EXPORT(int, made, (int a));\nint plain(void);\n"));
    assert_string_equal(find(DECLARATION_FUNCTION, "made")->doc, "Made.");
    assert_null(find(DECLARATION_FUNCTION, "plain")->doc);
}

#define BG "#define BG(...) __attribute__((annotate(\"bg:\" #__VA_ARGS__)))\n"

static void annotations_stand_on_all_sites(void **state)
{
    (void)state;
    assert_true(read_text(BG "typedef struct k k BG(class=Store);\nenum e { A BG(name=first) } BG(flags);\n"
                             "BG(err=kv,\n  return.own=give) char *f(int *out BG(out, null=never));\n"
                             "struct s { int x BG(len=y); } BG(skip);\n"));
    assert_string_equal(find(DECLARATION_TYPEDEF, "k")->facts.items[0].facet, "class");
    assert_string_equal(find(DECLARATION_ENUM, "e")->facts.items[0].facet, "flags");
    assert_string_equal(member(DECLARATION_ENUM, "e", 0)->facts.items[0].value.text, "first");
    const struct declaration *function = find(DECLARATION_FUNCTION, "f");
    assert_int_equal(function->facts.count, 2);
    assert_string_equal(function->facts.items[1].path, "return");
    assert_int_equal(function->facts.items[1].place.line, 5);
    assert_int_equal(function->members.items[0].facts.count, 2);
    assert_string_equal(member(DECLARATION_RECORD, "s", 0)->facts.items[0].facet, "len");
    assert_string_equal(find(DECLARATION_RECORD, "s")->facts.items[0].facet, "skip");
}

static void a_redeclaration_does_not_repeat_facts(void **state)
{
    (void)state;
    assert_true(read_text(BG "BG(err=kv) int f(int *p BG(out));\nint f(int *p);\nBG(leaf) int f(int *p);\n"));
    assert_int_equal(find(DECLARATION_FUNCTION, "f")->facts.count, 2);
    assert_int_equal(find(DECLARATION_FUNCTION, "f")->members.items[0].facts.count, 1);
}

static void nullability_is_a_fact(void **state)
{
    (void)state;
    assert_true(read_text("int *_Nonnull f(int *_Nullable p);\n"));
    const struct declaration *function = find(DECLARATION_FUNCTION, "f");
    assert_string_equal(function->facts.items[0].path, "return");
    assert_string_equal(function->facts.items[0].value.text, "never");
    assert_int_equal(function->facts.items[0].origin, FACT_ATTRIBUTE);
    assert_string_equal(function->members.items[0].facts.items[0].value.text, "ok");
}

static void a_wrong_annotation_is_an_error(void **state)
{
    (void)state;
    refuses(BG "int g(void);\nBG(err=)\nint f(void);\n", "annotation-syntax", 3, "a value expected");
}

static void a_name_made_by_a_macro_is_own(void **state)
{
    (void)state;
    write_file("other.h", "#define HANDLE(name) typedef struct name##_s *name\n");
    assert_true(read_text("#include \"other.h\"\nHANDLE(window);\n"));
    assert_true(find(DECLARATION_TYPEDEF, "window")->is_own);
    assert_int_equal(find(DECLARATION_TYPEDEF, "window")->place.line, 2);
    assert_string_equal(find(DECLARATION_TYPEDEF, "window")->place.file, "a.h");
}

/* --- options --- */

static void options_reach_the_parser(void **state)
{
    (void)state;
    write_file("inc/dep.h", "typedef int dep;\n");
    *list_add(arena, &options.include_dirs) = "inc";
    *list_add(arena, &options.defines) = "WITH=1";
    *list_add(arena, &options.undefines) = "__STDC_HOSTED__";
    *list_add(arena, &options.clang) = "-DMORE";
    assert_true(
        read_text("#include <dep.h>\n#if WITH && defined(MORE) && defined(BRIDGEGEN) && !defined(__STDC_HOSTED__)\n"
                  "dep f(void);\n#endif\n"));
    assert_non_null(find(DECLARATION_FUNCTION, "f"));
}

static void another_target_has_its_own_types(void **state)
{
    (void)state;
    options.target = "i686-linux-gnu";
    assert_true(read_text("#include <stddef.h>\nstruct s { long l; void *p; };\nsize_t f(void);\n"));
    assert_int_equal(find(DECLARATION_RECORD, "s")->type->size, 8);
    assert_int_equal(type_canonical(find(DECLARATION_FUNCTION, "f")->type->of)->size, 4);
    assert_non_null(strstr(model.target, "linux-gnu"));
}

static void parameters_in_registers_are_a_convention(void **state)
{
    (void)state;
    options.target = "i686-linux-gnu";
    assert_true(
        read_text("#define IN(n) __attribute__((regparm(n)))\nint IN(2) fast(int);\ntypedef int IN(1) type(int);\n"
                  "type through;\nvoid takes(int (IN(1) *p)(int));\nint (*gives(void))(int (IN(1) *p)(int));\n"
                  "IN(3) int (*both(int (IN(2) *p)(int)))(int (IN(1) *q)(int));\n"));
    assert_string_equal(find(DECLARATION_FUNCTION, "fast")->convention, "regparm(2)");
    assert_string_equal(find(DECLARATION_FUNCTION, "through")->convention, "regparm(1)");
    assert_null(find(DECLARATION_FUNCTION, "takes")->convention);
    assert_null(find(DECLARATION_FUNCTION, "gives")->convention);
    assert_string_equal(find(DECLARATION_FUNCTION, "both")->convention, "regparm(3)");
    assert_int_equal(find(DECLARATION_FUNCTION, "takes")->type->parameters[0]->of->kind, TYPE_UNSUPPORTED);
}

static void a_header_given_as_text_has_the_places_of_its_lines(void **state)
{
    (void)state;
    static const char text[] = "#define BG(...) __attribute__((annotate(\"bg:\" #__VA_ARGS__)))\n"
                               "#line 40 \"kv.json\"\nint f(void);\n#line 50 \"kv.json\"\n#define LIMIT 5\n"
                               "#line 60 \"kv.json\"\nBG(err=kv) int g(void);\n";
    options.text = source_of_text(arena, "kv.h", text, sizeof text - 1);
    assert_true(header_read(&model, arena, &options, &diagnostics));
    assert_string_equal(find(DECLARATION_FUNCTION, "f")->place.file, "kv.json");
    assert_int_equal(find(DECLARATION_FUNCTION, "f")->place.line, 40);
    assert_int_equal(find(DECLARATION_CONSTANT, "LIMIT")->place.line, 50);
    assert_int_equal(find(DECLARATION_FUNCTION, "g")->facts.items[0].place.line, 60);
    assert_string_equal(find(DECLARATION_FUNCTION, "g")->facts.items[0].place.file, "kv.json");
    assert_string_equal(find(DECLARATION_FUNCTION, "f")->file, "kv.h");
    assert_string_equal(model.library.headers.items[0], "kv.h");
}

static void an_error_in_text_has_the_place_of_its_line(void **state)
{
    (void)state;
    static const char text[] = "int g(void);\n#line 40 \"kv.json\"\nint f(unknown);\n";
    options.text = source_of_text(arena, "kv.h", text, sizeof text - 1);
    assert_false(header_read(&model, arena, &options, &diagnostics));
    assert_string_equal(diagnostics.list.items[0].place.file, "kv.json");
    assert_int_equal(diagnostics.list.items[0].place.line, 40);
}

/* --- what is no header --- */

static void a_missing_file_is_said_so(void **state)
{
    (void)state;
    assert_false(read_file());
    assert_string_equal(diagnostics.list.items[0].word, "missing-file");
    assert_string_equal(diagnostics.list.items[0].place.file, "a.h");
}

static void a_folder_is_no_header(void **state)
{
    (void)state;
    mkdir("a.h", 0777);
    assert_false(read_file());
    assert_string_equal(diagnostics.list.items[0].word, "not-a-file");
}

static void an_empty_header_is_an_error(void **state)
{
    (void)state;
    refuses("", "empty-header", 0, "empty");
    refuses(" \n\t\n", "empty-header", 0, "empty");
    refuses("/* nothing */\n#define EMPTY\n", "empty-header", 0, "declares nothing");
}

static void binary_data_is_no_header(void **state)
{
    (void)state;
    FILE *file = fopen("a.h", "w");
    fwrite("\177ELF\0\0", 1, 6, file);
    fclose(file);
    assert_false(read_file());
    assert_string_equal(diagnostics.list.items[0].word, "not-text");
}

static void a_missing_include_is_named(void **state)
{
    (void)state;
    refuses("int a;\n#include <no/such.h>\n", "missing-include", 2, "no/such.h");
    refuses("#include <no/such.h>\n#define TEN 10\nenum e { A = TEN };\n", "missing-include", 1, "no/such.h");
}

static void a_syntax_error_has_its_place(void **state)
{
    (void)state;
    refuses("int a;\n\nint f(unknown_type x);\n", "header-syntax", 3, "unknown_type");
    assert_int_equal(diagnostics.list.items[0].place.column, 7);
}

static void an_error_directive_speaks_for_itself(void **state)
{
    (void)state;
    refuses("int a;\n#error \"not on this machine\"\n", "header-error", 2, "not on this machine");
}

static void an_argument_that_libclang_does_not_know_is_said_so(void **state)
{
    (void)state;
    *list_add(arena, &options.clang) = "--nonsense";
    assert_false(read_text("int a;\n"));
    assert_string_equal(diagnostics.list.items[0].word, "clang-arguments");
    assert_non_null(strstr(diagnostics.list.items[0].message, "--nonsense"));
}

static void what_is_included_first_is_kept(void **state)
{
    (void)state;
    *list_add(arena, &options.clang) = "-include";
    *list_add(arena, &options.clang) = "stdio.h";
    assert_true(read_text("int f(FILE *file);\n"));
    assert_int_equal(model.library.includes.count, 1);
    assert_string_equal(model.library.includes.items[0], "stdio.h");
}

static void headers_of_cpp_are_said_so(void **state)
{
    (void)state;
    refuses("namespace kv { int f(); }\n", "needs-cpp", 1, "C++");
    refuses("int a;\nclass Store { public: int x; };\n", "needs-cpp", 2, "C++");
    refuses("template <typename T> T f(T x);\n", "needs-cpp", 1, "C++");
    refuses("extern \"C\" {\nint f(void);\n}\n", "needs-cpp", 1, "C++");
    refuses("#include <vector>\n", "needs-cpp", 1, "C++");
    assert_int_equal(diagnostics.list.count, 1);
}

/* Clang takes the first `flag` for a function that it declares, and so the second, a type, for one. */
static void a_field_of_unknown_type_makes_no_cpp(void **state)
{
    (void)state;
    refuses("typedef flag (*asked)(void);\nstruct a { flag b; };\n", "header-syntax", 1, "not valid C");
    refuses("struct a { int b(void); };\n", "needs-cpp", 1, "C++");
}

/* To C each of these is a struct of its own, which nobody means. */
static void a_tag_that_only_pointers_to_functions_name_is_one(void **state)
{
    (void)state;
    assert_true(read_text("typedef void (*f)(struct a *);\ntypedef int (*g)(struct a *);\n"
                          "struct b { int (*h)(struct a *); };\n"));
    const struct type *seen = NULL;
    for (size_t i = 0; i < model.declarations.count; i++) {
        const struct declaration *declaration = model.declarations.items[i];
        if (!text_equal(declaration->name, "a"))
            continue;
        assert_null(seen);
        seen = declaration->type;
    }
    assert_non_null(seen);
}

static void macros_named_like_what_is_declared_are_found(void **state)
{
    (void)state;
    assert_true(read_text("struct a { int b; };\nstruct a *f(void);\n#define a (*f())\n"
                          "enum e { FIRST, LAST };\n#define FIRST FIRST\n#define LAST (LAST - 1)\n"
                          "int g(void);\n#define g f\n"));
    assert_int_equal(model.library.hiding.count, 2);
    assert_string_equal(model.library.hiding.items[0], "a");
    assert_string_equal(model.library.hiding.items[1], "LAST");
}

static void a_named_libclang_must_exist(void **state)
{
    (void)state;
    options.libclang = "/no/such/libclang.so";
    assert_false(read_text("int a;\n"));
    assert_string_equal(diagnostics.list.items[0].word, "no-libclang");
    assert_non_null(diagnostics.list.items[0].advice);
}

static void a_library_that_is_no_libclang_is_refused(void **state)
{
    (void)state;
    options.libclang = "libcmocka.so.0";
    assert_false(read_text("int a;\n"));
    assert_string_equal(diagnostics.list.items[0].word, "no-libclang");
    assert_non_null(strstr(diagnostics.list.items[0].message, "clang_createIndex"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
        TEST(a_function_has_its_parameters),
        TEST(parameters_are_as_they_are_passed),
        TEST(kinds_of_functions_are_told_apart),
        TEST(a_second_declaration_completes_the_first),
        TEST(a_function_may_be_declared_by_a_typedef),
        TEST(a_tag_in_parameters_is_the_one_of_its_name),
        TEST(a_record_whose_name_asks_for_alignment_is_opaque),
        TEST(a_record_has_its_layout),
        TEST(nested_records_come_before_their_holder),
        TEST(what_has_no_tag_has_its_typedefs_name),
        TEST(records_may_name_each_other),
        TEST(an_opaque_record_is_incomplete),
        TEST(packed_and_underaligned_records_are_marked),
        TEST(enumerators_are_exact),
        TEST(a_function_pointer_typedef_names_its_parameters),
        TEST(fixed_width_types_keep_their_names),
        TEST(what_others_declare_is_there_only_if_reached),
        TEST(types_of_the_compiler_are_bytes),
        TEST(what_only_c_can_use_is_marked),
        TEST(variants_are_functions),
        TEST(one_complaint_of_two_readings_is_told_once),
        TEST(comments_become_text),
        TEST(a_comment_before_a_macro_documents_what_it_makes),
        TEST(annotations_stand_on_all_sites),
        TEST(a_redeclaration_does_not_repeat_facts),
        TEST(nullability_is_a_fact),
        TEST(a_wrong_annotation_is_an_error),
        TEST(a_name_made_by_a_macro_is_own),
        TEST(options_reach_the_parser),
        TEST(another_target_has_its_own_types),
        TEST(parameters_in_registers_are_a_convention),
        TEST(a_header_given_as_text_has_the_places_of_its_lines),
        TEST(an_error_in_text_has_the_place_of_its_line),
        TEST(a_missing_file_is_said_so),
        TEST(a_folder_is_no_header),
        TEST(an_empty_header_is_an_error),
        TEST(binary_data_is_no_header),
        TEST(a_missing_include_is_named),
        TEST(a_syntax_error_has_its_place),
        TEST(an_error_directive_speaks_for_itself),
        TEST(an_argument_that_libclang_does_not_know_is_said_so),
        TEST(what_is_included_first_is_kept),
        TEST(headers_of_cpp_are_said_so),
        TEST(a_field_of_unknown_type_makes_no_cpp),
        TEST(a_tag_that_only_pointers_to_functions_name_is_one),
        TEST(macros_named_like_what_is_declared_are_found),
        TEST(a_named_libclang_must_exist),
        TEST(a_library_that_is_no_libclang_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
