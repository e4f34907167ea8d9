// C++ where C was promised.
namespace shapes {
class circle {
public:
    double radius() const;
};
}
// EXPECT: 2:1: error: the header needs C++ here, and only C can be read [needs-cpp]
// ADVICE: give a C header, or put the C++ between #ifdef __cplusplus and #endif
