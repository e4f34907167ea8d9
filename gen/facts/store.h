/* The facts of a run: what was stated and inferred, checked, by site, each with its provenance.
 *
 * A site has a path: "kv_read", "kv_read.key", "kv_name.return", "kv_visit.key", "enum kv_status". Of two facts about
 * one facet of a site the stronger origin holds; two of equal rank that disagree are an error naming both places. */
#ifndef FACTS_STORE_H
#define FACTS_STORE_H

#include "../base/diagnostic.h"
#include "../base/hash.h"
#include "../model/model.h"

enum facet {
#define FACET(constant, name, sites, grammar, words, text, drift) FACET_##constant,
#include "facts.def"
#undef FACET
    FACET_COUNT
};

/* The facts of one site. */
struct site {
    const struct declaration *declaration;
    const char *member;        /* a parameter, a field or "return"; NULL: the declaration itself */
    const struct fact **facts; /* by facet; NULL where nobody says */
};

struct fact_store {
    struct arena *arena;
    struct pointer_map sites;        /* declaration -> its sites */
    LIST(const struct site *) known; /* those of which something is said, in order */
};

/* Gathers and checks the facts that the model's annotations state. False after reporting errors: "unknown-facet",
 * "misplaced-facet", "facet-value", "unknown-site", "conflicting-facts". */
bool facts_gather(struct fact_store *out, struct arena *arena, const struct model *model,
                  struct diagnostics *diagnostics);

/* The site of a declaration, or of a parameter, field or "return" of it (MEMBER may be NULL). Never NULL: a site about
 * which nothing is known is empty. */
const struct site *facts_site(struct fact_store *store, const struct declaration *declaration, const char *member);

/* The path of a site. */
const char *facts_site_path(struct arena *arena, const struct site *site);

/* Adds an inferred fact unless something stronger is known. RULE names the rule. */
void facts_infer(struct fact_store *store, const struct site *site, enum facet facet, struct fact_value value,
                 const char *rule, struct place place);

/* Adds to the declarations and members of MODEL what was inferred about them, so that the model says all that is known.
 */
void facts_settle(struct fact_store *store, struct model *model);

/* The word (or text) of a facet at a site, or NULL; whether it is stated; whether its word is WORD. */
const char *facts_word(const struct site *site, enum facet facet);
bool facts_has(const struct site *site, enum facet facet);
bool facts_is(const struct site *site, enum facet facet, const char *word);

/* The place where a facet was stated, or that of FALLBACK. */
struct place facts_place(const struct site *site, enum facet facet, struct place fallback);

/* Reports that a stated facet names a WHAT ("function") that does not exist. */
void facts_report_unknown(struct diagnostics *diagnostics, const struct site *site, enum facet facet, const char *what,
                          const char *name);

/* Reports that a stated facet says what cannot be there: WHY. */
void facts_report_contradiction(struct diagnostics *diagnostics, const struct site *site, enum facet facet,
                                const char *why);

/* Reports that a facet of SITE gives a second thing the name that PEER has, a WHAT ("class"). */
void facts_report_taken(struct diagnostics *diagnostics, const struct site *site, enum facet facet, const char *what,
                        struct place peer);

/* The path of a declaration as diagnostics and facts name it: "kv_open", "struct kv_stats", "enum kv_status". */
const char *facts_path(struct arena *arena, const struct declaration *declaration);

/* The name of a facet. */
const char *facet_name(enum facet facet);

#endif
