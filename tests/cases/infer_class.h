// bridgegen: --name infer_class
/* Without a fact: an opaque type with one destructor is a class, its makers and methods are found. */

typedef struct infer_class_list infer_class_list;
infer_class_list *infer_class_list_new(int capacity);
infer_class_list *infer_class_list_dup(const infer_class_list *list);
int infer_class_list_length(const infer_class_list *list);
infer_class_list *infer_class_default(void);
const infer_class_list *infer_class_create_shared(void);
void infer_class_list_free(infer_class_list *list);

/* Which of two classes: the one that the function is named after, else the one it takes first. */
struct infer_class_cursor;
struct infer_class_cursor *infer_class_cursor_new(infer_class_list *list);
struct infer_class_cursor *infer_class_list_open_cursor(infer_class_list *list);
infer_class_list *infer_class_list_init(infer_class_list *list);
void infer_class_cursor_free(struct infer_class_cursor *cursor);

/* Two destructors: nobody knows which one. */
struct infer_class_pair;
struct infer_class_pair *infer_class_pair_new(void);
void infer_class_pair_free(struct infer_class_pair *pair);
void infer_class_pair_destroy(struct infer_class_pair *pair);

/* It ends something else than the object. */
struct infer_class_queue;
struct infer_class_queue *infer_class_queue_new(void);
void infer_class_queue_release_lock(struct infer_class_queue *queue);
void infer_class_end_queue(struct infer_class_queue *queue);
struct infer_class_context;
struct infer_class_context *infer_class_context_new(void);
void infer_class_end_label(struct infer_class_context *context);
void infer_class_ctx_free(struct infer_class_context *context);

/* No whole word: `friend` is not `end`. */
struct infer_class_person;
void infer_class_person_befriend(struct infer_class_person *person);
