namespace Collections.Decisions.Kernels;

/// <summary>Rows and the hit of each: the place of a rule, or what stands for none.</summary>
internal readonly ref struct RuleHits
{
    private readonly Span<int> examples;

    /// <param name="rows">The rows.</param>
    /// <param name="hits">As many hits.</param>
    /// <param name="examples">Room for one row of each hit that there can be.</param>
    public RuleHits(ReadOnlySpan<int> rows, ReadOnlySpan<int> hits, Span<int> examples)
    {
        Rows = rows;
        Hits = hits;
        this.examples = examples;
        examples.Fill(-1);
        for (var i = 0; i < rows.Length; i++) examples[hits[i]] = rows[i];
    }

    public ReadOnlySpan<int> Rows { get; }

    public ReadOnlySpan<int> Hits { get; }

    public bool IsHit(int hit) => examples[hit] >= 0;

    /// <summary>One of the rows of a hit.</summary>
    public int ExampleOf(int hit) => examples[hit];

    /// <summary>Writes the rows ordered by hit; ends[hit] becomes the place behind the last one of the hit.</summary>
    public void Gather(Span<int> gathered, Span<int> ends)
    {
        ends.Clear();
        foreach (var hit in Hits) ends[hit]++;
        var start = 0;
        foreach (ref var end in ends) (end, start) = (start, start + end);
        for (var i = 0; i < Rows.Length; i++) gathered[ends[Hits[i]]++] = Rows[i];
    }
}
