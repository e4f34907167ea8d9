// C++ where C was promised.
namespace shapes {
class circle {
public:
    double radius() const;
};
}
