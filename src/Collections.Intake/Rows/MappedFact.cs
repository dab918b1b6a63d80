using System.Text;
using Collections.Domain.Facts;
using Collections.Domain.Texts;
using Collections.Intake.Rejects;
using Collections.Intake.Values;

namespace Collections.Intake.Rows;

/// <summary>A fact whose words the mapping translates before they are read.</summary>
public sealed class MappedFact : FactParser
{
    private readonly Utf8Codes known = new();
    private readonly ShortTexts recent = new();
    private readonly long? otherwise;

    private MappedFact(long? otherwise) => this.otherwise = otherwise;

    /// <summary>The parser, or null where a meaning of the map is no value of the fact; an empty meaning is null.</summary>
    public static MappedFact? Create(IReadOnlyDictionary<string, string> values, string? otherwise, FactParser inner)
    {
        if (Value(otherwise, inner) is not { } other) return null;
        var mapped = new MappedFact(otherwise is null ? null : other);
        foreach (var (word, meaning) in values)
        {
            if (Value(meaning, inner) is not { } value) return null;
            mapped.known.Set(Encoding.UTF8.GetBytes(word), value);
        }
        return mapped;
    }

    /// <inheritdoc/>
    public override DefectCode Parse(ReadOnlySpan<byte> text, out long value)
    {
        if (recent.TryGet(text, out value)) return DefectCode.None;
        if (!known.TryGet(text, out value))
        {
            value = otherwise ?? 0;
            if (otherwise is null) return DefectCode.UnknownValue;
        }
        recent.Set(text, value);
        return DefectCode.None;
    }

    private static long? Value(string? meaning, FactParser inner)
    {
        if (string.IsNullOrEmpty(meaning)) return FactNull.Value;
        return inner.Parse(Encoding.UTF8.GetBytes(meaning), out var value) == DefectCode.None ? value : null;
    }
}
