using System.Globalization;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>The shapes of ISO 8601 texts: dates, durations and repeated intervals. Values are not looked at, beyond days and hours that exist.</summary>
internal static class Iso8601
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM", "yyyy"];
    private static readonly string[] Times = ["HH:mm:ss.FFFFFFF", "HH:mm:ss", "HH:mm", "HH", "HHmmss", "HHmm"];

    /// <summary>A date, or a date and a time with or without zone.</summary>
    public static bool IsDate(string text)
    {
        var parts = text.Split('T', 2);
        return DateOnly.TryParseExact(parts[0], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && (parts.Length == 1 || IsTime(parts[1]));
    }

    /// <summary>P, numbers with units in their order, T before those of the clock.</summary>
    public static bool IsDuration(string text)
    {
        var body = text.StartsWith('-') ? text[1..] : text;
        if (!body.StartsWith('P')) return false;
        var parts = body[1..].Split('T');
        return parts.Length <= 2 && body.Length > 1 && HasUnits(parts[0], DateUnits) && (parts.Length == 1 || (parts[1].Length > 0 && HasUnits(parts[1], TimeUnits)));
    }

    /// <summary>R with or without a number, a start and an interval; an interval alone repeats without end.</summary>
    public static bool IsCycle(string text)
    {
        var parts = text.Split('/');
        if (parts[0].StartsWith('R')) return parts[0][1..].All(char.IsAsciiDigit) && parts.Length is 2 or 3 && IsInterval(parts[1..]);
        return IsInterval(parts);
    }

    private static bool IsInterval(string[] parts) => parts.Length switch
    {
        1 => IsDuration(parts[0]),
        2 => (IsDate(parts[0]) || IsDuration(parts[0])) && (IsDate(parts[1]) || IsDuration(parts[1])),
        _ => false,
    };

    private static bool IsTime(string text)
    {
        var zone = text.IndexOfAny(['Z', '+', '-', '@', '[']);
        var clock = zone < 0 ? text : text[..zone];
        return TimeOnly.TryParseExact(clock.Replace(',', '.'), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static bool HasUnits(string text, string units)
    {
        var (next, digits) = (0, 0);
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character) || (digits > 0 && character is '.' or ','))
            {
                digits++;
                continue;
            }
            var unit = units.IndexOf(character, next);
            if (unit < 0 || digits == 0) return false;
            (next, digits) = (unit + 1, 0);
        }
        return digits == 0;
    }
}
