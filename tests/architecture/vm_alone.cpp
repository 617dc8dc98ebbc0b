// vm links without a parser: a machine is made and asked for a sum, with nothing but the vm library.
#include <cstdio>

#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/vm.h"

int main() {
    using namespace eadem::vm;
    Vm vm(*find_identity_profile("documents"), /*boxes_always=*/false);
    Result<OwnedValue> sum = binary(vm, BinaryOperator::kAdd, Value::of_int(40), Value::of_int(2));
    int64_t number = 0;
    const bool right = sum.ok() && fits_int64(sum.value().get(), number) && number == 42;
    std::puts(right ? "42" : "wrong");
    return right ? 0 : 1;
}
