/* Layouts are tried: as C lays out by itself, then packed; where a field does not fall on its offset, it is asked to.
 */
#include "alignment.h"

#include "type.h"

static uint64_t round_up(uint64_t offset, uint64_t align)
{
    return (offset + align - 1) / align * align;
}

/* The least alignment above ALIGN that takes a field from AT to OFFSET; 0 if there is none. */
static uint64_t stricter(uint64_t align, uint64_t at, uint64_t offset)
{
    for (uint64_t wanted = align * 2; wanted <= 1 << 20; wanted *= 2)
        if (round_up(at, wanted) == offset)
            return wanted;
    return 0;
}

/* Whether the fields fall on their offsets, with the alignments that go to FIELDS; *STRICTEST is then their record's.
 */
static bool lay_out(const struct declaration *record, bool is_packed, uint64_t *fields, uint64_t *strictest)
{
    uint64_t at = 0, end = 0;
    *strictest = 1;
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *field = &record->members.items[i];
        uint64_t align = is_packed ? 1 : type_natural_align(field->type);
        uint64_t offset = field->offset / 8;
        fields[i] = align && round_up(at, align) != offset ? stricter(align, at, offset) : 0;
        align = fields[i] ? fields[i] : align;
        if (!align || round_up(at, align) != offset)
            return false;
        *strictest = align > *strictest ? align : *strictest;
        end = offset + field->type->size > end ? offset + field->type->size : end;
        at = record->is_union ? 0 : end;
    }
    return *strictest <= record->type->align && round_up(end, record->type->align) == record->type->size;
}

static bool has_bitfields(const struct declaration *record)
{
    for (size_t i = 0; i < record->members.count; i++)
        if (record->members.items[i].is_bitfield)
            return true;
    return false;
}

/* Where bit-fields fall is the compiler's business; only packing shows, in an alignment below that of their types. */
static struct alignment with_bitfields(const struct declaration *record, const uint64_t *fields)
{
    uint64_t natural = 1, actual = record->type->align;
    for (size_t i = 0; i < record->members.count; i++) {
        uint64_t align = record->members.items[i].name ? type_natural_align(record->members.items[i].type) : 1;
        natural = align > natural ? align : natural;
    }
    bool is_packed = record->is_packed || actual < natural;
    return (struct alignment){is_packed, actual > (is_packed ? 1 : natural) ? actual : 0, fields};
}

struct alignment alignment_of(struct arena *arena, const struct declaration *record)
{
    uint64_t *fields = arena_allocate(arena, record->members.count * sizeof *fields);
    bool is_from_document = !record->type->align;
    for (size_t i = 0; is_from_document && i < record->members.count; i++)
        fields[i] = record->members.items[i].asked_align;
    if (is_from_document)
        return (struct alignment){record->is_packed, record->asked_align, fields};
    if (has_bitfields(record))
        return with_bitfields(record, fields);
    uint64_t strictest = 1;
    bool is_packed = !lay_out(record, false, fields, &strictest);
    if (is_packed)
        lay_out(record, true, fields, &strictest);
    return (struct alignment){is_packed, record->type->align > strictest ? record->type->align : 0, fields};
}
