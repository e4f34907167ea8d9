/* The stages of a run, each made once when it is first asked for. */
#include "run.h"

#include "base/json.h"
#include "emit/bind.h"
#include "emit/package.h"
#include "emit/spec_header.h"
#include "emit/view_json.h"
#include "facts/infer.h"
#include "front/header.h"
#include "front/spec.h"
#include "linking.h"
#include "model/model_json.h"
#include "passes/passes.h"
#include "plan/plan_json.h"

#include <string.h>

struct run {
    struct arena *arena;
    const struct run_options *options;
    const char *target;        /* NULL: this machine */
    LIST(struct run *) others; /* for the other targets: runs of their own */
    const struct run *first;   /* of one of these: the run that it is among the others of, which finds the library */
    struct map exports;        /* of the library */
    bool knows_exports;
    struct diagnostics diagnostics;
    struct model *model;
    struct fact_store facts;
    struct plan *plan;
    struct binding *binding;
};

static const struct place nowhere = {0};

static struct run *create_for(struct arena *arena, const struct run_options *options, const char *target)
{
    struct run *run = arena_new(arena, struct run);
    run->arena = arena;
    run->options = options;
    run->target = target;
    run->diagnostics = diagnostics_create(arena);
    return run;
}

struct run *run_create(struct arena *arena, const struct run_options *options)
{
    struct run *run = create_for(arena, options, options->targets.count ? options->targets.items[0] : NULL);
    for (size_t i = 1; i < options->targets.count; i++) {
        struct run *other = create_for(arena, options, options->targets.items[i]);
        other->first = run;
        *list_add(arena, &run->others) = other;
    }
    return run;
}

struct diagnostics *run_diagnostics(struct run *run)
{
    return &run->diagnostics;
}

static struct header_options header_options(const struct run *run, const struct link *link)
{
    const struct run_options *options = run->options;
    struct header_options out = {.libclang = options->libclang,
                                 .target = run->target,
                                 .sysroot = options->sysroot,
                                 .compiler = options->compiler,
                                 .standard = options->standard};
    for (size_t i = 0; i < options->inputs.count; i++)
        *list_add(run->arena, &out.paths) = options->inputs.items[i];
    for (size_t i = 0; i < link->include_dirs.count; i++)
        *list_add(run->arena, &out.include_dirs) = link->include_dirs.items[i];
    for (size_t i = 0; i < link->defines.count; i++)
        *list_add(run->arena, &out.defines) = link->defines.items[i];
    for (size_t i = 0; i < options->undefines.count; i++)
        *list_add(run->arena, &out.undefines) = options->undefines.items[i];
    for (size_t i = 0; i < options->own.count; i++)
        *list_add(run->arena, &out.own) = options->own.items[i];
    for (size_t i = 0; i < options->clang.count; i++)
        *list_add(run->arena, &out.clang) = options->clang.items[i];
    return out;
}

/* Headers are read together; a spec is a library of its own. */
static bool check_inputs(struct run *run)
{
    const char *const *inputs = run->options->inputs.items;
    for (size_t i = 0; i < run->options->inputs.count && run->options->inputs.count > 1; i++) {
        if (!text_ends_with(inputs[i], ".json"))
            continue;
        diagnostic_report(&run->diagnostics, DIAGNOSTIC_ERROR, "usage", (struct place){.file = inputs[i]},
                          "a spec is read alone, without headers or other specs");
        return false;
    }
    return true;
}

/* What holds for every target is said once. */
static void adopt_diagnostics(struct run *run, const struct run *other)
{
    for (size_t i = 0; i < other->diagnostics.list.count; i++)
        diagnostic_adopt(&run->diagnostics, &other->diagnostics.list.items[i]);
}

/* What a library is linked with is the same on every target, as far as anybody can know here. */
static bool share_library(struct run *run, struct model *model)
{
    const struct library *library = &run->first->model->library;
    model->library.name = library->name;
    model->library.version = library->version;
    model->library.link = library->link;
    run->exports = run->first->exports;
    run->knows_exports = run->first->knows_exports;
    return true;
}

static struct linking linking_of(struct run *run)
{
    return (struct linking){run->arena, run->options, run->target ? run->target : BRIDGEGEN_TARGET, &run->diagnostics};
}

/* The first run finds the library, the others take what it found. */
static bool settle_library(struct run *run, struct model *model)
{
    const struct linking linking = linking_of(run);
    return run->first ? share_library(run, model) : linking_find(&linking, &model->library);
}

static bool read_input(struct run *run, struct model *model)
{
    const char *input = run->options->inputs.items[0];
    bool is_spec = text_ends_with(input, ".json");
    model->library.name = run->options->name;
    bool is_found = is_spec || settle_library(run, model);
    struct header_options options = header_options(run, is_spec ? &run->options->link : &model->library.link);
    if (!is_found || !(is_spec ? spec_read(model, run->arena, input, &options, &run->diagnostics)
                               : header_read(model, run->arena, &options, &run->diagnostics)))
        return false;
    return !is_spec || settle_library(run, model);
}

/* The policy of a word that the options allow. */
static enum abi_check abi_check_of(const char *word)
{
    if (text_equal(word, "off"))
        return ABI_CHECK_OFF;
    return text_equal(word, "warn") ? ABI_CHECK_WARN : ABI_CHECK_ERROR;
}

static struct model *read_model(struct run *run)
{
    struct model *model = arena_new(run->arena, struct model);
    if (!read_input(run, model))
        return NULL;
    pass_abi(model, abi_check_of(run->options->abi_check), &run->diagnostics);
    pass_filter(model, &run->options->allow, &run->options->block, &run->diagnostics);
    if (diagnostics_failed(&run->diagnostics))
        return NULL;
    const struct linking linking = linking_of(run);
    if (!run->first)
        run->knows_exports = linking_exports(&linking, model, &run->exports);
    pass_reach(model, run->knows_exports ? &run->exports : NULL);
    return model;
}

const struct model *run_model(struct run *run)
{
    if (run->model || !check_inputs(run))
        return run->model;
    run->model = read_model(run);
    for (size_t i = 0; i < run->others.count && run->model; i++) {
        struct run *other = run->others.items[i];
        const struct model *model = run_model(other);
        if (model)
            *list_add(run->arena, &run->model->elsewhere) = model;
        else
            run->model = NULL;
        adopt_diagnostics(run, other);
    }
    return run->model;
}

static struct planning planning_of(struct run *run)
{
    struct planning planning = {.arena = run->arena,
                                .model = run->model,
                                .facts = &run->facts,
                                .plan = run->plan,
                                .diagnostics = &run->diagnostics};
    for (size_t i = 0; i < run->model->declarations.count; i++) {
        struct declaration *declaration = run->model->declarations.items[i];
        if (declaration->kind == DECLARATION_FUNCTION)
            map_set(run->arena, &planning.functions, declaration->name, declaration);
        for (size_t j = 0; declaration->kind == DECLARATION_ENUM && j < declaration->members.count; j++)
            map_set(run->arena, &planning.enumerators, declaration->members.items[j].name,
                    &declaration->members.items[j]);
    }
    return planning;
}

static const struct plan *make_plan(struct run *run)
{
    if (!facts_gather(&run->facts, run->arena, run->model, &run->diagnostics))
        return NULL;
    struct plan *plan = arena_new(run->arena, struct plan);
    plan->model = run->model;
    run->plan = plan;
    run->binding = arena_new(run->arena, struct binding);
    *run->binding =
        (struct binding){.arena = run->arena, .model = run->model, .plan = plan, .diagnostics = &run->diagnostics};
    struct planning planning = planning_of(run);
    pass_names(&planning);
    pass_refuse(&planning);
    facts_infer_all(&run->facts, run->model); /* of what is not refused */
    pass_shims(&planning);
    pass_checks(&planning);
    pass_errors(&planning);
    pass_enums(&planning);
    pass_roles(&planning);
    if (!diagnostics_failed(&run->diagnostics)) {
        pass_callbacks(&planning);
        pass_functions(&planning);
        pass_values(&planning);
        pass_surface(&planning);
    }
    return plan;
}

const struct plan *run_plan(struct run *run)
{
    if (run->plan || !run_model(run))
        return run->plan;
    const struct plan *plan = make_plan(run);
    for (size_t i = 0; i < run->others.count; i++) {
        run_plan(run->others.items[i]);
        adopt_diagnostics(run, run->others.items[i]);
    }
    run->plan = diagnostics_failed(&run->diagnostics) ? NULL : (struct plan *)plan;
    return run->plan;
}

/* The JSON of an input that is a snapshot; NULL if it is anything else, which others will read and judge. */
static const struct json *snapshot_root(struct run *run)
{
    const char *input = run->options->inputs.count == 1 ? run->options->inputs.items[0] : "";
    const struct source *source = text_ends_with(input, ".json") ? source_read(run->arena, input) : NULL;
    struct diagnostics aside = diagnostics_create(run->arena);
    const struct json *root = source ? json_read(run->arena, source, &aside) : NULL;
    return root && snapshot_document_is(root) ? root : NULL;
}

const struct model *run_interface(struct run *run)
{
    const struct json *root = snapshot_root(run);
    if (!root) {
        if (run_plan(run))
            facts_settle(&run->facts, run->model);
        for (size_t i = 0; i < run->others.count && run->plan; i++)
            facts_settle(&run->others.items[i]->facts, run->others.items[i]->model);
        return run->plan ? run->model : NULL;
    }
    run->model = arena_new(run->arena, struct model);
    return snapshot_document_read(run->model, run->arena, root, &run->diagnostics) ? run->model : NULL;
}

/* The language of a name; reported if there is none. */
static const struct language *language_of(struct run *run, const char *name)
{
    const struct language *language = language_find(name);
    if (language)
        return language;
    struct text known = text_create(run->arena);
    for (size_t i = 0; languages[i]; i++)
        text_append_format(&known, "%s%s", i ? ", " : "it is one of ", languages[i]->name);
    diagnostic_report(&run->diagnostics, DIAGNOSTIC_ERROR, "unknown-language", nowhere, "there is no language `%s`",
                      name)
        ->advice = known.data;
    return NULL;
}

/* In ARENA, the view that a language's templates see on the target of a run. */
static struct view *view_of(struct run *run, struct arena *arena, const struct language *language,
                            const struct template_set *templates)
{
    return bind_view(arena, run->binding, language, templates, map_get(&run->options->packages, language->name));
}

/* The model of this run, or of one for another target. */
static struct model *model_at(struct run *run, size_t index)
{
    return index ? run->others.items[index - 1]->model : run->model;
}

/* A spec has no header on disk; this is the one it stands for, which tells the hash. */
static void render_header(struct run *run, struct model *model)
{
    struct text text = text_create(run->arena);
    if (!model->library.own_files.count && spec_header_render(&text, model, &run->diagnostics))
        model->library.header_text = text.data;
}

/* What files say of the interface as a whole. It is one, whatever the targets: each layout counts for its hash. */
static void identify(struct run *run)
{
    uint64_t hash = 0;
    for (size_t i = 0; i <= run->others.count; i++) {
        struct model *model = model_at(run, i);
        model->own_hash = model_hash(run->arena, model);
        hash += model->own_hash;
    }
    for (size_t i = 0; i <= run->others.count; i++) {
        model_at(run, i)->hash = hash;
        render_header(run, model_at(run, i));
    }
}

const struct view *run_view(struct run *run, const char *name)
{
    const struct language *language = language_of(run, name);
    if (!language || !run_plan(run))
        return NULL;
    identify(run);
    return view_of(run, run->arena, language, template_set_create(run->arena, language->templates->code));
}

/* A language's templates and view are large and needed only while its files are rendered: they lie in SCRATCH. */
static bool render_language(struct run *run, struct output *out, struct arena *scratch, const struct language *language)
{
    struct arena_mark start = arena_mark(scratch);
    const struct template_set *templates = template_set_create(scratch, language->templates->code);
    struct package package = {language, templates, {0}, &run->model->library};
    for (size_t i = 0; i <= run->others.count; i++)
        *list_add(scratch, &package.views) = view_of(i ? run->others.items[i - 1] : run, scratch, language, templates);
    bool is_rendered = package_render(out, scratch, &package, &run->diagnostics);
    arena_release(scratch, start);
    return is_rendered;
}

static bool render_languages(struct run *run, struct output *out, struct arena *scratch)
{
    bool is_spec = run->model->library.header_text != NULL;
    for (size_t i = 0; i < run->options->languages.count; i++) {
        const struct language *language = language_of(run, run->options->languages.items[i]);
        if (!language || !render_language(run, out, scratch, language))
            return false;
    }
    for (size_t i = 0; languages[i] && !run->options->languages.count; i++) {
        enum language_use use = languages[i]->use;
        if ((use == LANGUAGE_USUAL || (use == LANGUAGE_WITH_SPEC && is_spec)) &&
            !render_language(run, out, scratch, languages[i]))
            return false;
    }
    return true;
}

bool run_output(struct run *run, struct output *out)
{
    if (!run_plan(run))
        return false;
    identify(run);
    struct arena *scratch = arena_create();
    bool is_rendered = output_begin(out, &run->diagnostics) && render_languages(run, out, scratch);
    arena_destroy(scratch);
    if (is_rendered)
        return output_finish(out);
    output_abandon(out);
    return false;
}

const char *run_inspect(struct run *run, const char *stage)
{
    struct text out = text_create(run->arena);
    if (text_equal(stage, "read") || text_equal(stage, "facts")) {
        const struct model *model = run_model(run);
        if (!model)
            return NULL;
        model_write(&out, model, text_equal(stage, "read") ? DOCUMENT_SNAPSHOT : DOCUMENT_SPEC);
    } else if (text_equal(stage, "plan")) {
        const struct plan *plan = run_plan(run);
        if (!plan)
            return NULL;
        json_write(&out, plan_json(run->arena, plan));
    } else if (text_starts_with(stage, "view:")) {
        const struct view *view = run_view(run, stage + 5);
        if (!view)
            return NULL;
        json_write(&out, view_json(run->arena, view));
    } else {
        diagnostic_report(&run->diagnostics, DIAGNOSTIC_ERROR, "unknown-stage", nowhere, "there is no stage `%s`",
                          stage)
            ->advice = "it is one of read, facts, plan, view:LANGUAGE";
        return NULL;
    }
    return out.data;
}

struct run_summary run_summary(struct run *run)
{
    struct run_summary summary = {.library = run->model->library.name};
    for (size_t i = 0; i < run->model->declarations.count; i++) {
        const struct declaration *declaration = run->model->declarations.items[i];
        if (!declaration->is_own)
            continue;
        bool is_carried = !declaration->refusal.word;
        bool is_type = declaration->kind == DECLARATION_RECORD || declaration->kind == DECLARATION_ENUM ||
                       declaration->kind == DECLARATION_TYPEDEF;
        summary.functions += declaration->kind == DECLARATION_FUNCTION;
        summary.raw_functions += declaration->kind == DECLARATION_FUNCTION && is_carried;
        summary.types += is_type && is_carried;
        summary.constants += declaration->kind == DECLARATION_CONSTANT && is_carried;
        summary.missing += declaration->is_missing && is_carried;
    }
    summary.safe_functions = run->plan->functions.count;
    summary.questions = run->plan->questions.count;
    summary.refused = run->diagnostics.counts[DIAGNOSTIC_REFUSED];
    return summary;
}
