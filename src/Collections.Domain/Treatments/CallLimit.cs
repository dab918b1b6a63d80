using System.Globalization;

namespace Collections.Domain.Treatments;

/// <summary>How far a call campaign goes with a case.</summary>
/// <param name="Attempts">Attempts in all, from 1.</param>
/// <param name="PerDay">Attempts on one date, from 1.</param>
/// <param name="Days">Business days, the first one included, from 1.</param>
public sealed record CallLimit(int Attempts, int PerDay, int Days)
{
    /// <summary>Most that any of the three may be.</summary>
    public const int Most = 99;

    /// <summary>Three attempts, two a day, over two business days.</summary>
    public static CallLimit Usual { get; } = new(3, 2, 2);

    /// <summary>Reads <c>3/2/2</c>: attempts, attempts a day, business days; null where the text is none.</summary>
    public static CallLimit? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        return parts.Length == 3 && Count(parts[0]) is { } attempts && Count(parts[1]) is { } perDay && Count(parts[2]) is { } days ? new CallLimit(attempts, perDay, days) : null;
    }

    /// <summary>As it is read.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Attempts}/{PerDay}/{Days}");

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most ? count : null;
}
