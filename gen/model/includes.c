/* Which headers of others a model needs: those of the foreign names that its own declarations mention. What these are
 * made of comes with them. */
#include "model_json.h"

#include "../base/hash.h"
#include "../base/words.h"

struct gathering {
    struct texts *out;
    struct arena *arena;
    struct map seen; /* files, declarations need no second look either */
};

/* What every spec has without naming a header: the typedefs of stdarg.h, stddef.h and stdint.h. */
static struct words standard = WORDS("va_list", "__builtin_va_list", "__gnuc_va_list", "size_t", "ptrdiff_t", "wchar_t",
                                     "max_align_t", "int8_t", "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t",
                                     "uint32_t", "uint64_t", "intptr_t", "uintptr_t", "intmax_t", "uintmax_t",
                                     "int_least8_t", "int_least16_t", "int_least32_t", "int_least64_t", "uint_least8_t",
                                     "uint_least16_t", "uint_least32_t", "uint_least64_t", "int_fast8_t",
                                     "int_fast16_t", "int_fast32_t", "int_fast64_t", "uint_fast8_t", "uint_fast16_t",
                                     "uint_fast32_t", "uint_fast64_t");

static void gather_type(struct gathering *gathering, const struct type *type)
{
    for (; type && !type->declaration; type = type->of)
        for (size_t i = 0; i < type->parameter_count; i++)
            gather_type(gathering, type->parameters[i]);
    const struct declaration *declaration = type ? type->declaration : NULL;
    if (!declaration || declaration->is_own || !declaration->file || words_have(&standard, declaration->name) ||
        map_get(&gathering->seen, declaration->file))
        return;
    map_set(gathering->arena, &gathering->seen, declaration->file, (void *)declaration);
    *list_add(gathering->arena, gathering->out) = declaration->file;
}

void model_includes(struct texts *out, struct arena *arena, const struct model *model)
{
    struct gathering gathering = {.out = out, .arena = arena};
    for (size_t i = 0; i < model->library.includes.count; i++) {
        map_set(arena, &gathering.seen, model->library.includes.items[i], (void *)model);
        *list_add(arena, out) = model->library.includes.items[i];
    }
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        if (!declaration->is_own)
            continue;
        if (declaration->kind != DECLARATION_RECORD && declaration->kind != DECLARATION_ENUM)
            gather_type(&gathering, declaration->type);
        for (size_t j = 0; j < declaration->members.count; j++)
            gather_type(&gathering, declaration->members.items[j].type);
    }
}
