namespace Collections.Domain.Texts;

/// <summary>A dictionary from UTF-8 texts to values that is asked with spans: a text is kept once, however often it is asked for.</summary>
public sealed class Utf8Codes
{
    private readonly Dictionary<byte[], long> values = new(new Utf8Comparer());
    private readonly Dictionary<byte[], long>.AlternateLookup<ReadOnlySpan<byte>> bySpan;

    /// <summary>An empty dictionary.</summary>
    public Utf8Codes() => bySpan = values.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>How many texts there are.</summary>
    public int Count => values.Count;

    /// <summary>Gives a text a value, in the place of an older one.</summary>
    public void Set(ReadOnlySpan<byte> text, long value) => bySpan[text] = value;

    /// <summary>The value of a text.</summary>
    public bool TryGet(ReadOnlySpan<byte> text, out long value) => bySpan.TryGetValue(text, out value);
}
