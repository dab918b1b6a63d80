namespace Collections.Intake.Rows;

/// <summary>Hashes of references, of which only the repeated ones are wanted; in bounded memory.</summary>
public sealed class ReferenceHashes : IDisposable
{
    private readonly SortedItems<ulong> hashes = new();

    /// <summary>Adds one.</summary>
    public void Add(ulong hash) => hashes.Add(hash);

    /// <summary>The hashes that were added more than once.</summary>
    public HashSet<ulong> Repeated()
    {
        var repeated = new HashSet<ulong>();
        var last = 0UL;
        var isFirst = true;
        foreach (var hash in hashes.InOrder())
        {
            if (!isFirst && hash == last) repeated.Add(hash);
            (last, isFirst) = (hash, false);
        }
        return repeated;
    }

    /// <inheritdoc/>
    public void Dispose() => hashes.Dispose();
}
