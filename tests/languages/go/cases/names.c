#include "names.h"

int32_t Init = 3;

struct upper {
    int32_t number;
};

static struct upper only = {6};

int32_t status(struct status *status, int32_t Status, int32_t type, int32_t Type)
{
    status->Type = Status;
    return status->type * 100 + type * 10 + Type;
}

int32_t mode(enum mode mode)
{
    return (int32_t)mode + 1;
}

int32_t C(struct c value, struct c Value)
{
    return value.c - Value.c;
}

int32_t symbol(void)
{
    return 11;
}

int32_t symbols(void)
{
    return 12;
}

int32_t available(int32_t nil, int32_t string)
{
    return nil - string;
}

upper *new_upper(void)
{
    return &only;
}

Upper *newUpper(void)
{
    return &only;
}

int32_t call_status(int32_t a)
{
    return a + 13;
}

int32_t has_status(int32_t func, int32_t Func, int32_t func_)
{
    return func * 100 + Func * 10 + func_;
}

int32_t init(int32_t error, int32_t bgresult)
{
    return error - bgresult;
}

void bits_of(struct bits *out, int64_t a, int64_t setA, bool A, int64_t mode, uint64_t across, int64_t inner,
             int16_t plain)
{
    out->a = (unsigned)a & 7;
    out->setA = (int)setA;
    out->A = A;
    out->mode = (enum mode)(mode & 15);
    out->across = across & (UINT64_MAX >> 4);
    out->inner = inner;
    out->plain = plain;
}

void bits_to(int64_t out[7], const struct bits *bits)
{
    out[0] = bits->a;
    out[1] = bits->setA;
    out[2] = bits->A;
    out[3] = bits->mode;
    out[4] = (int64_t)bits->across;
    out[5] = bits->inner;
    out[6] = bits->plain;
}

int32_t half(long double value)
{
    return (int32_t)(value / 2);
}

int32_t names_under(int32_t _, int32_t other)
{
    return _ - other;
}
