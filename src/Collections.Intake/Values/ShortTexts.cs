using System.Runtime.CompilerServices;

namespace Collections.Intake.Values;

/// <summary>
/// Remembers the values of texts of up to eight bytes, each in one place of a small table: most columns of texts hold
/// few words, and most words are short.
/// </summary>
public sealed class ShortTexts
{
    private const int Places = 256;

    private readonly ulong[] keys = new ulong[Places];
    private readonly long[] values = new long[Places];
    private readonly byte[] lengths = new byte[Places];

    /// <summary>The value of a text, if it is remembered.</summary>
    public bool TryGet(ReadOnlySpan<byte> text, out long value)
    {
        var key = Key(text);
        var place = Place(key);
        value = values[place];
        return keys[place] == key && lengths[place] == text.Length && text.Length is > 0 and <= 8;
    }

    /// <summary>Remembers the value of a text in the place of another.</summary>
    public void Set(ReadOnlySpan<byte> text, long value)
    {
        if (text.Length is 0 or > 8) return;
        var key = Key(text);
        var place = Place(key);
        (keys[place], values[place], lengths[place]) = (key, value, (byte)text.Length);
    }

    private static int Place(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 56);

    private static ulong Key(ReadOnlySpan<byte> text)
    {
        if (text.Length >= 8) return Unsafe.ReadUnaligned<ulong>(in text[0]);
        var key = 0UL;
        for (var i = 0; i < text.Length; i++) key |= (ulong)text[i] << (8 * i);
        return key;
    }
}
