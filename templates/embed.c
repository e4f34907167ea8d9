/* A tool of the build: writes the files of folders as a C file, templates among them compiled.
 *
 *     embed OUT.c DEPFILE NAME FOLDER...      const struct template_folder NAME_templates
 *
 * Embedded are the files of each FOLDER that end in .mustache, .c or .h, and every file below FOLDER/files/, by path in
 * its folder. A template that is wrong is a located error, and nothing is built. DEPFILE gets, in make's syntax, every
 * file and folder that OUT.c depends on, so that a new file rebuilds it, too. */
#include "../gen/emit/template_code.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { BYTES_A_LINE = 24, RECORDS_A_LINE = 4 };

struct folder {
    struct arena *arena;
    struct texts seen; /* what the result depends on */
    LIST(struct template_file) files;
};

static _Noreturn void fail(const char *path, const char *why)
{
    fprintf(stderr, "embed: %s: %s\n", path, why);
    exit(1);
}

static bool is_embedded(const char *path)
{
    return text_starts_with(path, "files/") || text_ends_with(path, ".mustache") || text_ends_with(path, ".c") ||
           text_ends_with(path, ".h");
}

static void read_file(struct folder *folder, const char *file, const char *path)
{
    const struct source *source = source_read(folder->arena, file);
    if (source == NULL)
        fail(file, strerror(errno));
    *list_add(folder->arena, &folder->files) = (struct template_file){path, source->text, source->length};
    *list_add(folder->arena, &folder->seen) = file;
}

/* PARENT is a folder, PATH what it is called below the embedded one: "" or "src/". */
static void read_folder(struct folder *folder, const char *parent, const char *path)
{
    DIR *listing = opendir(parent);
    if (listing == NULL)
        fail(parent, strerror(errno));
    *list_add(folder->arena, &folder->seen) = parent;
    for (const struct dirent *entry; (entry = readdir(listing)) != NULL;) {
        const char *file = text_format(folder->arena, "%s/%s", parent, entry->d_name);
        const char *name = text_format(folder->arena, "%s%s", path, entry->d_name);
        struct stat status;
        if (text_equal(entry->d_name, ".") || text_equal(entry->d_name, ".."))
            continue;
        if (stat(file, &status) != 0)
            fail(file, strerror(errno));
        if (S_ISDIR(status.st_mode))
            read_folder(folder, file, text_format(folder->arena, "%s/", name));
        else if (is_embedded(name))
            read_file(folder, file, name);
    }
    closedir(listing);
}

static int by_path(const void *a, const void *b)
{
    return strcmp(((const struct template_file *)a)->path, ((const struct template_file *)b)->path);
}

/* A path as a C string literal; a file name may hold any character. */
static void print_quoted(FILE *out, const char *path)
{
    fputc('"', out);
    for (; *path != '\0'; path++)
        if (text_class(*path) == 'u' || text_class(*path) == 'l' || strchr("-./ ", *path) != NULL)
            fputc(*path, out);
        else
            fprintf(out, "\\%03o", (unsigned char)*path);
    fputc('"', out);
}

/* LENGTH bytes, and a NUL. */
static void print_bytes(FILE *out, const char *name, const char *bytes, size_t length)
{
    fprintf(out, "static const char %s[] = {", name);
    for (size_t i = 0; i < length; i++)
        fprintf(out, "%s%d,", i % BYTES_A_LINE == 0 ? "\n    " : " ", (signed char)bytes[i]);
    fprintf(out, "\n    0};\n");
}

static size_t print_files(FILE *out, const struct folder *folder)
{
    size_t count = 0;
    for (size_t i = 0; i < folder->files.count; i++) {
        const struct template_file *file = &folder->files.items[i];
        if (!template_is_compiled(file->path))
            print_bytes(out, text_format(folder->arena, "file_%zu", count++), file->text, file->length);
    }
    fprintf(out, "static const struct template_file files[] = {\n");
    for (size_t i = 0, at = 0; i < folder->files.count; i++) {
        const struct template_file *file = &folder->files.items[i];
        if (template_is_compiled(file->path))
            continue;
        fprintf(out, "    {");
        print_quoted(out, file->path);
        fprintf(out, ", file_%zu, %zu},\n", at++, file->length);
    }
    fprintf(out, "    {0, 0, 0}};\n");
    return count;
}

/* Begins an array; C has no empty ones, so each ends with an item that nothing asks for. */
#define BEGIN(type, name) fprintf(out, "static const " type " " name "[] = {")
#define ITEM(index, ...) (fprintf(out, (index) % RECORDS_A_LINE == 0 ? "\n    " : " "), fprintf(out, __VA_ARGS__))
#define END(zero) fprintf(out, "\n    " zero "};\n")

static void print_instructions(FILE *out, const struct template_code *code)
{
    BEGIN("struct template_instruction", "instructions");
    for (uint32_t i = 0; i < code->instruction_count; i++) {
        const struct template_instruction *it = &code->instructions[i];
        ITEM(i, "{%u, %u, %u, %u, %u, %u, %u},", it->kind, it->form, it->is_standalone, it->count, it->part, it->first,
             it->second);
    }
    END("{0}");
    BEGIN("struct template_spot", "spots");
    for (uint32_t i = 0; i < code->instruction_count; i++)
        ITEM(i, "{%u, %u, %u},", code->spots[i].file, code->spots[i].line, code->spots[i].column);
    END("{0}");
    BEGIN("struct template_part", "parts");
    for (uint32_t i = 0; i < code->part_count; i++)
        ITEM(i, "{UINT64_C(0x%016llx), %u, %u},", (unsigned long long)code->parts[i].hash, code->parts[i].name,
             code->parts[i].mark);
    END("{0}");
}

static void print_names(FILE *out, const struct template_code *code)
{
    BEGIN("struct template_entry", "entries");
    for (uint32_t i = 0; i < code->entry_count; i++)
        ITEM(i, "{%u, %u},", code->entries[i].name, code->entries[i].begin);
    END("{0}");
    BEGIN("uint32_t", "cells");
    for (uint32_t i = 0; i < code->cell_count; i++)
        ITEM(i, "%u,", code->cells[i]);
    END("0");
    BEGIN("struct template_block", "blocks");
    for (uint32_t i = 0; i < code->block_count; i++)
        ITEM(i, "{%u, %u, %u},", code->blocks[i].cell, code->blocks[i].name, code->blocks[i].begin);
    END("{0}");
    BEGIN("uint32_t", "calls");
    for (uint32_t i = 0; i < code->call_count; i++)
        ITEM(i, "%u,", code->calls[i]);
    END("0");
}

static void print_code(FILE *out, const struct template_code *code)
{
    print_bytes(out, "bytes", code->bytes, code->byte_count);
    print_instructions(out, code);
    print_names(out, code);
    fprintf(
        out,
        "static const struct template_code code = {\n    instructions, spots, parts, bytes, entries, cells, blocks, "
        "calls,\n    %u, %u, %u, %u, %u, %u, %u};\n",
        code->instruction_count, code->part_count, code->byte_count, code->entry_count, code->cell_count,
        code->block_count, code->call_count);
}

static const struct template_code *compiled(const struct folder *folder)
{
    struct diagnostics diagnostics = diagnostics_create(folder->arena);
    const struct template_code *code =
        template_compile(folder->arena, folder->files.items, folder->files.count, &diagnostics);
    for (size_t i = 0; i < diagnostics.list.count; i++) {
        const struct diagnostic *each = &diagnostics.list.items[i];
        fprintf(stderr, "%s:%u:%u: %s\n", each->place.file, each->place.line, each->place.column, each->message);
    }
    if (code == NULL)
        exit(1);
    return code;
}

static void print_source(const struct folder *folder, const char *path, const char *name)
{
    const struct template_code *code = compiled(folder);
    FILE *out = fopen(path, "w");
    if (out == NULL)
        fail(path, strerror(errno));
    fprintf(out, "/* The files of %s, made by templates/embed.c. */\n#include \"emit/template_code.h\"\n\n", name);
    size_t count = print_files(out, folder);
    print_code(out, code);
    fprintf(out, "extern const struct template_folder %s_templates;\n", name);
    fprintf(out, "const struct template_folder %s_templates = {files, %zu, &code};\n", name, count);
    if (fclose(out) != 0)
        fail(path, strerror(errno));
}

/* A path of a depfile: blanks and what make reads are escaped. */
static void print_dependency(FILE *out, const char *path)
{
    fputs(" \\\n  ", out);
    for (; *path != '\0'; path++) {
        if (strchr("\\ #", *path) != NULL)
            fputc('\\', out);
        if (*path == '$')
            fputc('$', out);
        fputc(*path, out);
    }
}

static void print_dependencies(const struct folder *folder, const char *path, const char *target)
{
    FILE *out = fopen(path, "w");
    if (out == NULL)
        fail(path, strerror(errno));
    fprintf(out, "%s:", target);
    for (size_t i = 0; i < folder->seen.count; i++)
        print_dependency(out, folder->seen.items[i]);
    fputc('\n', out);
    if (fclose(out) != 0)
        fail(path, strerror(errno));
}

int main(int count, char **arguments)
{
    if (count < 5)
        fail("usage", "embed OUT.c DEPFILE NAME FOLDER...");
    struct folder folder = {.arena = arena_create()};
    for (int i = 4; i < count; i++)
        read_folder(&folder, arguments[i], "");
    qsort(folder.files.items, folder.files.count, sizeof *folder.files.items, by_path);
    print_source(&folder, arguments[1], arguments[3]);
    print_dependencies(&folder, arguments[2], arguments[1]);
    arena_destroy(folder.arena);
    return 0;
}
