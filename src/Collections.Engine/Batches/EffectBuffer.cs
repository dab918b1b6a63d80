namespace Collections.Engine.Batches;

/// <summary>
/// What activities want done in the world, as data: the store writes it with the tokens in one transaction, and
/// nothing happens before that commit. What a kind and its arguments mean is settled by who emits and who stores.
/// </summary>
public sealed class EffectBuffer
{
    private Effect[] effects = new Effect[256];
    private byte[] content = new byte[4096];
    private int contentLength;

    /// <summary>How many effects stand here.</summary>
    public int Count { get; private set; }

    /// <summary>The effects in the order in which they were emitted.</summary>
    public ReadOnlySpan<Effect> Span => effects.AsSpan(0, Count);

    /// <summary>The content of one effect.</summary>
    public ReadOnlySpan<byte> Content(in Effect effect) => content.AsSpan(effect.ContentStart, effect.ContentLength);

    /// <summary>Adds an effect with its content.</summary>
    public void Add(in Effect effect, ReadOnlySpan<byte> bytes)
    {
        if (Count == effects.Length) Array.Resize(ref effects, Count * 2);
        if (contentLength + bytes.Length > content.Length)
            Array.Resize(ref content, Math.Max(content.Length * 2, contentLength + bytes.Length));
        bytes.CopyTo(content.AsSpan(contentLength));
        effects[Count++] = effect with { ContentStart = contentLength, ContentLength = bytes.Length };
        contentLength += bytes.Length;
    }

    /// <summary>Forgets the effects and keeps the room.</summary>
    public void Clear() => (Count, contentLength) = (0, 0);
}

/// <summary>One effect of one visit of a token to a node.</summary>
/// <param name="Kind">What is wanted; see the room that emits it.</param>
/// <param name="Row">Row of the case.</param>
/// <param name="Seq">The visit: unique within the case.</param>
/// <param name="Node">Ordinal of the node.</param>
/// <param name="A">First argument of the kind.</param>
/// <param name="B">Second argument of the kind.</param>
/// <param name="C">Third argument of the kind.</param>
/// <param name="D">Fourth argument of the kind.</param>
public readonly record struct Effect(int Kind, int Row, int Seq, int Node, long A, long B, long C, long D)
{
    internal int ContentStart { get; init; }

    internal int ContentLength { get; init; }
}
