// The module itertools: the table of its types, and tee().
#include "stdlib/native/itertools/itertools.h"

#include "stdlib/native/module_spec.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr NativeSpec kFunctions[] = {
    {"tee", itertools_tee, "(iterable, n=?, /)", "Return a tuple of n independent iterators over one iterable."},
    {},
};

constexpr ModuleType kTypes[] = {
    {&kAccumulateSpec, "itertools.accumulate"},
    {&kBatchedSpec, "itertools.batched"},
    {&kChainSpec, "itertools.chain"},
    {&kCombinationsSpec, "itertools.combinations"},
    {&kCombinationsWithReplacementSpec, "itertools.combinations_with_replacement"},
    {&kCompressSpec, "itertools.compress"},
    {&kCountSpec, "itertools.count"},
    {&kCycleSpec, "itertools.cycle"},
    {&kDropWhileSpec, "itertools.dropwhile"},
    {&kFilterFalseSpec, "itertools.filterfalse"},
    {&kGroupBySpec, "itertools.groupby"},
    {&kGrouperSpec, "itertools._grouper"},
    {&kISliceSpec, "itertools.islice"},
    {&kPairwiseSpec, "itertools.pairwise"},
    {&kPermutationsSpec, "itertools.permutations"},
    {&kProductSpec, "itertools.product"},
    {&kRepeatSpec, "itertools.repeat"},
    {&kStarMapSpec, "itertools.starmap"},
    {&kTakeWhileSpec, "itertools.takewhile"},
    {&kTeeSpec, "itertools._tee"},
    {&kTeeDataSpec, "itertools._tee_dataobject"},
    {&kZipLongestSpec, "itertools.zip_longest"},
    {},
};

}  // namespace

extern const ModuleSpec kItertoolsModule;
const ModuleSpec kItertoolsModule = {
    .name = "itertools",
    .documentation = "Iterators that make others of iterators: endless ones, chained and sliced ones, combinations.",
    .functions = kFunctions,
    .types = kTypes,
};

}  // namespace eadem::stdlib
