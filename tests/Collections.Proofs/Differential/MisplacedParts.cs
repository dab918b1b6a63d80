using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Proofs.Differential;

/// <summary>A planted bug: a part ends some accounts after where it should; before it, where the number is negative.</summary>
internal sealed class MisplacedParts(IRunStore store, int accounts) : StoreBetween(store)
{
    private readonly IRunStore store = store;

    public override IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart)
    {
        var all = store.Subjects(new PartKey(0, 0, 0, long.MaxValue));
        return [.. base.Parts(ticket, subjectsPerPart).Select(part => part with { To = Moved(part, all) })];
    }

    private long Moved(PartKey part, IReadOnlyList<long> all)
    {
        var place = all.TakeWhile(subject => subject < part.To).Count() + accounts;
        return place < all.Count ? Math.Max(all[Math.Max(place, 0)], part.From + 1) : part.To;
    }
}
