#include "blobs.h"

#include <string.h>

static int twice(int value)
{
    return 2 * value;
}

void blobs_fill(struct blobs_all *out)
{
    memset(out, 0xff, sizeof *out);
    out->shift = 1;
    out->mode = BLOBS_LESS;
    out->short_mode = BLOBS_LESS;
    out->short_kind = BLOBS_LAST;
    out->platform = -0x7000000000;
    out->unsigned_platform = 0x1fffffffffe;
    out->letter = -60;
    out->truth = true;
    out->other = false;
    out->spread = 0x7edcba9876543210;
    out->text = "text";
    out->call = twice;
    out->unsayable = NULL;
    out->point = (struct blobs_point){-1, 2};
    out->points[1] = (struct blobs_point){-3, 4};
    out->texts[1] = "second";
    out->plain = true;
    out->wide = -5;
    out->inner = -256;
    out->real = 1.5f;
}

uint32_t blobs_check(const struct blobs_all *all)
{
    uint32_t wrong = 0, at = 0;
#define CHECK(condition) wrong |= (uint32_t)!(condition) << at++
    CHECK(all->shift == 1);
    CHECK(all->mode == BLOBS_LESS);
    CHECK(all->short_mode == BLOBS_LESS);
    CHECK(all->short_kind == BLOBS_LAST);
    CHECK(all->platform == -0x7000000000);
    CHECK(all->unsigned_platform == 0x1fffffffffe);
    CHECK(all->letter == -60);
    CHECK(all->truth && !all->other);
    CHECK(all->spread == 0x7edcba9876543210);
    CHECK(all->text && strcmp(all->text, "text") == 0);
    CHECK(all->call == twice);
    CHECK(!all->unsayable);
    CHECK(all->point.x == -1 && all->point.y == 2);
    CHECK(all->points[1].x == -3 && all->points[1].y == 4);
    CHECK(all->texts[1] && strcmp(all->texts[1], "second") == 0);
    CHECK(all->plain && all->wide == -5);
    CHECK(all->inner == -256 && all->bits == 0x3fc00000);
    return wrong;
}

int blobs_room_check(const struct blobs_room *room)
{
    return room->before == 1 && room->after == 2 && room->number == 0 && room->vector[1] == 0;
}
