/* Unit tests of gen/emit/template: each rule of the mustache core is a case of a table, and so is each error.
 * Links: gen/base, gen/emit/view.c and template_*.c, cjson. */
#include "base/json.h"
#include "emit/template.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

/* A template rendered with a view. VIEW is JSON with ' for "; numbers become texts. PARTIAL is another
 * template, called "partial". */
struct render_case {
    const char *rule, *view, *template, *expected, *partial;
};

static struct render_case interpolation[] = {
    {"no tags", "{}", "Hello, { nobody }.\n", "Hello, { nobody }.\n", 0},
    {"nothing", "{}", "", "", 0},
    {"a name", "{'who': 'you'}", "Hello, {{who}}!", "Hello, you!", 0},
    {"the same name twice", "{'a': 'x'}", "{{a}}{{a}}", "xx", 0},
    {"a number", "{'n': 85}", "{{n}} miles", "85 miles", 0},
    {"an empty text", "{'n': ''}", "[{{n}}]", "[]", 0},
    {"no HTML escaping", "{'t': '<&>'}", "{{t}} {{{t}}} {{&t}}", "<&> <&> <&>", 0},
    {"blanks inside a tag", "{'t': 'x'}", "|{{ t }}|{{{ t }}}|{{& t }}|{{\tt\n}}|", "|x|x|x|x|", 0},
    {"blanks around a tag stay", "{'t': 'x'}", "  {{t}}\n {{{t}}} \n", "  x\n x \n", 0},
    {"a value is never alone on its line", "{'t': ''}", "a\n  {{t}}\nb\n", "a\n  \nb\n", 0},
    {"a dotted name", "{'a': {'b': {'c': 'x'}}}", "{{a.b.c}} {{{a.b.c}}} {{&a.b.c}}", "x x x", 0},
    {"a dotted name is resolved from its first part", "{'a': {'b': 'outer'}, 'in': {'x': '1'}}",
     "{{#in}}{{a.b}}{{/in}}", "outer", 0},
    {"the context itself", "{'list': ['x', 'y']}", "{{#list}}<{{.}}>{{/list}}", "<x><y>", 0},
    {"braces beside a tag", "{'t': 'x'}", "a{ {{t}} }{{t}}}", "a{ x }x}", 0},
};

static struct render_case sections[] = {
    {"true", "{'b': true}", "[{{#b}}yes{{/b}}]", "[yes]", 0},
    {"false", "{'b': false}", "[{{#b}}yes{{/b}}]", "[]", 0},
    {"null is false", "{'b': null}", "[{{#b}}yes{{/b}}]", "[]", 0},
    {"an empty text is false", "{'b': ''}", "[{{#b}}yes{{/b}}]", "[]", 0},
    {"a text is its own context", "{'b': 'x'}", "{{#b}}{{.}}{{b}}{{/b}}", "xx", 0},
    {"a truth is no context", "{'b': true, 'm': {'c': 'x'}}", "{{#m}}{{#b}}{{c}}{{/b}}{{/m}}", "x", 0},
    {"a map is a context", "{'m': {'a': 'inner'}, 'a': 'outer'}", "{{#m}}{{a}}{{/m}} {{a}}", "inner outer", 0},
    {"names are searched outwards", "{'a': '1', 'm': {'b': '2', 'n': {'c': '3'}}}",
     "{{#m}}{{#n}}{{a}}{{b}}{{c}}{{/n}}{{/m}}", "123", 0},
    {"an inner name hides an outer one", "{'a': '1', 'm': {'a': false}}", "{{#m}}{{#a}}wrong{{/a}}{{/m}}", "", 0},
    {"a list", "{'l': [{'n': 1}, {'n': 2}, {'n': 3}]}", "{{#l}}{{n}},{{/l}}", "1,2,3,", 0},
    {"an empty list", "{'l': []}", "[{{#l}}x{{/l}}]", "[]", 0},
    {"a list of lists", "{'l': [[1, 2], [3]]}", "{{#l}}({{#.}}{{.}}{{/.}}){{/l}}", "(12)(3)", 0},
    {"a list of truths", "{'l': [true, false]}", "{{#l}}{{#.}}T{{/.}}{{^.}}F{{/.}}{{/l}}", "TF", 0},
    {"a list of maps by the context itself", "{'l': [{'n': 1}]}", "{{#l}}{{#.}}{{n}}{{/.}}{{/l}}", "1", 0},
    {"a dotted name", "{'a': {'b': true}}", "[{{#a.b}}yes{{/a.b}}]", "[yes]", 0},
    {"twice", "{'b': true}", "{{#b}}1{{/b}} {{#b}}2{{/b}}", "1 2", 0},
    {"the same section inside itself", "{'b': true}", "{{#b}}A{{#b}}B{{/b}}C{{/b}}", "ABC", 0},
    {"not taken, what is inside is not looked at", "{'b': false}", "[{{#b}}{{unknown}}{{/b}}]", "[]", 0},
    {"blanks inside the tags", "{'b': true}", "[{{# b }}yes{{/ b }}]", "[yes]", 0},
    {"blanks around inline tags stay", "{'b': true}", " | {{#b}}\t|\t{{/b}} | \n", " | \t|\t | \n", 0},
    {"blanks inside the section stay", "{'b': true}", " | {{#b}} {{! x }}\n {{/b}} | \n", " |  \n  | \n", 0},
    {"tags alone on their lines take the lines", "{'b': true}", "|\n{{#b}}\n- x\n{{/b}}\n|\n", "|\n- x\n|\n", 0},
    {"indented, too", "{'b': true}", "|\n  {{#b}}\n| a\n\t{{/b}}\n|\n", "|\n| a\n|\n", 0},
    {"with CRLF, too", "{'b': true}", "|\r\n{{#b}}\r\n{{/b}}\r\n|", "|\r\n|", 0},
    {"on the first line, too", "{'b': true}", "  {{#b}}\n#{{/b}}\n/", "#\n/", 0},
    {"on the last line, too", "{'b': true}", "#{{#b}}\n/\n  {{/b}}", "#\n/\n", 0},
    {"two tags on a line keep it", "{'b': false}", "a\n{{#b}}x{{/b}}\nb\n", "a\n\nb\n", 0},
    {"lines of a list", "{'l': [1, 2]}", "{{#l}}\n  - {{.}}\n{{/l}}\n", "  - 1\n  - 2\n", 0},
};

static struct render_case marks[] = {
    {"another follows", "{'l': ['a', 'b', 'c']}", "{{#l}}{{.}}{{#more}}, {{/more}}{{/l}}", "a, b, c", 0},
    {"the first and the last", "{'l': [1, 2, 3]}", "{{#l}}{{#first}}<{{/first}}{{.}}{{#last}}>{{/last}}{{/l}}", "<123>",
     0},
    {"of one item", "{'l': [1]}", "{{#l}}{{#first}}F{{/first}}{{#last}}L{{/last}}{{^more}}.{{/more}}{{/l}}", "FL.", 0},
    {"the index", "{'l': [{'n': 'x'}, {'n': 'y'}]}", "{{#l}}{{at}}{{n}}{{/l}}", "0x1y", 0},
    {"the innermost list counts", "{'l': [[1, 2], [3]]}", "{{#l}}{{#.}}{{at}}{{/.}}|{{at}};{{/l}}", "01|0;0|1;", 0},
    {"a map between has none", "{'l': [{'m': {}}, {'m': {}}]}", "{{#l}}{{#m}}{{at}}{{/m}}{{/l}}", "01", 0},
    {"they hide members", "{'l': [{'at': 'x'}]}", "{{#l}}{{at}}{{/l}}", "0", 0},
    {"outside a list they are names", "{'at': 'x'}", "{{at}}", "x", 0},
};

static struct render_case inverted[] = {
    {"false", "{'b': false}", "[{{^b}}no{{/b}}]", "[no]", 0},
    {"true", "{'b': true}", "[{{^b}}no{{/b}}]", "[]", 0},
    {"null", "{'b': null}", "[{{^b}}no{{/b}}]", "[no]", 0},
    {"a map", "{'b': {}}", "[{{^b}}no{{/b}}]", "[]", 0},
    {"a list", "{'b': [1]}", "[{{^b}}no{{/b}}]", "[]", 0},
    {"an empty list", "{'b': []}", "[{{^b}}no{{/b}}]", "[no]", 0},
    {"an empty text", "{'b': ''}", "[{{^b}}no{{/b}}]", "[no]", 0},
    {"a dotted name", "{'a': {'b': false}}", "[{{^a.b}}no{{/a.b}}]", "[no]", 0},
    {"twice, and inside itself", "{'b': false}", "{{^b}}1{{/b}}{{^b}}2{{^b}}3{{/b}}{{/b}}", "123", 0},
    {"the context stays", "{'a': 'x', 'b': false}", "{{^b}}{{a}}{{/b}}", "x", 0},
    {"blanks inside the tags", "{'b': false}", "[{{^ b }}no{{/ b }}]", "[no]", 0},
    {"alone on their lines", "{'b': false}", "|\n  {{^b}}\n- x\n  {{/b}}\n|\n", "|\n- x\n|\n", 0},
    {"with CRLF, first and last line", "{'b': false}", "{{^b}}\r\nx\r\n{{/b}}", "x\r\n", 0},
};

static struct render_case comments[] = {
    {"inline", "{}", "12345{{! a comment }}67890", "1234567890", 0},
    {"over lines", "{}", "12345{{!\n a\n b\n}}67890\n", "1234567890\n", 0},
    {"alone on a line", "{}", "Begin.\n{{! x }}\nEnd.\n", "Begin.\nEnd.\n", 0},
    {"alone, indented", "{}", "Begin.\n  {{! x }}  \nEnd.\n", "Begin.\nEnd.\n", 0},
    {"alone with CRLF", "{}", "|\r\n{{! x }}\r\n|", "|\r\n|", 0},
    {"alone on the first line", "{}", "  {{! x }}\n!", "!", 0},
    {"alone on the last line", "{}", "!\n  {{! x }}", "!\n", 0},
    {"alone over lines", "{}", "Begin.\n  {{!\n  x\n  }}\nEnd.\n", "Begin.\nEnd.\n", 0},
    {"beside text it takes nothing", "{}", "  12 {{! 34 }}\n", "  12 \n", 0},
    {"blanks around stay", "{}", "12345 {{! x }} 67890", "12345  67890", 0},
    {"anything may stand in it", "{}", "{{! {{ \" # {{#a > }}x", "x", 0},
};

static struct render_case delimiters[] = {
    {"a pair", "{'t': 'x'}", "{{=<% %>=}}(<%t%>) {{t}}", "(x) {{t}}", 0},
    {"special characters", "{'t': 'x'}", "({{=[ ]=}}[t])", "(x)", 0},
    {"and back", "{'t': 'x'}", "{{=| |=}}|t||={{ }}=|{{t}}", "xx", 0},
    {"sections across a change", "{'b': true, 't': 'x'}",
     "[\n{{#b}}\n  {{t}}\n  |t|\n{{/b}}\n\n{{= | | =}}\n|#b|\n  {{t}}\n  |t|\n|/b|\n]\n",
     "[\n  x\n  |t|\n\n  {{t}}\n  x\n]\n", 0},
    {"inverted ones", "{'b': false, 't': 'x'}", "{{=<< >>=}}<<^b>><<t>><</b>>", "x", 0},
    {"a partial begins with the usual ones", "{'t': 'x'}", "{{=| |=}}|>partial| |t|", "x x", "{{t}}"},
    {"a change in a partial ends with it", "{'t': 'x'}", "{{>partial}} {{t}}", "x x", "{{=| |=}}|t|"},
    {"the unescaped form by &", "{'t': '<'}", "{{=<% %>=}}<%&t%>", "<", 0},
    {"blanks inside the tag", "{}", "|{{=   @\n   @  =}}|", "||", 0},
    {"blanks around stay", "{}", "| {{=@ @=}} |", "|  |", 0},
    {"alone on a line", "{}", "Begin.\n  {{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n", 0},
    {"alone with CRLF", "{}", "|\r\n{{= @ @ =}}\r\n|", "|\r\n|", 0},
    {"alone on the first and the last line", "{}", "  {{=@ @=}}\n=\n  @={{ }}=@", "=\n", 0},
    {"not alone beside text", "{}", "  | {{=@ @=}}\n", "  | \n", 0},
};

static struct render_case partials[] = {
    {"inline", "{}", "\"{{>partial}}\"", "\"from partial\"", "from partial"},
    {"with the context around", "{'t': 'content'}", "\"{{>partial}}\"", "\"*content*\"", "*{{t}}*"},
    {"recursion", "{'c': 'X', 'n': [{'c': 'Y', 'n': []}]}", "{{>partial}}", "X<Y<>>",
     "{{c}}<{{#n}}{{>partial}}{{/n}}>"},
    {"blanks around an inline tag stay", "{}", "| {{>partial}} |", "| \t|\t |", "\t|\t"},
    {"an inline tag does not indent", "{'d': '|'}", "  {{d}}  {{> partial}}\n", "  |  >\n>\n", ">\n>"},
    {"inline, the last line end is left out", "{}", "[{{>partial}}]", "[a\nb]", "a\nb\n"},
    {"inline, only one line end is left out", "{}", "[{{>partial}}]", "[a\n]", "a\n\n"},
    {"inline, a line end of a value is not", "{'d': 'a\\n'}", "[{{>partial}}]", "[a\n]", "{{d}}"},
    {"inline and empty but for a line end", "{}", "[{{>partial}}]\n", "[]\n", "\n"},
    {"alone on a line", "{}", "|\n{{>partial}}\n|\n", "|\n>\n|\n", ">\n"},
    {"alone with CRLF", "{}", "|\r\n{{>partial}}\r\n|", "|\r\n>|", ">"},
    {"alone on the first line", "{}", "  {{>partial}}\n>", "  >\n  >>", ">\n>"},
    {"alone on the last line", "{}", ">\n  {{>partial}}", ">\n  >\n  >", ">\n>"},
    {"alone, each line of the template is indented, no line of a value", "{'t': '<\\n->'}", "\\\n {{>partial}}\n/\n",
     "\\\n |\n <\n->\n |\n/\n", "|\n{{{t}}}\n|\n"},
    {"alone and empty, the line is gone", "{}", "a\n  {{>partial}}\nb\n", "a\nb\n", ""},
    {"blank lines of an indented one stay empty", "{}", "  {{>partial}}\n", "  a\n\n  b\n", "a\n\nb\n"},
    {"lines of an indented one that come out empty stay empty", "{'e': ''}", "  {{>partial}}\n", "  a\n\n  b\n",
     "a\n{{e}}\nb\n"},
    {"indentation adds up", "{'l': [{'l': []}]}", "  {{>partial}}\n", "  {\n    {\n    }\n  }\n",
     "{\n{{#l}}\n  {{>partial}}\n{{/l}}\n}\n"},
    {"blanks inside the tag", "{}", "|{{> partial }}|", "|x|", "x"},
};

static struct render_case dynamic_names[] = {
    {"a name from the view", "{'which': 'partial'}", "[{{>*which}}]", "[x]", "x"},
    {"a dotted name", "{'a': {'which': 'partial'}}", "[{{>*a.which}}]", "[x]", "x"},
    {"from a context around, with the context here", "{'which': 'partial', 'l': [1, 2]}", "{{#l}}{{>*which}}{{/l}}",
     "(1)(2)", "({{.}})"},
    {"the context itself", "{'l': ['partial']}", "{{#l}}{{>*.}}{{/l}}", "x", "x"},
    {"blanks inside the tag", "{'which': 'partial'}", "{{> *which }}", "x", "x"},
    {"alone on a line, indented", "{'which': 'partial'}", "a\n  {{>*which}}\nb\n", "a\n  x\n  y\nb\n", "x\ny\n"},
};

static struct render_case lines[] = {
    {"a line of text", "{'t': 'x'}", "[\n/// {{|t}}\n]\n", "[\n/// x\n]\n", 0},
    {"several", "{'t': 'a\\nb'}", "/// {{|t}}\n", "/// a\n/// b\n", 0},
    {"no text", "{'t': ''}", "[\n/// {{|t}}\n]\n", "[\n]\n", 0},
    {"a line end is no further line", "{'t': 'a\\n'}", "// {{|t}}\n", "// a\n", 0},
    {"an empty line has the margin without its last blanks", "{'t': 'a\\n\\nb'}", " * {{|t}}\n", " * a\n *\n * b\n", 0},
    {"and is empty where the margin is blank", "{'t': 'a\\n\\nb'}", "    {{|t}}\n", "    a\n\n    b\n", 0},
    {"without a margin", "{'t': 'a\\nb'}", "{{|t}}\n", "a\nb\n", 0},
    {"a dotted name, and the context itself", "{'a': {'b': 'x\\ny'}}", "-{{|a.b}}\n{{#a.b}}\n+{{|.}}\n{{/a.b}}\n",
     "-x\n-y\n+x\n+y\n", 0},
    {"at the end of the file", "{'t': 'x'}", "- {{|t}}", "- x\n", 0},
    {"lines of an indented partial are indented", "{'t': 'a\\n\\nb'}", "{\n  {{>partial}}\n}\n",
     "{\n  // a\n  //\n  // b\n}\n", "// {{|t}}\n"},
    {"the margin is a text, whatever it has", "{'t': 'x\\ny'}", "%s } {{|t}}\n", "%s } x\n%s } y\n", 0},
    {"a tag in a line is none", "{'t': '{{t}}\\n{{|t}}'}", "-{{|t}}\n", "-{{t}}\n-{{|t}}\n", 0},
};

/* What a hostile header can put into a view. */
static struct render_case hostile[] = {
    {"a tag", "{'t': '{{u}}', 'u': 'no'}", "{{t}}{{{t}}}", "{{u}}{{u}}", 0},
    {"a section and a partial", "{'t': '{{#t}}{{>partial}}{{/t}}'}", "{{t}}", "{{#t}}{{>partial}}{{/t}}", "no"},
    {"a change of delimiters", "{'t': '{{=| |=}}', 'u': 'x'}", "{{t}}{{u}}", "{{=| |=}}x", 0},
    {"half a tag completed by the template", "{'t': '{{', 'u': 'x'}", "{{t}}u}} {{u}}", "{{u}} x", 0},
    {"as an item of a list", "{'l': ['{{.}}', '}}']}", "{{#l}}{{.}}{{/l}}", "{{.}}}}", 0},
    {"lines inside an indented partial", "{'t': 'a\\n{{>partial}}\\nb'}", "  {{>partial}}\n", "  a\n{{>partial}}\nb\n",
     "{{t}}\n"},
    {"printf's", "{'t': '%s%n'}", "%d {{t}}", "%d %s%n", 0},
};

/* Cells: operations/text.mustache is CELL, operations/default.mustache DEFAULTS; the template is "main". */
struct cell_case {
    const char *rule, *view, *template, *expected, *cell, *defaults;
};

static struct cell_case cells[] = {
    {"an inline block", "{'cell': 'text', 'n': 'x'}", "f({{>*cell type}} a)", "f(char *x a)",
     "{{#type}}char *{{n}}{{/type}}", ""},
    {"one of many", "{'cell': 'text'}", "{{>*cell b}}{{>*cell a}}", "21", "{{#a}}1{{/a}}\n{{#b}}2{{/b}}\n", ""},
    {"a block of lines on a line of its own", "{'cell': 'text', 'n': 'x'}", "{\n    {{>*cell take}}\n}\n",
     "{\n    if (x) {\n\n        y;\n    }\n}\n", "{{#take}}\nif ({{n}}) {\n\n    y;\n}\n{{/take}}\n", ""},
    {"an inline block on a line of its own", "{'cell': 'text'}", "{\n    {{>*cell take}}\n}\n", "{\n    x;\n}\n",
     "{{#take}}x;{{/take}}", ""},
    {"an inline block on the last line", "{'cell': 'text'}", "  {{>*cell take}}", "  x;\n", "{{#take}}x;{{/take}}", ""},
    {"a block of lines in a line", "{'cell': 'text'}", "[{{>*cell take}}]\n", "[a\nb]\n", "{{#take}}\na\nb\n{{/take}}",
     ""},
    {"an absent block is nothing", "{'cell': 'text'}", "[{{>*cell take}}]\n{\n  {{>*cell take}}\n}\n", "[]\n{\n}\n",
     "{{#other}}x{{/other}}", ""},
    {"an absent block is the default's", "{'cell': 'text', 'n': 'x'}", "[{{>*cell type}}]", "[int x]", "",
     "{{#type}}int {{n}}{{/type}}"},
    {"a block that comes out empty takes its line", "{'cell': 'text', 'b': false}", "a\n  {{>*cell take}}\nb\n",
     "a\nb\n", "{{#take}}{{#b}}x{{/b}}{{/take}}", ""},
    {"of each item of a list",
     "{'l': [{'cell': 'text', 'n': 'x', 'more': true}, {'cell': 'text', 'n': 'y', 'more': false}]}",
     "({{#l}}{{>*cell type}}{{#more}}, {{/more}}{{/l}})", "(T x, T y)", "{{#type}}T {{n}}{{/type}}", ""},
    {"inside a truth and a text", "{'cell': 'text', 'b': true, 's': 'x'}", "{{#b}}{{#s}}{{>*cell a}}{{/s}}{{/b}}", "1",
     "{{#a}}1{{/a}}", ""},
    {"another slot's cell", "{'cell': 'text', 'n': 'x', 'of': {'cell': 'text', 'n': 'y'}}", "[{{>*cell argument}}]",
     "[len(y)]", "{{#argument}}{{#of}}{{>*cell length}}{{/of}}{{/argument}}\n{{#length}}len({{n}}){{/length}}\n", ""},
    {"a hole that other wraps fill",
     "{'nest': {'cell': 'text', 'n': '1', 'nest': {'cell': 'text', 'n': '2', 'nest': false}}}", "{{>partial}}\n",
     "with 1 {\n  with 2 {\n    body\n  }\n}\n", "{{#wrap}}\nwith {{n}} {\n  {{>partial}}\n}\n{{/wrap}}\n", ""},
    {"hostile names stay text", "{'cell': 'text', 'n': '{{>*cell type}}'}", "[{{>*cell type}}]", "[{{>*cell type}}]",
     "{{#type}}{{n}}{{/type}}", ""},
    {"a comment between blocks", "{'cell': 'text'}", "[{{>*cell a}}]", "[1]", "{{! about }}\n{{#a}}1{{/a}}\n\n", ""},
};

/* What is wrong, and what is reported: "file:line:column word". */
struct error_case {
    const char *rule, *view, *template, *expected, *cell;
};

static struct error_case errors[] = {
    {"unknown name", "{}", "a\n {{x}}", "main.mustache:2:2 template-name", 0},
    {"unknown name in a section tag", "{}", "{{#x}}{{/x}}", "main.mustache:1:1 template-name", 0},
    {"unknown name in an inverted tag", "{}", "{{^x}}{{/x}}", "main.mustache:1:1 template-name", 0},
    {"unknown name in a partial", "{'c': 'text'}", "{{>fragment}}", "fragment.mustache:2:3 template-name", 0},
    {"unknown part of a dotted name", "{'a': {'b': 'x'}, 'c': 'y'}", "{{a.c}}", "main.mustache:1:1 template-name", 0},
    {"a part of what is false", "{'a': false}", "{{a.c}}", "main.mustache:1:1 template-name", 0},
    {"unknown dynamic name", "{}", "{{>*x}}", "main.mustache:1:1 template-name", 0},
    {"a truth as text", "{'x': true}", "{{x}}", "main.mustache:1:1 template-kind", 0},
    {"a list as text", "{'x': []}", "{{x}}", "main.mustache:1:1 template-kind", 0},
    {"a map as text", "{'x': {}}", "{{x}}", "main.mustache:1:1 template-kind", 0},
    {"the root as text", "{}", "{{.}}", "main.mustache:1:1 template-kind", 0},
    {"unknown partial", "{}", "\n\n {{>x}}", "main.mustache:3:2 template-partial", 0},
    {"unknown partial in a section not taken", "{'b': false}", "{{#b}}{{>x}}{{/b}}",
     "main.mustache:1:7 template-partial", 0},
    {"unknown dynamic partial", "{'x': 'y'}", "{{>*x}}", "main.mustache:1:1 template-partial", 0},
    {"endless recursion", "{}", "{{>main}}", "main.mustache:1:1 template-depth", 0},
    {"section not closed", "{'a': true}", "x{{#a}}", "main.mustache:1:2 template-syntax", 0},
    {"section not opened", "{}", "x{{/a}}", "main.mustache:1:2 template-syntax", 0},
    {"sections crossed", "{}", "{{#a}}{{#b}}{{/a}}{{/b}}", "main.mustache:1:13 template-syntax", 0},
    {"tag without an end", "{}", "x\n{{a", "main.mustache:2:1 template-syntax", 0},
    {"unescaped tag without its brace", "{'a': 'x'}", "{{{a}} }", "main.mustache:1:1 template-syntax", 0},
    {"lines behind another tag", "{'a': 'x'}", "{{a}} {{|a}}\n", "main.mustache:1:7 template-syntax", 0},
    {"lines before another tag", "{'a': 'x'}", "{{|a}}{{a}}\n", "main.mustache:1:1 template-syntax", 0},
    {"lines before text", "{'a': 'x'}", "- {{|a}} x\n", "main.mustache:1:3 template-syntax", 0},
    {"lines of a list", "{'a': ['x']}", "- {{|a}}\n", "main.mustache:1:3 template-kind", 0},
    {"lines between blocks", "{}", "", "operations/text.mustache:1:1 template-cell", "{{|a}}\n"},
    {"no name", "{}", "{{}}", "main.mustache:1:1 template-syntax", 0},
    {"a name of two words", "{}", "{{a b}}", "main.mustache:1:1 template-syntax", 0},
    {"a name with an empty part", "{}", "{{a..b}}", "main.mustache:1:1 template-syntax", 0},
    {"a name that is an expression", "{}", "{{a == b}}", "main.mustache:1:1 template-syntax", 0},
    {"a partial without a name", "{}", "{{>}}", "main.mustache:1:1 template-syntax", 0},
    {"one delimiter", "{}", "{{=<%=}}", "main.mustache:1:1 template-syntax", 0},
    {"three delimiters", "{}", "{{=a b c=}}", "main.mustache:1:1 template-syntax", 0},
    {"a delimiter with =", "{}", "{{== ==}}", "main.mustache:1:1 template-syntax", 0},
    {"a cell named elsewhere", "{'a': {'cell': 'text'}}", "{{>*a.cell b}}", "main.mustache:1:1 template-syntax", 0},
    {"two blocks at once", "{'cell': 'text'}", "{{>*cell a b}}", "main.mustache:1:1 template-syntax", 0},
    {"a context without a cell", "{}", " {{>*cell a}}", "main.mustache:1:2 template-name", 0},
    {"a cell in a context around only", "{'cell': 'text', 'm': {}}", "{{#m}}{{>*cell a}}{{/m}}",
     "main.mustache:1:7 template-name", 0},
    {"unknown cell", "{'cell': 'nothing'}", "{{>*cell a}}", "main.mustache:1:1 template-cell", 0},
    {"a cell that is no text", "{'cell': true}", "{{>*cell a}}", "main.mustache:1:1 template-kind", 0},
    {"a block sees nothing above its map", "{'x': 'no', 'm': {'cell': 'text'}}", "{{#m}}{{>*cell a}}{{/m}}",
     "operations/text.mustache:1:7 template-name", "{{#a}}{{x}}{{/a}}"},
    {"text between blocks", "{}", "", "operations/text.mustache:1:14 template-cell", "{{#a}}1{{/a}} x {{#b}}{{/b}}"},
    {"a value between blocks", "{}", "", "operations/text.mustache:1:1 template-cell", "{{a}}"},
    {"a block twice", "{}", "", "operations/text.mustache:2:1 template-cell", "{{#a}}1{{/a}}\n{{#a}}2{{/a}}\n"},
    {"a block half inline", "{}", "", "operations/text.mustache:1:1 template-cell", "{{#a}}1\n2\n{{/a}}\n"},
    {"an inline block over lines", "{}", "", "operations/text.mustache:1:1 template-cell", "{{#a}}1\n2{{/a}}\n"},
};

static struct view *view_of_json(struct arena *arena, const struct json *json)
{
    struct view *view = NULL;
    switch (json->kind) {
    case JSON_NULL: return view_bool(arena, false);
    case JSON_FALSE: return view_bool(arena, false);
    case JSON_TRUE: return view_bool(arena, true);
    case JSON_NUMBER: return view_text(arena, json->text);
    case JSON_STRING: return view_text(arena, json->text);
    case JSON_ARRAY:
        view = view_list(arena);
        for (const struct json *item = json->first; item != NULL; item = item->next)
            view_add(arena, view, view_of_json(arena, item));
        return view;
    case JSON_OBJECT:
        view = view_map(arena);
        for (const struct json *member = json->first; member != NULL; member = member->next)
            view_set(arena, view, member->name, view_of_json(arena, member));
        return view;
    }
    return view;
}

static struct view *view_of(struct arena *arena, const char *text)
{
    char *json = arena_copy_text(arena, text);
    for (char *at = json; *at != '\0'; at++)
        if (*at == '\'')
            *at = '"';
    struct diagnostics diagnostics = diagnostics_create(arena);
    const struct json *value = json_read(arena, source_of_text(arena, "view", json, strlen(json)), &diagnostics);
    assert_non_null(value);
    return view_of_json(arena, value);
}

static struct template_file file(const char *path, const char *text)
{
    return (struct template_file){path, text, strlen(text)};
}

/* Templates that are good. */
static const struct template_set *set_of(struct arena *arena, const struct template_file *files, size_t count,
                                         struct diagnostics *diagnostics)
{
    const struct template_code *code = template_compile(arena, files, count, diagnostics);
    assert_non_null(code);
    return template_set_create(arena, code);
}

/* Renders "main" of FILES; what was reported first as "file:line:column word" if that fails. */
static const char *render(struct arena *arena, const struct template_file *files, size_t count, const char *view)
{
    struct diagnostics diagnostics = diagnostics_create(arena);
    struct text out = text_create(arena);
    const struct template_code *code = template_compile(arena, files, count, &diagnostics);
    const struct template_set *set = code != NULL ? template_set_create(arena, code) : NULL;
    if (set != NULL && template_render(&out, set, "main", view_of(arena, view), &diagnostics)) {
        assert_false(diagnostics_failed(&diagnostics));
        return out.data;
    }
    assert_true(diagnostics_failed(&diagnostics));
    const struct diagnostic *first = &diagnostics.list.items[0];
    return text_format(arena, "%s:%u:%u %s", first->place.file, first->place.line, first->place.column, first->word);
}

static void renders(void **state)
{
    const struct render_case *it = *state;
    struct arena *arena = arena_create();
    const struct template_file files[] = {
        file("main.mustache", it->template),
        file("partial.mustache", it->partial != NULL ? it->partial : ""),
    };
    assert_string_equal(render(arena, files, 2, it->view), it->expected);
    arena_destroy(arena);
}

static void spells(void **state)
{
    const struct cell_case *it = *state;
    struct arena *arena = arena_create();
    const struct template_file files[] = {
        file("main.mustache", it->template),
        file("partial.mustache", "{{#nest}}\n{{>*cell wrap}}\n{{/nest}}\n{{^nest}}\nbody\n{{/nest}}\n"),
        file("operations/text.mustache", it->cell),
        file("operations/default.mustache", it->defaults),
    };
    assert_string_equal(render(arena, files, 4, it->view), it->expected);
    arena_destroy(arena);
}

static void reports(void **state)
{
    const struct error_case *it = *state;
    struct arena *arena = arena_create();
    const struct template_file files[] = {
        file("main.mustache", it->template),
        file("fragment.mustache", "\n  {{x}}\n"),
        file("operations/text.mustache", it->cell != NULL ? it->cell : ""),
    };
    assert_string_equal(render(arena, files, 3, it->view), it->expected);
    arena_destroy(arena);
}

static void an_unknown_name_is_answered_with_the_known_ones(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct diagnostics diagnostics = diagnostics_create(arena);
    const struct template_file main = file("main.mustache", "{{lenght}}");
    const struct template_set *set = set_of(arena, &main, 1, &diagnostics);
    struct text out = text_create(arena);
    assert_false(template_render(&out, set, "main", view_of(arena, "{'name': 'x', 'length': '1'}"), &diagnostics));
    assert_string_equal(diagnostics.list.items[0].message, "the view has no \"lenght\" here");
    assert_string_equal(diagnostics.list.items[0].advice, "there are: name, length");
    arena_destroy(arena);
}

static void every_broken_template_is_reported(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct diagnostics diagnostics = diagnostics_create(arena);
    const struct template_file files[] = {file("a.mustache", "{{#x}}"), file("b.mustache", "{{/x}}")};
    assert_null(template_compile(arena, files, 2, &diagnostics));
    assert_int_equal(diagnostics.counts[DIAGNOSTIC_ERROR], 2);
    arena_destroy(arena);
}

static void cells_and_blocks_can_be_asked_for(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct diagnostics diagnostics = diagnostics_create(arena);
    const struct template_file files[] = {
        file("operations/pass.mustache", "{{#type}}1{{/type}}\n{{#argument}}2{{/argument}}\n"),
        file("operations/default.mustache", "{{#zero}}0{{/zero}}\n"),
        file("src/pass.mustache", ""),
    };
    const struct template_set *set = set_of(arena, files, 3, &diagnostics);
    assert_null(template_find_cell(set, "src/pass"));
    assert_true(template_has_block(template_find_cell(set, "pass"), map_key("argument")));
    assert_false(template_has_block(template_find_cell(set, "pass"), map_key("zero")));
    assert_false(template_has_block(template_find_cell(set, "nothing"), map_key("zero")));
    arena_destroy(arena);
}

static void plain_files_are_no_templates(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct diagnostics diagnostics = diagnostics_create(arena);
    const struct template_file files[] = {
        file("files/README.md", "{{ is not a tag"),
        file("files/page.mustache", "{{ is not a tag"),
        file("src/table.c", "int table[1][1] = {{0}};"),
    };
    assert_non_null(template_compile(arena, files, 3, &diagnostics));
    arena_destroy(arena);
}

static void a_path_pattern_is_rendered(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct diagnostics diagnostics = diagnostics_create(arena);
    const struct view *view = view_of(arena, "{'package': 'kv'}");
    struct text out = text_create(arena);
    assert_true(template_render_text(&out, "{{package}}-sys/src/lib.rs", view, &diagnostics));
    assert_string_equal(out.data, "kv-sys/src/lib.rs");
    assert_false(template_render_text(&out, "{{packet}}", view, &diagnostics));
    assert_string_equal(diagnostics.list.items[0].word, "template-name");
    assert_string_equal(diagnostics.list.items[0].place.file, "{{packet}}");
    arena_destroy(arena);
}

static void rendering_appends(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct diagnostics diagnostics = diagnostics_create(arena);
    const struct template_file main = file("main.mustache", "{{x}}");
    const struct template_set *set = set_of(arena, &main, 1, &diagnostics);
    struct text out = text_create(arena);
    text_append(&out, "before ");
    assert_true(template_render(&out, set, "main", view_of(arena, "{'x': 'after'}"), &diagnostics));
    assert_string_equal(out.data, "before after");
    assert_false(template_render(&out, set, "other", view_of(arena, "{}"), &diagnostics));
    arena_destroy(arena);
}

/* Quadratic work would take minutes here. */
static void large_views_are_rendered(void **state)
{
    (void)state;
    enum { ITEMS = 200000 };
    struct arena *arena = arena_create();
    struct diagnostics diagnostics = diagnostics_create(arena);
    const struct template_file files[] = {
        file("main.mustache", "{{#items}}\n  {{>line}}\n{{/items}}\n"),
        file("line.mustache", "{{>*cell text}}: {{name}}{{#more}},{{/more}}\n"),
        file("operations/item.mustache", "{{#text}}{{at}}{{/text}}\n"),
    };
    const struct template_set *set = set_of(arena, files, 3, &diagnostics);
    struct view *root = view_map(arena), *items = view_list(arena), *item = view_map(arena);
    view_set_text(arena, item, "cell", "item");
    view_set_text(arena, item, "name", "x");
    for (size_t i = 0; i < ITEMS; i++)
        view_add(arena, items, item);
    view_set(arena, root, "items", items);
    struct text out = text_create(arena);
    assert_true(template_render(&out, set, "main", root, &diagnostics));
    assert_true(text_starts_with(out.data, "  0: x,\n  1: x,\n"));
    assert_true(text_ends_with(out.data, "  199998: x,\n  199999: x\n"));
    arena_destroy(arena);
}

/* A group of tests, one a case of a table; each struct begins with the rule, which is the test's name. */
#define RUN(table, test)                                                                                               \
 do {                                                                                                                  \
  struct CMUnitTest tests[sizeof(table) / sizeof *(table)];                                                            \
  for (size_t i = 0; i < sizeof(table) / sizeof *(table); i++)                                                         \
   tests[i] = (struct CMUnitTest){(table)[i].rule, test, NULL, NULL, &(table)[i]};                                     \
  failed += cmocka_run_group_tests_name("template, " #table, tests, NULL, NULL);                                       \
 } while (0)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_name_is_answered_with_the_known_ones),
        cmocka_unit_test(every_broken_template_is_reported),
        cmocka_unit_test(cells_and_blocks_can_be_asked_for),
        cmocka_unit_test(plain_files_are_no_templates),
        cmocka_unit_test(a_path_pattern_is_rendered),
        cmocka_unit_test(rendering_appends),
        cmocka_unit_test(large_views_are_rendered),
    };
    int failed = cmocka_run_group_tests_name("template, sets", tests, NULL, NULL);
    RUN(interpolation, renders);
    RUN(sections, renders);
    RUN(marks, renders);
    RUN(inverted, renders);
    RUN(comments, renders);
    RUN(delimiters, renders);
    RUN(partials, renders);
    RUN(lines, renders);
    RUN(dynamic_names, renders);
    RUN(hostile, renders);
    RUN(cells, spells);
    RUN(errors, reports);
    return failed;
}
