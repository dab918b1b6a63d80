namespace Collections.Engine.Batches;

/// <summary>
/// What a token keeps beside its timers: which of its conditions held, or which of several events have occurred, one
/// bit each; then numbers and texts as the node that it stands at needs them. Immutable: what changes is remembered anew.
/// </summary>
/// <param name="Bits">One bit for each trigger of the node, by place.</param>
/// <param name="Numbers">Counts and scopes.</param>
/// <param name="Texts">Values as FEEL literals; null where there is none.</param>
public sealed record TokenMemory(long Bits, IReadOnlyList<long> Numbers, IReadOnlyList<string?> Texts)
{
    /// <summary>Nothing yet.</summary>
    public static TokenMemory Empty { get; } = new(0, [], []);

    /// <summary>Numbers alone.</summary>
    public static TokenMemory Of(params ReadOnlySpan<long> numbers) => new(0, numbers.ToArray(), []);

    /// <summary>Whether the bit of a trigger is set.</summary>
    public bool Has(int place) => (Bits >> place & 1) != 0;

    /// <summary>The same with the bit of a trigger set or cleared.</summary>
    public TokenMemory With(int place, bool isSet) => this with { Bits = isSet ? Bits | (1L << place) : Bits & ~(1L << place) };
}
