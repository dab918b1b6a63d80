namespace Collections.Domain.Portfolios;

/// <summary>One text per row, as slices of the chunk's arena: no string is made for a row.</summary>
public sealed class Utf8Column(Utf8Arena arena, int capacity)
{
    private readonly int[] starts = new int[capacity];
    private readonly int[] lengths = new int[capacity];

    /// <summary>The bytes of a row's text in UTF-8; empty where there is none. Valid until the chunk is cleared.</summary>
    public ReadOnlySpan<byte> this[int row] => arena.Slice(starts[row], lengths[row]);

    /// <summary>Copies a row's text into the arena.</summary>
    public void Set(int row, ReadOnlySpan<byte> text)
    {
        starts[row] = arena.Append(text);
        lengths[row] = text.Length;
    }
}
