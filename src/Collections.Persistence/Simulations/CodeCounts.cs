namespace Collections.Persistence.Simulations;

/// <summary>Counts by text code; -1, no text, is counted too.</summary>
internal sealed class CodeCounts
{
    private long[] _counts = new long[64];

    /// <summary>Adds to the count of a code.</summary>
    public void Add(int code, long count)
    {
        int place = code + 1;
        if (place >= _counts.Length)
            Array.Resize(ref _counts, Math.Max(place + 1, _counts.Length * 2));
        _counts[place] += count;
    }

    /// <summary>The codes whose count is not zero, ascending.</summary>
    public IEnumerable<(int Code, long Count)> All()
    {
        for (int place = 0; place < _counts.Length; place++)
        {
            if (_counts[place] != 0)
                yield return (place - 1, _counts[place]);
        }
    }
}
