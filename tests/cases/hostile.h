// bridgegen: --name hostile
/* Text that wants to become code, in every language. */

/** Ends here? *\/ </summary> {{name}} """ ''' ``` # \u0041 #{x} ${x} $(x) %s \n \ <script> & @"
 * @param text "quoted" 'quoted' `ticked` *\/ int main(void) {}
 * @return </returns><evil> */
int hostile_call(const char *text);

#define HOSTILE_TEXT "\"; DROP TABLE \\ {{x}} */ // \n \t \x01 \x7f $(x) #{x} ${x} '"

__attribute__((deprecated("use \"another\" */ one \\ {{x}}\nor\r another")))
void hostile_old(void);

enum hostile_enum {
    HOSTILE_ONE, /**< first *\/ #[doc] /// "*/
};
enum hostile_enum hostile_enum_call(enum hostile_enum one);
