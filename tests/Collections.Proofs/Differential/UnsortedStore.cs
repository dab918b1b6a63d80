using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: of equal rank the account with the smaller number comes first, however it is called outside.</summary>
internal sealed class UnsortedStore(IRunStore store) : StoreBetween(store)
{
    public override void SortByReference(long[] subjects, Span<int> places)
    {
    }
}
