using System.Text;

namespace Collections.Decisions.Lines;

/// <summary>
/// Reads a line in bounded memory: of one that is longer than <see cref="FeelLimits.LineLength"/>, one character more
/// than the limit is given, and the rest is passed over.
/// </summary>
internal static class BoundedLine
{
    /// <summary>The next line without its end; null where the input has ended.</summary>
    public static string? Read(TextReader input)
    {
        var next = input.Read();
        if (next < 0) return null;
        var line = new StringBuilder();
        var length = 0L;
        for (; next >= 0 && next != '\n'; next = input.Read())
        {
            if (length++ <= FeelLimits.LineLength) line.Append((char)next);
        }
        if (length == line.Length && length > 0 && line[^1] == '\r') line.Length--;
        return line.ToString();
    }
}
