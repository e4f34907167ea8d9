/* Own by its quotes: included by own_files.h. */
#ifndef OWN_FILES_TYPES_H
#define OWN_FILES_TYPES_H

struct own_files_box {
    double width, height;
};
typedef enum { OWN_FILES_METER, OWN_FILES_INCH } own_files_unit;
#define OWN_FILES_EDGES 12
double own_files_area(struct own_files_box box);

#endif
