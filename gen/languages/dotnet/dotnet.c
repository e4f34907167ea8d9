/* C#: its blocks, its operations, the files of a package. */
#include "dotnet.h"

extern const struct template_folder dotnet_templates;

/* In the order in which templates/dotnet/function.mustache and body.mustache take them. */
static const struct language_block blocks[] = {
    {"check", LANGUAGE_BEFORE},   {"acquire", LANGUAGE_BEFORE}, {"reserve", LANGUAGE_AFTER},
    {"prepare", LANGUAGE_BEFORE}, {"pin", LANGUAGE_BEFORE},     {"argument", LANGUAGE_BEFORE},
    {"short", LANGUAGE_BEFORE},   {"grow", LANGUAGE_BEFORE},    {"judge", LANGUAGE_AFTER},
    {"own", LANGUAGE_AFTER},      {"rethrow", LANGUAGE_AFTER},  {"absent", LANGUAGE_AFTER},
    {"fail", LANGUAGE_AFTER},     {"result", LANGUAGE_ASKED},   {"type", LANGUAGE_ASKED},
    {"about", LANGUAGE_ASKED},    {"length", LANGUAGE_ASKED},   {"limit", LANGUAGE_ASKED},
    {"size", LANGUAGE_ASKED},     {"userdata", LANGUAGE_ASKED}, {"lent_type", LANGUAGE_ASKED},
    {"lent", LANGUAGE_ASKED},     {"need", LANGUAGE_ASKED},     {NULL, LANGUAGE_ASKED},
};

static const struct language_operation operations[] = {
    {OPERATION_PASS, NULL},      {OPERATION_TEXT_IN, NULL},       {OPERATION_BYTES_IN, NULL},
    {OPERATION_HANDLE_IN, NULL}, {OPERATION_RECORD_IN, NULL},     {OPERATION_CALLBACK_IN, NULL},
    {OPERATION_DERIVED, NULL},   {OPERATION_VALUE_OUT, NULL},     {OPERATION_TEXT_OUT, NULL},
    {OPERATION_BYTES_OUT, NULL}, {OPERATION_HANDLE_OUT, NULL},    {OPERATION_BUFFER_OUT, NULL},
    {OPERATION_INOUT, NULL},     {OPERATION_NOTHING, NULL},       {OPERATION_PLAIN, NULL},
    {OPERATION_STATUS, NULL},    {OPERATION_NULL_IS_ERROR, NULL}, {OPERATION_COUNT, NULL},
};

static const struct language_file files[] = {
    {"Package.csproj", "{{package}}/{{package}}.csproj", NULL, NULL, false},
    {"README.md", "README.md", NULL, NULL, false},
    {"Raw/NativeMethods.cs", "{{package}}/Raw/NativeMethods.cs", NULL, NULL, false},
    {"Raw/Types.cs", "{{package}}/Raw/Types.cs", NULL, NULL, false},
    {"Raw/Constants.cs", "{{package}}/Raw/Constants.cs", NULL, NULL, false},
    {"Raw/Layouts.cs", "{{package}}/Raw/Layouts.cs", NULL, NULL, false},
    {"Raw/Library.cs", "{{package}}/Raw/Library.cs", NULL, NULL, false},
    {"Raw/Variables.cs", "{{package}}/Raw/Variables.cs", NULL, "has_variables", false},
    {"Interop/Assembly.cs", "{{package}}/Interop/Assembly.cs", NULL, NULL, false},
    {"Interop/NativeLoader.cs", "{{package}}/Interop/NativeLoader.cs", NULL, NULL, false},
    {"Interop/NativeHandle.cs", "{{package}}/Interop/NativeHandle.cs", NULL, NULL, false},
    {"Interop/Lease.cs", "{{package}}/Interop/Lease.cs", NULL, NULL, false},
    {"Interop/TextArgument.cs", "{{package}}/Interop/TextArgument.cs", NULL, NULL, false},
    {"Interop/Memory.cs", "{{package}}/Interop/Memory.cs", NULL, NULL, false},
    {"Interop/Owned.cs", "{{package}}/Interop/Owned.cs", NULL, NULL, false},
    {"Interop/Room.cs", "{{package}}/Interop/Room.cs", NULL, NULL, false},
    {"Interop/Fields.cs", "{{package}}/Interop/Fields.cs", NULL, "has_accessors", false},
    {"Interop/CallbackFrame.cs", "{{package}}/Interop/CallbackFrame.cs", NULL, NULL, false},
    {"Interop/Release.cs", "{{package}}/Interop/Release.cs", NULL, "releases", false},
    {"NativeException.cs", "{{package}}/NativeException.cs", NULL, NULL, false},
    {"ContractException.cs", "{{package}}/ContractException.cs", NULL, NULL, false},
    {"MissingSymbolException.cs", "{{package}}/MissingSymbolException.cs", NULL, NULL, false},
    {"Interop/AbiCheck.cs", "{{package}}/Interop/AbiCheck.cs", NULL, "checks_abi", false},
    {"AbiMismatchException.cs", "{{package}}/AbiMismatchException.cs", NULL, "checks_abi", false},
    {"abi_record.c", "native/{{abi.file}}", NULL, "brings_abi", false},
    {"Error.cs", "{{package}}/{{name}}.cs", "schemes", NULL, false},
    {"Class.cs", "{{package}}/{{name}}.cs", "classes", NULL, false},
    {"Enum.cs", "{{package}}/{{name}}.cs", "enums", NULL, false},
    {"Record.cs", "{{package}}/{{name}}.cs", "records", NULL, false},
    {"Callback.cs", "{{package}}/{{name}}.cs", "callbacks", NULL, false},
    {"Functions.cs", "{{package}}/{{namespace}}Library.cs", NULL, "functions", false},
    {"Constants.cs", "{{package}}/{{namespace}}Constants.cs", NULL, "constants", false},
    {"native/build.sh", "native/build.sh", NULL, "has_native", true},
    {"native/Native.targets", "native/Native.targets", NULL, "has_native", false},
    {"shims.h", "native/bridge/shims.h", NULL, "has_shims", false},
    {"shims.c", "native/bridge/shims.c", NULL, "has_shims", false},
    {"test/Test.csproj", "test/{{package}}.Test.csproj", NULL, NULL, false},
    {"test/Program.cs", "test/Program.cs", NULL, NULL, false},
    {NULL, NULL, NULL, NULL, false},
};

/* The project compiles the folder of the runtime identifier that it is built for. */
#define CS(template, path) {template, "{{package}}/Targets/{{target.rid}}/" path, NULL}
static const struct language_variant variants[] = {
    {"README.md", NULL, NULL},
    CS("Raw/NativeMethods.cs", "Raw/NativeMethods.cs"),
    CS("Raw/Types.cs", "Raw/Types.cs"),
    CS("Raw/Constants.cs", "Raw/Constants.cs"),
    CS("Raw/Layouts.cs", "Raw/Layouts.cs"),
    CS("Raw/Library.cs", "Raw/Library.cs"),
    CS("Raw/Variables.cs", "Raw/Variables.cs"),
    CS("Interop/Assembly.cs", "Interop/Assembly.cs"),
    CS("Interop/NativeLoader.cs", "Interop/NativeLoader.cs"),
    CS("Interop/NativeHandle.cs", "Interop/NativeHandle.cs"),
    CS("Interop/Lease.cs", "Interop/Lease.cs"),
    CS("Interop/TextArgument.cs", "Interop/TextArgument.cs"),
    CS("Interop/Memory.cs", "Interop/Memory.cs"),
    CS("Interop/Owned.cs", "Interop/Owned.cs"),
    CS("Interop/Room.cs", "Interop/Room.cs"),
    CS("Interop/Fields.cs", "Interop/Fields.cs"),
    CS("Interop/CallbackFrame.cs", "Interop/CallbackFrame.cs"),
    CS("Interop/Release.cs", "Interop/Release.cs"),
    CS("NativeException.cs", "NativeException.cs"),
    CS("ContractException.cs", "ContractException.cs"),
    CS("MissingSymbolException.cs", "MissingSymbolException.cs"),
    CS("Error.cs", "{{name}}.cs"),
    CS("Class.cs", "{{name}}.cs"),
    CS("Enum.cs", "{{name}}.cs"),
    CS("Record.cs", "{{name}}.cs"),
    CS("Callback.cs", "{{name}}.cs"),
    CS("Functions.cs", "{{namespace}}Library.cs"),
    CS("Constants.cs", "{{namespace}}Constants.cs"),
    {"shims.h", "native/bridge/shims_{{target.label}}.h", "targets.c"},
    {"shims.c", "native/bridge/shims_{{target.label}}.c", "targets.c"},
    {"test/Program.cs", "test/Targets/{{target.rid}}/Program.cs", NULL},
    {NULL, NULL, NULL},
};
#undef CS

static const char *const class_takes[] = {"%s", "Safe%sHandle", NULL};
static const char *const callback_takes[] = {"%s", "%sThunk", NULL};
static const char *const closed_enum_takes[] = {"%s", "%sValues", NULL};

static const struct language_tool tools[] = {
    {"dotnet", "--version", "the .NET SDK 10 of https://dotnet.microsoft.com/download (Debian 12 has none)"},
    {NULL, NULL, NULL},
};

const struct language dotnet_language = {
    .name = "dotnet",
    .title = ".NET",
    .traits = TRAIT_PUBLISHED | TRAIT_TYPED_SIGNEDNESS | TRAIT_TYPED_SPELLING | TRAIT_TYPED_NULL | TRAIT_CLOSED_ENUM |
              TRAIT_NAMED_ARGUMENTS,
    .templates = &dotnet_templates,
    .blocks = blocks,
    .operations = operations,
    .files = files,
    .variants = variants,
    .source_folder = "native",
    .spell_name = dotnet_name,
    .escape = dotnet_escape,
    .settle = dotnet_settle,
    .type_takes = {[LANGUAGE_SHOWN_CLASS] = class_takes,
                   [LANGUAGE_SHOWN_CALLBACK] = callback_takes,
                   [LANGUAGE_SHOWN_CLOSED_ENUM] = closed_enum_takes},
    .take_types = dotnet_take_types,
    .spell_type = dotnet_type,
    .spell_value = dotnet_value,
    .finish = dotnet_finish,
    .tools = tools,
};
