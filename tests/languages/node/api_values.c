/* Prints what of Node-API has a number: compiled with the package's declarations and with Node's own, it must print the
 * same. The prototypes are compared by the compiler, see api_prototypes in `run`. */
#include API_HEADER

#include <stdio.h>

#define VALUE(name) printf("%s %d\n", #name, (int)name)
#define OFFSET(member) printf("%s %zu\n", #member, offsetof(napi_property_descriptor, member))

int main(void)
{
    VALUE(napi_ok);
    VALUE(napi_undefined);
    VALUE(napi_null);
    VALUE(napi_boolean);
    VALUE(napi_number);
    VALUE(napi_string);
    VALUE(napi_symbol);
    VALUE(napi_object);
    VALUE(napi_function);
    VALUE(napi_external);
    VALUE(napi_bigint);
    VALUE(napi_int8_array);
    VALUE(napi_uint8_array);
    VALUE(napi_uint8_clamped_array);
    VALUE(napi_int16_array);
    VALUE(napi_uint16_array);
    VALUE(napi_int32_array);
    VALUE(napi_uint32_array);
    VALUE(napi_float32_array);
    VALUE(napi_float64_array);
    VALUE(napi_bigint64_array);
    VALUE(napi_biguint64_array);
    VALUE(napi_default);
    VALUE(napi_enumerable);
    OFFSET(utf8name);
    OFFSET(name);
    OFFSET(method);
    OFFSET(getter);
    OFFSET(setter);
    OFFSET(value);
    OFFSET(attributes);
    OFFSET(data);
    printf("%zu %zu %zu\n", sizeof(napi_property_descriptor), sizeof(napi_status), sizeof(napi_valuetype));
    return 0;
}
