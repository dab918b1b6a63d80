using System.Globalization;

namespace Collections.Server.Cases;

/// <summary>What a message is called among those of its case, in addresses: run and number of the visit, with a hyphen.</summary>
internal static class MessageReference
{
    public static string Of(long run, int seq) => string.Create(CultureInfo.InvariantCulture, $"{run}-{seq}");

    /// <summary>Run and number; null where the text is none.</summary>
    public static (long Run, int Seq)? Parse(string text) =>
        text.Split('-') is [var run, var seq] && long.TryParse(run, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && int.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var visit)
            ? (number, visit)
            : null;
}
