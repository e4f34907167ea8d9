/* base/temporary: where the folder is, that it goes with what is in it, and with the process. */
#include "base/temporary.h"
#include "base/text.h"

#include "fixture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void fill(const char *folder)
{
    const char *inner = text_format(arena, "%s/inner", folder);
    assert_int_equal(mkdir(inner, 0777), 0);
    FILE *file = fopen(text_format(arena, "%s/-rf", inner), "w");
    assert_non_null(file);
    fclose(file);
}

static void it_is_made_and_removed_with_its_contents(void **state)
{
    (void)state;
    struct temporary temporary;
    for (int i = 0; i < 2; i++) {
        assert_true(temporary_create(&temporary, arena));
        assert_int_equal(temporary.path[0], '/');
        fill(temporary.path);
        temporary_remove(&temporary);
        assert_int_not_equal(access(temporary.path, F_OK), 0);
    }
}

static void the_parent_must_be_there(void **state)
{
    (void)state;
    struct temporary temporary;
    const char *before = arena_copy_text(arena, getenv("TMPDIR"));
    setenv("TMPDIR", "/nowhere", 1);
    assert_false(temporary_create(&temporary, arena));
    if (before)
        setenv("TMPDIR", before, 1);
    else
        unsetenv("TMPDIR");
}

/* What a child that dies leaves behind is removed when the last who holds the pipe is gone. */
static void it_goes_with_a_process_that_is_killed(void **state)
{
    (void)state;
    int told[2];
    char path[4096] = "";
    assert_int_equal(pipe(told), 0);
    pid_t child = fork();
    if (child == 0) {
        struct temporary temporary;
        if (!temporary_create(&temporary, arena))
            _exit(1);
        dprintf(told[1], "%s\n", temporary.path);
        raise(SIGKILL);
    }
    close(told[1]);
    FILE *file = fdopen(told[0], "r");
    assert_non_null(fgets(path, sizeof path, file));
    while (fgetc(file) != EOF) /* the keeper holds the other end until it is done */
        continue;
    fclose(file);
    waitpid(child, NULL, 0);
    path[strcspn(path, "\n")] = '\0';
    assert_int_not_equal(access(path, F_OK), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_made_and_removed_with_its_contents),
        cmocka_unit_test(the_parent_must_be_there),
        cmocka_unit_test(it_goes_with_a_process_that_is_killed),
    };
    return cmocka_run_group_tests_name("temporary", tests, set_up, tear_down);
}
